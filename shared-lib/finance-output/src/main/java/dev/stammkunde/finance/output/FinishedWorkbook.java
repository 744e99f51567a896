package dev.stammkunde.finance.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives a workbook what the library that wrote it leaves out: the results of formulas, which a
 * program shows that computes nothing (Excel's protected view, a telephone), and times that are
 * inputs, so that the same report is the same file.
 */
final class FinishedWorkbook {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String FIRST = "[Content_Types].xml";

    private final Instant createdAt;
    private final List<Formula> formulas;

    private FinishedWorkbook(Instant createdAt, List<Formula> formulas) {
        this.createdAt = createdAt;
        this.formulas = formulas;
    }

    /** Returns the finished file. */
    static byte[] of(byte[] workbook, Instant createdAt, List<Formula> formulas) {
        FinishedWorkbook finished = new FinishedWorkbook(createdAt, formulas);
        try {
            // Only the directory at the file's end has sizes, which no stream of it can read.
            Path file = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(file, workbook);
                return finished.copy(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] copy(Path file) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(copy)) {
            List<? extends ZipEntry> entries =
                    from.stream()
                            .sorted(Comparator.comparing(entry -> !entry.getName().equals(FIRST)))
                            .toList();
            for (ZipEntry entry : entries) {
                String xml =
                        new String(
                                from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(NO_TIME);
                to.putNextEntry(same);
                to.write(finished(entry.getName(), xml).getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return copy.toByteArray();
    }

    private String finished(String name, String xml) {
        if (name.equals("docProps/core.xml")) {
            return xml.replaceFirst(
                    "(<dcterms:created [^>]*>)[^<]*",
                    "$1" + Matcher.quoteReplacement(createdAt.toString()));
        }
        String finished = xml;
        for (Formula formula : formulas) {
            if (name.equals("xl/worksheets/sheet" + formula.sheet() + ".xml")) {
                finished = withResult(finished, formula);
            }
        }
        return finished;
    }

    private static String withResult(String xml, Formula formula) {
        int cell = xml.indexOf("<c r=\"" + formula.place() + "\"");
        int end = xml.indexOf("</f>", cell) + "</f>".length();
        if (cell < 0 || end < cell) {
            throw new IllegalStateException("no formula at " + formula.place());
        }
        return xml.substring(0, end)
                + "<v>"
                + formula.result().toPlainString()
                + "</v>"
                + xml.substring(end);
    }
}

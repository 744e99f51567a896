package dev.stammkunde.finance.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stammkunde.finance.output.SheetFile.Computed;
import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Opens workbooks in LibreOffice, which computes their formulas itself. */
class LibreOfficeTest {

    private static final long LIMIT_SECONDS = 120;

    @TempDir Path folder;

    @BeforeAll
    static void find() {
        assumeTrue(program().isPresent(), "LibreOffice (soffice) is not installed");
    }

    @Test
    void open_richMonthWithoutResults_computesTheSame() throws Exception {
        assertComputesTheSame(SampleReports.rich(), Language.DE);
    }

    @Test
    void open_largeMonthWithoutResults_computesTheSame() throws Exception {
        assertComputesTheSame(SampleReports.large(), Language.EN);
    }

    @Test
    void open_emptyMonthWithoutResults_computesTheSame() throws Exception {
        assertComputesTheSame(SampleReports.empty(), Language.DE);
    }

    private void assertComputesTheSame(MonthReport report, Language language) throws Exception {
        byte[] workbook = ReportWorkbook.write(report, language);
        List<Computed> ours = SheetFile.read(workbook).computed();

        SheetFile theirs = SheetFile.read(recomputed(withoutResults(workbook)));

        assertThat(ours).isNotEmpty();
        assertThat(theirs.sheets()).isEqualTo(SheetFile.read(workbook).sheets());
        for (Computed formula : ours) {
            // They write numbers as binary fractions with at most 17 digits.
            assertThat(
                            Double.parseDouble(
                                    theirs.cell(formula.sheet(), formula.place()).getRawValue()))
                    .as(formula.sheet() + '!' + formula.place())
                    .isEqualTo(formula.stored().doubleValue());
        }
    }

    private byte[] recomputed(byte[] workbook) throws Exception {
        Path from = Files.write(folder.resolve("report.xlsx"), workbook);
        Path to = Files.createDirectory(folder.resolve("recomputed"));
        Process process =
                new ProcessBuilder(
                                program().orElseThrow().toString(),
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "xlsx",
                                "--outdir",
                                to.toString(),
                                from.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("LibreOffice did not end");
        }
        assertThat(to.resolve("report.xlsx"))
                .as(Files.readString(folder.resolve("log")))
                .isNotEmptyFile();
        return Files.readAllBytes(to.resolve("report.xlsx"));
    }

    /** Else it would show what the file says, and compute nothing. */
    private static byte[] withoutResults(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        new String(from.readAllBytes(), StandardCharsets.UTF_8)
                                .replaceAll("</f><v>[^<]*</v>", "</f>")
                                .getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(directory -> Path.of(directory, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

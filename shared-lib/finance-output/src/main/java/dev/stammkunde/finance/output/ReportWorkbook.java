package dev.stammkunde.finance.output;

import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.shop.Language;

import org.dhatim.fastexcel.Workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a report as a workbook (XLSX): a sheet for each table, numbers as numbers, headers that
 * stay where they are. Sums are formulas, and have their results beside them. The first line of the
 * first sheet says whether the ledger verifies. The same report is the same file.
 */
public final class ReportWorkbook {

    private static final String APPLICATION = "Stammkunde";
    private static final String VERSION = "1.0";
    private static final int LONGEST_NAME = 31;

    private ReportWorkbook() {}

    /** Returns the file. */
    public static byte[] write(MonthReport report, Language language) {
        ReportWords words = new ReportWords(language);
        Banner banner = Banner.of(report, words);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Formula> formulas = new ArrayList<>();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, VERSION)) {
            int number = 0;
            for (Section section : ReportSections.of(report, words)) {
                if (!isLeftOut(section)) {
                    number++;
                    SectionSheet sheet =
                            new SectionSheet(
                                    workbook.newWorksheet(name(section, words)),
                                    number,
                                    section,
                                    words);
                    boolean isFirst = number == 1;
                    formulas.addAll(
                            sheet.write(
                                    isFirst
                                            ? first(banner, report, words)
                                            : above(section, report, words),
                                    isFirst,
                                    !banner.verifies()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FinishedWorkbook.of(bytes.toByteArray(), report.figures().asOf(), formulas);
    }

    /** Most shops have one currency; sheets of others would be empty. */
    private static boolean isLeftOut(Section section) {
        return section.lines().isEmpty()
                && (section.topic() == ReportTopic.OTHER_CURRENCIES
                        || section.topic() == ReportTopic.OTHER_COHORTS);
    }

    private static List<String> first(Banner banner, MonthReport report, ReportWords words) {
        List<String> lines = new ArrayList<>(banner.lines());
        lines.add(words.say(ReportText.TITLE) + " – " + place(report, words));
        return lines;
    }

    private static List<String> above(Section section, MonthReport report, ReportWords words) {
        return List.of(
                words.say(section.topic().title()) + " – " + place(report, words),
                words.say(section.topic().note()),
                words.say(ProofText.CALENDAR));
    }

    private static String place(MonthReport report, ReportWords words) {
        return words.month(report.figures().month().month())
                + " – "
                + report.figures().month().shopId();
    }

    private static String name(Section section, ReportWords words) {
        String name = words.say(section.topic().title()).replaceAll("[\\[\\]:*?/\\\\]", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}

package dev.stammkunde.finance.output;

import dev.stammkunde.finance.output.Section.Column;
import dev.stammkunde.finance.output.Section.Line;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.shop.Language;

import java.math.BigDecimal;
import java.util.List;

/**
 * Writes a report as one tidy table: a value per line, with the names of where it stands. Section,
 * line and column are the same in all languages, so that programs find a value; the name is for
 * people. It is made for a spreadsheet of the reader's country: with a byte order mark, and with
 * semicolons and decimal commas in German. No text in it is taken for a formula.
 */
public final class ReportCsv {

    private static final List<String> HEADER =
            List.of("section", "line", "column", "name", "value", "unit");

    private final ReportWords words;
    private final char separator;
    private final StringBuilder file = new StringBuilder(Csv.BYTE_ORDER_MARK);

    private ReportCsv(ReportWords words) {
        this.words = words;
        this.separator =
                switch (words.language()) {
                    case DE -> ';';
                    case EN -> ',';
                };
    }

    /** Returns the file. */
    public static String write(MonthReport report, Language language) {
        ReportCsv csv = new ReportCsv(new ReportWords(language));
        csv.header();
        csv.banner(Banner.of(report, csv.words));
        for (Section section : ReportSections.of(report, csv.words)) {
            csv.section(section);
        }
        return csv.file.toString();
    }

    private void header() {
        Csv.Row row = new Csv.Row(separator);
        HEADER.forEach(row::text);
        file.append(row.end());
    }

    private void banner(Banner banner) {
        text("ledger", banner.ledger());
        text("state", banner.state());
        text("calendar", banner.calendar());
    }

    private void text(String line, String text) {
        file.append(
                new Csv.Row(separator)
                        .text("status")
                        .text(line)
                        .text("")
                        .text("")
                        .text(text)
                        .text("")
                        .end());
    }

    private void section(Section section) {
        for (Line line : section.allLines()) {
            for (int i = 0; i < section.columns().size(); i++) {
                Cell cell = line.cells().get(i);
                if (!cell.equals(Cell.blank()) && !cell.equals(Cell.nothing())) {
                    file.append(row(section, line, section.columns().get(i), cell));
                }
            }
        }
    }

    private String row(Section section, Line line, Column column, Cell cell) {
        Csv.Row row =
                new Csv.Row(separator)
                        .text(section.topic().key())
                        .text(line.key())
                        .text(column.key())
                        .text(
                                String.join(
                                        " – ",
                                        words.say(section.topic().title()),
                                        line.title(),
                                        column.title()));
        return switch (cell) {
            case Cell.Text(String text) -> row.text(text).text("").end();
            case Cell.Points(long points) -> row.number(whole(points)).text("points").end();
            case Cell.Count(long count) -> row.number(whole(count)).text("count").end();
            case Cell.Amount(long minor, String currency) ->
                    row.number(ReportWords.major(minor, currency)).text(currency).end();
            case Cell.Exact(BigDecimal number, String unit) -> row.number(number).text(unit).end();
            case Cell.Share(BigDecimal share) ->
                    row.number(share.movePointRight(2)).text("%").end();
            case Cell.Nothing _ -> row.text("").text("").end();
        };
    }

    private static BigDecimal whole(long number) {
        return BigDecimal.valueOf(number);
    }
}

package dev.stammkunde.finance.output;

import dev.stammkunde.finance.output.Section.Column;
import dev.stammkunde.finance.output.Section.Kind;
import dev.stammkunde.finance.output.Section.Line;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a table of the report into a sheet of its own. */
final class SectionSheet {

    private static final String HEADER_FILL = "1F4E8C";
    private static final String HEADER_INK = "FFFFFF";
    private static final String RIGHT = "E3F2E6";
    private static final String WRONG = "F9D9D6";
    private static final int NARROWEST = 12;
    private static final int WIDEST = 60;

    private final Worksheet sheet;
    private final int number;
    private final Section section;
    private final ReportWords words;
    private final CellFormats formats;
    private final List<Formula> formulas = new ArrayList<>();

    /**
     * @param number of the sheet, from 1
     */
    SectionSheet(Worksheet sheet, int number, Section section, ReportWords words) {
        this.sheet = sheet;
        this.number = number;
        this.section = section;
        this.words = words;
        this.formats = new CellFormats(words);
    }

    /**
     * Writes what stands above the table, the table and its sums.
     *
     * @param above lines above it; the first is a warning where {@code isWrong}
     * @return the formulas in it
     */
    List<Formula> write(List<String> above, boolean isFirst, boolean isWrong) {
        for (int i = 0; i < above.size(); i++) {
            sheet.value(i, 0, above.get(i));
        }
        StyleSetter first = sheet.style(0, 0).bold();
        if (isFirst) {
            first.fillColor(isWrong ? WRONG : RIGHT);
        }
        first.set();
        int header = above.size() + 1;
        header(header);
        int from = header + 1;
        int row = from;
        for (Line line : section.lines()) {
            line(row++, line);
        }
        if (section.lines().isEmpty()) {
            sheet.value(row, 0, words.say(section.topic().nothing()));
        }
        if (section.hasTotal()) {
            total(row, from);
        }
        look(header);
        return formulas;
    }

    private void header(int row) {
        headerCell(row, 0, section.lineTitle(), false);
        for (int i = 0; i < section.columns().size(); i++) {
            headerCell(row, i + 1, section.columns().get(i).title(), section.isNumbers(i));
        }
    }

    private void headerCell(int row, int column, String title, boolean isRight) {
        sheet.value(row, column, title);
        sheet.style(row, column)
                .bold()
                .fontColor(HEADER_INK)
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .verticalAlignment("top")
                .horizontalAlignment(isRight ? "right" : "left")
                .set();
    }

    private void line(int row, Line line) {
        sheet.value(row, 0, line.title());
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            if (section.columns().get(i).kind() == Kind.ACROSS && i > 0) {
                formula(row, i + 1, Formula.place(row, 1), Formula.place(row, i), cell);
                sheet.style(row, i + 1).bold().format(formats.of(cell)).set();
            } else {
                value(row, i + 1, cell);
            }
        }
    }

    private void value(int row, int column, Cell cell) {
        if (cell.isNumber()) {
            sheet.value(row, column, Formula.number(cell));
            sheet.style(row, column).format(formats.of(cell)).set();
        } else if (!cell.equals(Cell.blank())) {
            sheet.value(row, column, words.cell(cell));
        }
    }

    private void total(int row, int from) {
        Line total = section.total();
        sheet.value(row, 0, total.title());
        totalStyle(row, 0, "");
        for (int i = 0; i < section.columns().size(); i++) {
            Column column = section.columns().get(i);
            Cell sum = total.cells().get(i);
            if (column.kind() == Kind.ACROSS && i > 0) {
                formula(row, i + 1, Formula.place(row, 1), Formula.place(row, i), sum);
            } else if (sum.isNumber()) {
                formula(row, i + 1, Formula.place(from, i + 1), Formula.place(row - 1, i + 1), sum);
            }
            totalStyle(row, i + 1, formats.of(sum));
        }
    }

    private void formula(int row, int column, String from, String to, Cell result) {
        String text = Formula.sum(from, to, result);
        sheet.formula(row, column, text);
        formulas.add(new Formula(number, Formula.place(row, column), text, Formula.number(result)));
    }

    private void totalStyle(int row, int column, String format) {
        StyleSetter style =
                sheet.style(row, column).bold().borderStyle(BorderSide.TOP, BorderStyle.THIN);
        if (!format.isEmpty()) {
            style.format(format);
        }
        style.set();
    }

    private void look(int header) {
        sheet.freezePane(1, header + 1);
        sheet.width(0, width(section.lineTitle(), section.allLines().stream().map(Line::title)));
        for (int i = 0; i < section.columns().size(); i++) {
            int column = i;
            sheet.width(
                    i + 1,
                    width(
                            section.columns().get(i).title(),
                            section.allLines().stream()
                                    .map(line -> words.cell(line.cells().get(column)))));
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(section.isWide() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(header);
        sheet.footer("&A – &P/&N", Position.CENTER);
    }

    private static int width(String title, Stream<String> texts) {
        int longest = texts.mapToInt(String::length).max().orElse(0);
        return Math.clamp(Math.max(title.length(), longest) + 2L, NARROWEST, WIDEST);
    }
}

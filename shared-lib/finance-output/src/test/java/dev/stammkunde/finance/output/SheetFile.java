package dev.stammkunde.finance.output;

import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.shop.Language;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A workbook as another library reads it; its formulas are computed here. */
final class SheetFile {

    private static final Pattern SUM =
            Pattern.compile("(?:ROUND\\()?SUM\\(([A-Z]+)(\\d+):([A-Z]+)(\\d+)\\)(?:,(\\d)\\))?");

    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    private final Map<String, String> parts = new HashMap<>();

    /**
     * A formula.
     *
     * @param stored what the file says that it comes to
     * @param result what it comes to
     */
    record Computed(
            String sheet, String place, String formula, BigDecimal stored, BigDecimal result) {}

    static SheetFile of(MonthReport report, Language language) throws IOException {
        return read(ReportWorkbook.write(report, language));
    }

    static SheetFile read(byte[] bytes) throws IOException {
        SheetFile file = new SheetFile();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(
                        new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                Map<String, Cell> of = new LinkedHashMap<>();
                for (Row row : sheet.read()) {
                    row.stream()
                            .filter(Objects::nonNull)
                            .forEach(cell -> of.put(cell.getAddress().toString(), cell));
                }
                file.cells.put(sheet.getName(), of);
            }
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                file.parts.put(
                        entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    List<String> sheets() {
        return List.copyOf(cells.keySet());
    }

    Cell cell(String sheet, String place) {
        return Objects.requireNonNull(of(sheet).get(place), sheet + '!' + place);
    }

    /**
     * Returns a text.
     *
     * @param sheet its number, from 1
     */
    String text(int sheet, String place) {
        return cell(sheets().get(sheet - 1), place).getText();
    }

    List<String> texts(String sheet) {
        return of(sheet).values().stream().map(Cell::getText).toList();
    }

    /** Returns the source of a sheet, by its number. */
    String xml(int sheet) {
        return Objects.requireNonNull(parts.get("xl/worksheets/sheet" + sheet + ".xml"));
    }

    /** Returns the results in the last line, as they are computed. */
    List<BigDecimal> total(String sheet) {
        List<Computed> all = computed().stream().filter(c -> c.sheet().equals(sheet)).toList();
        int last =
                all.stream().mapToInt(c -> new CellAddress(c.place()).getRow()).max().orElseThrow();
        return all.stream()
                .filter(c -> new CellAddress(c.place()).getRow() == last)
                .map(Computed::result)
                .toList();
    }

    /** Returns all formulas. */
    List<Computed> computed() {
        List<Computed> computed = new ArrayList<>();
        cells.forEach(
                (sheet, of) ->
                        of.forEach(
                                (place, cell) -> {
                                    if (cell.getType() == CellType.FORMULA) {
                                        computed.add(
                                                new Computed(
                                                        sheet,
                                                        place,
                                                        cell.getFormula(),
                                                        new BigDecimal(cell.getRawValue()),
                                                        compute(sheet, cell)));
                                    }
                                }));
        return computed;
    }

    private BigDecimal compute(String sheet, Cell cell) {
        Matcher sum = SUM.matcher(cell.getFormula());
        if (!sum.matches()) {
            throw new IllegalStateException(cell.getFormula());
        }
        CellAddress from = new CellAddress(sum.group(1) + sum.group(2));
        CellAddress to = new CellAddress(sum.group(3) + sum.group(4));
        BigDecimal result = BigDecimal.ZERO;
        for (int row = from.getRow(); row <= to.getRow(); row++) {
            for (int column = from.getColumn(); column <= to.getColumn(); column++) {
                Cell summed = of(sheet).get(new CellAddress(row, column).toString());
                result = result.add(value(sheet, summed));
            }
        }
        return sum.group(5) == null
                ? result
                : result.setScale(Integer.parseInt(sum.group(5)), RoundingMode.UNNECESSARY);
    }

    private BigDecimal value(String sheet, @Nullable Cell cell) {
        if (cell == null) {
            return BigDecimal.ZERO;
        }
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber();
            case FORMULA -> compute(sheet, cell);
            case STRING, BOOLEAN, ERROR, EMPTY -> BigDecimal.ZERO;
        };
    }

    private Map<String, Cell> of(String sheet) {
        return Objects.requireNonNull(cells.get(sheet), sheet);
    }
}

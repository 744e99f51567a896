package dev.stammkunde.finance.imports;

import dev.stammkunde.finance.imports.ExportRow.Broken;
import dev.stammkunde.finance.imports.ExportRow.Row;
import dev.stammkunde.finance.imports.OrderColumns.Field;
import dev.stammkunde.platform.Ids;

import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads rows of one table by its header. */
public final class ReadRow {

    private static final List<Field> REQUIRED =
            List.of(Field.KEY, Field.ORDER_ID, Field.PLACED_AT, Field.AMOUNT, Field.CURRENCY);

    private final OrderColumns columns;
    private final List<String> header;
    private final ZoneId zone;
    private final @Nullable String currency;

    /**
     * Makes a reader of a table.
     *
     * @param zone of times that say none
     * @param currency of orders that say none; absent where nobody tells it
     */
    public ReadRow(
            OrderColumns columns, List<String> header, ZoneId zone, @Nullable String currency) {
        this.columns = columns;
        this.header = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        this.zone = zone;
        this.currency = currency;
    }

    /** Names what the header lacks without which nothing can be compared; empty if nothing. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Field field : REQUIRED) {
            List<String> names = columns.names(field);
            boolean isGiven = field == Field.CURRENCY && currency != null;
            if (names.stream().noneMatch(this::isColumn) && !isGiven) {
                missing.add(names.getFirst());
            }
        }
        return missing.stream().distinct().toList();
    }

    private boolean isColumn(String name) {
        return header.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Reads a row.
     *
     * @param cells as many as the header has
     * @param digest the same for rows that are the same
     */
    public ExportRow read(long line, List<String> cells, String digest) {
        Cells row = new Cells(cells);
        String key = row.find(columns.names(Field.KEY)).orElse("");
        if (key.isEmpty()) {
            return new Broken(line, "has no " + columns.names(Field.KEY).getFirst());
        }
        if (row.find(columns.names(Field.ORDER_ID)).isEmpty()
                && row.find(columns.names(Field.AMOUNT)).isEmpty()) {
            return new Row(line, key, null, digest, null);
        }
        return row.facts(line, key, digest);
    }

    private final class Cells {

        private final List<String> values;

        Cells(List<String> values) {
            this.values = values;
        }

        Optional<String> find(List<String> names) {
            return names.stream()
                    .map(name -> header.indexOf(name.toLowerCase(Locale.ROOT)))
                    .filter(index -> index >= 0)
                    .findFirst()
                    .map(index -> values.get(index).strip())
                    .filter(value -> !value.isEmpty());
        }

        ExportRow facts(long line, String key, String digest) {
            Optional<String> orderId = find(columns.names(Field.ORDER_ID)).map(Cells::withoutQuote);
            if (orderId.filter(Ids::isId).isEmpty()) {
                return new Broken(
                        line, "has no usable " + columns.names(Field.ORDER_ID).getFirst());
            }
            Optional<Instant> placedAt =
                    find(columns.names(Field.PLACED_AT)).flatMap(text -> TimeText.find(text, zone));
            if (placedAt.isEmpty()) {
                return new Broken(
                        line,
                        name(columns.names(Field.PLACED_AT)) + " is no time that can be read");
            }
            Optional<CurrencyUnit> unit =
                    find(columns.names(Field.CURRENCY))
                            .or(() -> Optional.ofNullable(currency))
                            .flatMap(Cells::unit);
            if (unit.isEmpty()) {
                return new Broken(line, name(columns.names(Field.CURRENCY)) + " is no currency");
            }
            return amounts(
                    new Row(line, key, null, digest, null),
                    new ComparedFacts(
                            orderId.get(),
                            find(columns.names(Field.NUMBER)).orElse(orderId.get()),
                            placedAt.get(),
                            unit.get().getCode(),
                            0,
                            0,
                            null),
                    unit.get().getDecimalPlaces());
        }

        private ExportRow amounts(Row row, ComparedFacts facts, int decimals) {
            AmountText amount =
                    AmountText.read(find(columns.names(Field.AMOUNT)).orElse(""), decimals);
            AmountText refunded =
                    AmountText.read(find(columns.names(Field.REFUNDED)).orElse("0"), decimals);
            if (amount instanceof AmountText.Unreadable(String why)) {
                return new Broken(row.line(), name(columns.names(Field.AMOUNT)) + " " + why);
            }
            if (refunded instanceof AmountText.Unreadable(String why)) {
                return new Broken(row.line(), name(columns.names(Field.REFUNDED)) + " " + why);
            }
            return new Row(
                    row.line(),
                    row.key(),
                    new ComparedFacts(
                            facts.orderId(),
                            facts.number(),
                            facts.placedAt(),
                            facts.currency(),
                            units(amount),
                            0,
                            tellsRefunds() ? units(refunded) : null),
                    row.digest(),
                    null);
        }

        private static long units(AmountText amount) {
            return amount instanceof AmountText.Minor(long units) ? units : 0;
        }

        private boolean tellsRefunds() {
            return columns.names(Field.REFUNDED).stream().anyMatch(ReadRow.this::isColumn);
        }

        private String name(List<String> names) {
            return names.stream()
                    .filter(ReadRow.this::isColumn)
                    .findFirst()
                    .orElse(names.getFirst());
        }

        /** Spreadsheets are told by a quote that a number is a text. */
        private static String withoutQuote(String id) {
            return id.startsWith("'") ? id.substring(1) : id;
        }

        private static Optional<CurrencyUnit> unit(String code) {
            try {
                CurrencyUnit unit = CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
                return unit.isPseudoCurrency() ? Optional.empty() : Optional.of(unit);
            } catch (IllegalCurrencyException _) {
                return Optional.empty();
            }
        }
    }
}

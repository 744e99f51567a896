package dev.stammkunde.commands.imports.feed;

import dev.stammkunde.finance.imports.AmountText;
import dev.stammkunde.finance.imports.TimeText;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonText;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One row of an order, by its columns. Of several names the first that is filled counts.
 *
 * @param values filled cells, by their columns in lower case
 */
public record Cells(Map<String, String> values) {

    public Cells {
        values = Map.copyOf(values);
    }

    /** Writes the cells of a row that are filled and needed. */
    public static String write(
            Iterable<String> header, Iterable<String> cells, Predicate<String> isNeeded) {
        return JsonText.object(
                json -> {
                    var values = cells.iterator();
                    for (String column : header) {
                        String name = column.strip().toLowerCase(Locale.ROOT);
                        String value = values.next().strip();
                        if (!value.isEmpty() && isNeeded.test(name)) {
                            json.text(name, value);
                        }
                    }
                });
    }

    /** Reads what {@link #write} wrote. */
    public static Cells read(String text) {
        Map<String, String> values = new HashMap<>();
        Json.parse(text).fields().forEach((name, value) -> values.put(name, value.textAsSent()));
        return new Cells(values);
    }

    /** Finds a filled cell. */
    Optional<String> find(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Reads a cell that must be filled. */
    String text(String... names) {
        return find(names)
                .orElseThrow(() -> new InvalidFieldException(names[0], "is not in the export"));
    }

    /** Reads an amount that must be there. */
    Money money(CurrencyUnit currency, String... names) {
        return findMoney(currency, names)
                .orElseThrow(() -> new InvalidFieldException(names[0], "is not in the export"));
    }

    /** Reads an amount, zero where it is not filled. */
    Money moneyOrZero(CurrencyUnit currency, String... names) {
        return findMoney(currency, names).orElseGet(() -> Money.zero(currency));
    }

    private Optional<Money> findMoney(CurrencyUnit currency, String... names) {
        return find(names)
                .map(
                        text ->
                                switch (AmountText.read(text, currency.getDecimalPlaces())) {
                                    case AmountText.Minor(long units) ->
                                            Money.ofMinor(currency, units);
                                    case AmountText.Unreadable(String why) ->
                                            throw new InvalidFieldException(names[0], why);
                                });
    }

    /** Reads a number of pieces. */
    int quantity(String name) {
        String text = text(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new InvalidFieldException(name, "is no whole number");
        }
    }

    /** Finds a time. */
    Optional<Instant> findTime(ZoneId zone, String... names) {
        return find(names)
                .map(
                        text ->
                                TimeText.find(text, zone)
                                        .orElseThrow(
                                                () ->
                                                        new InvalidFieldException(
                                                                names[0],
                                                                "is no time that can be read")));
    }

    /**
     * Whether a cell says yes; one that is not filled does not.
     *
     * @throws InvalidFieldException if it says neither yes nor no
     */
    boolean isTrue(String name) {
        return switch (find(name).orElse("no").toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "ja" -> true;
            case "0", "false", "no", "nein" -> false;
            default -> throw new InvalidFieldException(name, "says neither yes nor no");
        };
    }

    boolean isFalse(String name) {
        return find(name).filter("false"::equalsIgnoreCase).isPresent();
    }
}

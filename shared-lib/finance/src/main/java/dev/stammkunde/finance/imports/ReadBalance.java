package dev.stammkunde.finance.imports;

import dev.stammkunde.finance.imports.BalanceRow.Balance;
import dev.stammkunde.finance.imports.BalanceRow.Broken;
import dev.stammkunde.platform.Ids;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads rows of balances by their header. */
public final class ReadBalance {

    /** The columns, of which {@code expiresAt} need not be there. */
    public static final List<String> COLUMNS =
            List.of("customerId", "points", "expiresAt", "earned", "reference");

    private static final String EXPIRES_AT = "expiresAt";

    private static final Map<String, Boolean> ANSWERS =
            Map.of(
                    "yes", true, "ja", true, "true", true, "no", false, "nein", false, "false",
                    false);

    /** More than anybody has, and small enough that a million of them are a long. */
    private static final long MOST_POINTS = 1_000_000_000;

    private final List<String> header;
    private final ZoneId zone;
    private final Instant now;

    /**
     * Makes a reader of a table.
     *
     * @param zone whose midnight ends a day
     * @param now what is lost before is wrong
     */
    public ReadBalance(List<String> header, ZoneId zone, Instant now) {
        this.header = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        this.zone = zone;
        this.now = now;
    }

    /** Names the columns that the header lacks. */
    public List<String> missing() {
        return COLUMNS.stream()
                .filter(name -> !name.equals(EXPIRES_AT))
                .filter(name -> index(name) < 0)
                .toList();
    }

    /** Names the columns that nobody knows: one may be an expiry that is spelt otherwise. */
    public List<String> unknown() {
        return header.stream()
                .filter(name -> COLUMNS.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
    }

    private int index(String name) {
        return header.indexOf(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Reads a row.
     *
     * @param cells as many as the header has
     */
    public BalanceRow read(long line, List<String> cells) {
        String customerId = text(cells, "customerId");
        String reference = text(cells, "reference");
        if (!Ids.isId(customerId) || !Ids.isId(reference)) {
            return new Broken(line, "customerId and reference must each be 1 to 128 characters");
        }
        Boolean earned = ANSWERS.get(text(cells, "earned").toLowerCase(Locale.ROOT));
        if (earned == null) {
            return new Broken(line, "earned must be yes or no");
        }
        AmountText points = AmountText.read(text(cells, "points"), 0);
        if (points instanceof AmountText.Unreadable(String why)) {
            return new Broken(line, "points " + why);
        }
        long many = points instanceof AmountText.Minor(long units) ? units : 0;
        if (many < 1 || many > MOST_POINTS) {
            return new Broken(line, "points must be from 1 to %,d".formatted(MOST_POINTS));
        }
        return dated(
                new Balance(line, customerId, many, null, earned, reference),
                text(cells, EXPIRES_AT));
    }

    private BalanceRow dated(Balance balance, String expiresAt) {
        if (expiresAt.isEmpty()) {
            return balance;
        }
        Optional<Instant> lostAt = findInstant(expiresAt);
        if (lostAt.isEmpty()) {
            return new Broken(
                    balance.line(),
                    "expiresAt must be the last day, such as 2027-12-31, or an instant");
        }
        return lostAt.get().isAfter(now)
                ? new Balance(
                        balance.line(),
                        balance.customerId(),
                        balance.points(),
                        lostAt.get(),
                        balance.earned(),
                        balance.reference())
                : new Broken(balance.line(), "expiresAt is over");
    }

    /** A day is the last on which points can be spent. */
    private Optional<Instant> findInstant(String text) {
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private String text(List<String> cells, String name) {
        int index = index(name);
        return index < 0 ? "" : cells.get(index).strip();
    }
}

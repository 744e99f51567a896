package dev.stammkunde.commands.imports;

import dev.stammkunde.commands.imports.UnitRow.Member;
import dev.stammkunde.commands.imports.UnitRow.Stamps;
import dev.stammkunde.commands.imports.UnitRow.Tier;
import dev.stammkunde.commands.imports.UnitRow.Whose;
import dev.stammkunde.commands.imports.UnitRow.Wrong;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.Ids;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads rows of units by their header. */
final class ReadUnit {

    /** The columns, in the version of the file that is read here. */
    static final List<String> COLUMNS =
            List.of("version", "customerId", "kind", "id", "amount", "from", "until", "reference");

    static final String VERSION = "1";

    private static final long MOST_STAMPS = 1_000;

    private final List<String> header;
    private final Known known;
    private final ZoneId zone;
    private final Instant now;

    /**
     * Makes a reader of a table.
     *
     * @param zone whose midnight begins and ends a day
     */
    ReadUnit(List<String> header, Known known, ZoneId zone, Instant now) {
        this.header = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        this.known = known;
        this.zone = zone;
        this.now = now;
    }

    /** What the shop has that a line can name. */
    interface Known {

        boolean hasCard(String id);

        boolean hasTier(String id);

        /** Finds the fee of a plan that is not archived. */
        Optional<Money> findFee(DocumentId plan);

        String shopId();
    }

    /** Whether the header has each column once, and no other. */
    boolean isRightHeader() {
        return header.size() == COLUMNS.size()
                && COLUMNS.stream()
                        .allMatch(name -> header.contains(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * Reads a row.
     *
     * @param cells as many as the header has
     */
    UnitRow read(long line, List<String> cells) {
        if (!text(cells, "version").equals(VERSION)) {
            return new Wrong(line, "version must be " + VERSION);
        }
        String customerId = text(cells, "customerId");
        String reference = text(cells, "reference");
        if (!Ids.isId(customerId) || !Ids.isId(reference)) {
            return new Wrong(line, "customerId and reference must each be 1 to 128 characters");
        }
        Whose whose = new Whose(line, customerId, reference);
        String kind = text(cells, "kind").toUpperCase(Locale.ROOT);
        try {
            return switch (kind) {
                case "STAMPS" -> stamps(whose, cells);
                case "TIER" -> tier(whose, cells);
                case "MEMBERSHIP" -> member(whose, cells);
                default -> new Wrong(line, "kind must be STAMPS, TIER or MEMBERSHIP");
            };
        } catch (DateTimeException _) {
            return new Wrong(
                    line, "from and until must be a day, such as 2027-12-31, or an instant");
        }
    }

    private UnitRow stamps(Whose whose, List<String> cells) {
        String id = text(cells, "id");
        String amount = text(cells, "amount");
        long count = amount.matches("[0-9]{1,4}") ? Long.parseLong(amount) : 0;
        if (!known.hasCard(id)) {
            return new Wrong(whose.line(), "id names no stamp card of the shop");
        }
        if (count < 1 || count > MOST_STAMPS) {
            return new Wrong(whose.line(), "amount must be from 1 to %,d".formatted(MOST_STAMPS));
        }
        String from = text(cells, "from");
        if (from.isEmpty()) {
            return new Wrong(whose.line(), "from must say when the stamps were given");
        }
        Instant givenAt = begin(from);
        return givenAt.isAfter(now)
                ? new Wrong(whose.line(), "from is yet to come")
                : isEmpty(cells, "until")
                        .<UnitRow>map(why -> new Wrong(whose.line(), why))
                        .orElseGet(() -> new Stamps(whose, id, count, givenAt));
    }

    private UnitRow tier(Whose whose, List<String> cells) {
        String id = text(cells, "id");
        if (!known.hasTier(id)) {
            return new Wrong(whose.line(), "id names no tier of the shop");
        }
        Optional<String> wrong = isEmpty(cells, "amount").or(() -> isEmpty(cells, "from"));
        if (wrong.isPresent()) {
            return new Wrong(whose.line(), wrong.get());
        }
        String until = text(cells, "until");
        if (until.isEmpty()) {
            return new Tier(whose, id, null);
        }
        Instant end = end(until);
        return end.isAfter(now)
                ? new Tier(whose, id, end)
                : new Wrong(whose.line(), "until is over");
    }

    private UnitRow member(Whose whose, List<String> cells) {
        // A text that can be no id is the id of none.
        Optional<DocumentId> plan =
                Optional.of(text(cells, "id"))
                        .filter(DocumentId::isValid)
                        .map(id -> new DocumentId(known.shopId(), id));
        Optional<Money> fee = plan.flatMap(known::findFee);
        if (fee.isEmpty()) {
            return new Wrong(whose.line(), "id names no plan of the shop");
        }
        Optional<String> wrong = isEmpty(cells, "until");
        if (wrong.isPresent()) {
            return new Wrong(whose.line(), wrong.get());
        }
        String amount = text(cells, "amount");
        CurrencyUnit currency = fee.get().getCurrencyUnit();
        if (!amount.matches("[0-9]{1,7}(\\.[0-9]{1,3})?") || !isOf(currency, amount)) {
            return new Wrong(
                    whose.line(),
                    "amount must be what is left of the fee, such as "
                            + fee.get().getAmount().toPlainString());
        }
        String from = text(cells, "from");
        if (from.isEmpty() || begin(from).isAfter(now)) {
            return new Wrong(whose.line(), "from must say when it was paid, and not be to come");
        }
        return new Member(
                whose, plan.get(), Money.of(currency, new BigDecimal(amount)), begin(from));
    }

    private static boolean isOf(CurrencyUnit currency, String amount) {
        return new BigDecimal(amount).scale() <= currency.getDecimalPlaces();
    }

    /** Finds why a column is wrong that means nothing here. */
    private Optional<String> isEmpty(List<String> cells, String name) {
        return text(cells, name).isEmpty()
                ? Optional.empty()
                : Optional.of(name + " must be empty for this kind");
    }

    private Instant begin(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                : Instant.parse(text);
    }

    /** A day is the last one of it. */
    private Instant end(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant()
                : Instant.parse(text);
    }

    private String text(List<String> cells, String name) {
        return cells.get(header.indexOf(name.toLowerCase(Locale.ROOT))).strip();
    }
}

package dev.stammkunde.finance.imports;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * One way in which an export and the ledger differ.
 *
 * @param orderId empty where a line names no order
 * @param currency of the amounts; empty where there are none
 * @param exported what the export says, in minor units; absent where it says nothing
 * @param known what the ledger knows, in minor units; absent where it knows nothing
 * @param line of the export, from 1; 0 where it is not in it
 * @param detail for people; empty where the kind says it all
 */
public record OrderFinding(
        Kind kind,
        String orderId,
        String number,
        @Nullable Instant placedAt,
        String currency,
        @Nullable Long exported,
        @Nullable Long known,
        long line,
        String detail) {

    /** How they differ. */
    public enum Kind {
        /** The export has it, and nothing is known of it here. */
        MISSING_HERE,
        /** It is booked here, is of the export's period, and the export has it not. */
        UNKNOWN_THERE,
        OTHER_CURRENCY,
        OTHER_AMOUNT,
        /** Another amount went back. */
        OTHER_REFUND,
        /** The export says several things of one order. */
        UNCLEAR,
        /** A line that cannot be read. */
        BROKEN_LINE
    }

    static OrderFinding of(Kind kind, ExportedOrder.Told told, @Nullable Long known) {
        ComparedFacts facts = told.facts();
        return new OrderFinding(
                kind,
                facts.orderId(),
                facts.number(),
                facts.placedAt(),
                facts.currency(),
                facts.amount(),
                known,
                told.line(),
                "");
    }

    static OrderFinding unknownThere(ComparedFacts here) {
        return new OrderFinding(
                Kind.UNKNOWN_THERE,
                here.orderId(),
                here.number(),
                here.placedAt(),
                here.currency(),
                null,
                here.amount(),
                0,
                "");
    }

    static OrderFinding unclear(ExportedOrder.Unclear unclear) {
        return new OrderFinding(
                Kind.UNCLEAR,
                unclear.key(),
                "",
                null,
                "",
                null,
                null,
                unclear.line(),
                unclear.reason());
    }

    static OrderFinding broken(ExportRow.Broken broken) {
        return new OrderFinding(
                Kind.BROKEN_LINE, "", "", null, "", null, null, broken.line(), broken.reason());
    }

    OrderFinding refund(@Nullable Long exportedRefund) {
        return new OrderFinding(
                kind, orderId, number, placedAt, currency, exportedRefund, known, line, detail);
    }

    /** Returns it with another detail. */
    public OrderFinding saying(String other) {
        return new OrderFinding(
                kind, orderId, number, placedAt, currency, exported, known, line, other);
    }

    /** By how much the export has more, or the whole amount where one side has nothing. */
    public Optional<Long> findAmount() {
        return switch (kind) {
            case MISSING_HERE, OTHER_CURRENCY -> Optional.ofNullable(exported);
            case UNKNOWN_THERE -> Optional.ofNullable(known);
            case OTHER_AMOUNT, OTHER_REFUND ->
                    exported == null || known == null
                            ? Optional.empty()
                            : Optional.of(Math.subtractExact(exported, known));
            case UNCLEAR, BROKEN_LINE -> Optional.empty();
        };
    }
}

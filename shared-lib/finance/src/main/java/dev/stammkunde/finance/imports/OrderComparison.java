package dev.stammkunde.finance.imports;

import dev.stammkunde.finance.imports.ExportedOrder.Told;
import dev.stammkunde.finance.imports.OrderFinding.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Compares an order of an export with what the ledger knows of it. */
public final class OrderComparison {

    private OrderComparison() {}

    /**
     * Compares an order.
     *
     * @param here what is known of it; absent where nothing is
     * @return how they differ; empty where they do not
     */
    public static List<OrderFinding> compare(Told told, @Nullable ComparedFacts here) {
        ComparedFacts there = told.facts();
        if (here == null) {
            return List.of(OrderFinding.of(Kind.MISSING_HERE, told, null));
        }
        if (!there.currency().equals(here.currency())) {
            return List.of(
                    OrderFinding.of(Kind.OTHER_CURRENCY, told, null)
                            .saying("here it is in " + here.currency()));
        }
        List<OrderFinding> findings = new ArrayList<>();
        if (!here.isAmount(there.amount())) {
            findings.add(OrderFinding.of(Kind.OTHER_AMOUNT, told, here.amount()));
        }
        Long refunded = there.refunded();
        if (refunded != null && !refunded.equals(here.refunded())) {
            findings.add(
                    OrderFinding.of(Kind.OTHER_REFUND, told, here.refunded()).refund(refunded));
        }
        return findings;
    }

    /** Names an order that is booked and not in the export. */
    public static OrderFinding unknownThere(ComparedFacts here) {
        return OrderFinding.unknownThere(here);
    }

    /** Names an order of which the export says several things. */
    public static OrderFinding unclear(ExportedOrder.Unclear unclear) {
        return OrderFinding.unclear(unclear);
    }

    /** Names a line that cannot be read. */
    public static OrderFinding broken(ExportRow.Broken broken) {
        return OrderFinding.broken(broken);
    }
}

package dev.stammkunde.commands.ledger;

import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Told;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Checks what an order's item says beside what is booked, as far as it can be right at all. */
final class KnownCheck {

    /** A shop's clock is believed up to a day ahead; the rest is for the one that reads. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private KnownCheck() {}

    /**
     * Compares an order.
     *
     * @param readFrom when reading began
     */
    static void compare(LedgerOrder order, Instant readFrom, OrderCheck.Findings found) {
        Instant latest = readFrom.plus(AHEAD);
        for (Told<?> told : everything(order.known())) {
            Instant asOf = told.asOf().time();
            if (asOf.isAfter(latest)) {
                found.add("as of", asOf.toString(), "at most " + latest);
            }
        }
        if (order.decidedAt().isAfter(latest) || order.decidedAt().isBefore(order.heardAt())) {
            found.add(
                    "decided at",
                    order.decidedAt().toString(),
                    "from %s to %s".formatted(order.heardAt(), latest));
        }
    }

    /** Compares an order with what is booked for it. */
    static void compare(LedgerOrder order, Booked booked, OrderCheck.Findings found) {
        NoPoints nothing = order.nothing();
        if (nothing != null) {
            found.add("nothing", nothing.toString(), "points");
        }
        if (booked.isOfFirstEdition()) {
            return;
        }
        // An order that goes to another customer has two entries at once.
        long least = (booked.states() + 1) / 2;
        if (order.version() < least) {
            found.add("version", Long.toString(order.version()), "at least " + least);
        }
        Instant paidSince = order.known().paidSince();
        if (paidSince == null || paidSince.isAfter(booked.paidAt())) {
            found.add("paid since", String.valueOf(paidSince), "at most " + booked.paidAt());
        }
    }

    /**
     * Whether an order with one entry may be otherwise than {@link #compare(LedgerOrder, Booked,
     * OrderCheck.Findings)} has it.
     *
     * @param booked what is booked for it, as text
     */
    static boolean isDoubtful(LedgerOrder order, String booked) {
        return order.nothing() != null
                || order.version() < 1
                || !booked.contains("\"paidAt\":\"" + order.known().paidSince() + '"');
    }

    private static List<Told<?>> everything(KnownOrder<Order> known) {
        List<Told<?>> all = new ArrayList<>(known.apart().values());
        add(all, known.facts());
        add(all, known.payment());
        add(all, known.lastPaid());
        add(all, known.lost());
        add(all, known.cancelled());
        add(all, known.refunds());
        return all;
    }

    private static void add(List<Told<?>> all, @Nullable Told<?> told) {
        if (told != null) {
            all.add(told);
        }
    }
}

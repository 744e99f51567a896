package dev.stammkunde.points;

import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All that the ledger knows of one order.
 *
 * @param version counts the changes of this record; 0 for an order of which nothing was heard
 * @param known what the shop reported
 * @param heardAt when anything was first heard of it
 * @param booked what was booked; absent until it earns
 * @param nothing why it earns nothing, as last decided; absent where it earns
 * @param decidedAt when that was last decided
 */
public record LedgerOrder(
        String shopId,
        String orderId,
        long version,
        KnownOrder<Order> known,
        Instant heardAt,
        @Nullable Booked booked,
        @Nullable NoPoints nothing,
        Instant decidedAt) {

    /** Ends the name of rules of which only the terms of an order are left. */
    public static final String FIRST_EDITION = " (first edition)";

    /**
     * What was booked for an order.
     *
     * @param customerId whose ledger has its last entry
     * @param states how many entries it has
     * @param accounted points that it stands for, by its last entry
     * @param most the most that it ever stood for
     * @param forgiven points that had to go and were spent already
     * @param forgivenOthers the same of customers whose the order was before, by their ids
     * @param opened the lots that it opened
     * @param firstOrder whether it was the first of its account to earn
     * @param overdraw what happens when points have to go that are spent
     * @param units what it stands for in units of other wings, in that customer's account
     * @param entries where its entries are, oldest first
     */
    public record Booked(
            String customerId,
            String orderNumber,
            long states,
            long accounted,
            long most,
            long forgiven,
            SortedMap<String, Long> forgivenOthers,
            OrderLots opened,
            String currency,
            String programmeVersion,
            Instant paidAt,
            boolean firstOrder,
            EarningTerms terms,
            Overdraw overdraw,
            OrderUnits units,
            List<EntryRef> entries) {
        public Booked {
            forgivenOthers = Collections.unmodifiableSortedMap(new TreeMap<>(forgivenOthers));
            entries = List.copyOf(entries);
        }

        /** The dates of the lots that it opened. */
        public List<LotTerm> lots() {
            return opened.terms();
        }

        /** Returns what is booked for an order before its first entry: nothing, for nobody. */
        static Booked nothing(
                Order order,
                Instant paidAt,
                Programme programme,
                boolean firstOrder,
                EarningTerms terms) {
            return new Booked(
                    "",
                    order.number(),
                    0,
                    0,
                    0,
                    0,
                    new TreeMap<>(),
                    OrderLots.NONE,
                    order.currency().getCode(),
                    programme.version(),
                    paidAt,
                    firstOrder,
                    terms,
                    programme.overdraw(),
                    OrderUnits.NONE,
                    List.of());
        }

        /**
         * Returns this with nothing booked for another customer. What was forgiven stays with whom
         * it was forgiven, for when the order comes back to them.
         */
        Booked handedTo(String otherId, EarningTerms itsTerms) {
            SortedMap<String, Long> forgivenBefore = new TreeMap<>(forgivenOthers);
            if (forgiven > 0) {
                forgivenBefore.merge(customerId, forgiven, Long::sum);
            }
            Long forgivenToOther = forgivenBefore.remove(otherId);
            return new Booked(
                    otherId,
                    orderNumber,
                    states,
                    0,
                    0,
                    forgivenToOther == null ? 0 : forgivenToOther,
                    forgivenBefore,
                    OrderLots.NONE,
                    currency,
                    programmeVersion,
                    paidAt,
                    firstOrder,
                    itsTerms,
                    overdraw,
                    units.emptied(),
                    entries);
        }

        private Booked followingMerges(UnaryOperator<String> open) {
            SortedMap<String, Long> byOpen = new TreeMap<>();
            forgivenOthers.forEach((id, points) -> byOpen.merge(open.apply(id), points, Long::sum));
            return new Booked(
                    customerId,
                    orderNumber,
                    states,
                    accounted,
                    most,
                    forgiven,
                    byOpen,
                    opened,
                    currency,
                    programmeVersion,
                    paidAt,
                    firstOrder,
                    terms,
                    overdraw,
                    units,
                    entries);
        }

        /** Whether its first entries are of the first edition. */
        public boolean isOfFirstEdition() {
            return programmeVersion.endsWith(FIRST_EDITION);
        }

        /** Returns this by another payment and the rules that were in force then. */
        Booked paid(Instant otherPaidAt, String itsProgramme) {
            return new Booked(
                    customerId,
                    orderNumber,
                    states,
                    accounted,
                    most,
                    forgiven,
                    forgivenOthers,
                    opened,
                    currency,
                    itsProgramme,
                    otherPaidAt,
                    firstOrder,
                    terms,
                    overdraw,
                    units,
                    entries);
        }
    }

    /** Where an entry is: its customer and its sequence in that ledger. */
    public record EntryRef(String customerId, long sequence) {}

    /** An order of which nothing was heard. */
    public static LedgerOrder unheard(String shopId, String orderId) {
        return new LedgerOrder(
                shopId, orderId, 0, KnownOrder.nothing(), Instant.MAX, null, null, Instant.EPOCH);
    }

    /**
     * Returns this with what was forgiven others by whose account they have now, so that it is
     * found when the order comes back to one who was merged since.
     *
     * @param open gives the customer who stays, of one who was merged
     */
    public LedgerOrder followingMerges(UnaryOperator<String> open) {
        return booked == null || booked.forgivenOthers().isEmpty()
                ? this
                : new LedgerOrder(
                        shopId,
                        orderId,
                        version,
                        known,
                        heardAt,
                        booked.followingMerges(open),
                        nothing,
                        decidedAt);
    }

    /** Whether only a refund was heard, and the order that it is of may have been lost. */
    public boolean waitsForItsOrder() {
        return booked == null
                && known.order().isEmpty()
                && !known.isCancelled()
                && !known.refundsThatCount().isEmpty();
    }

    /**
     * Returns the payment by which the order is rated: the earliest that is known, so that it does
     * not matter whose report came first. What the first edition booked keeps its own.
     *
     * @param heard what is known of it now
     */
    public Optional<Instant> paidAt(KnownOrder<Order> heard) {
        if (booked == null) {
            return heard.paidAt();
        }
        Instant since = heard.paidSince();
        if (since == null || booked.isOfFirstEdition() || booked.paidAt().isBefore(since)) {
            return Optional.of(booked.paidAt());
        }
        return Optional.of(since);
    }

    /** Whose account the order's points are on. */
    public Optional<AccountId> account() {
        return Optional.ofNullable(booked).map(b -> new AccountId(shopId, b.customerId()));
    }
}

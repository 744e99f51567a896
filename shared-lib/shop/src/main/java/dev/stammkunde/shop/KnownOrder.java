package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is known of one order: of each thing that reports tell, the newest by the shop's own time.
 *
 * <p>Hearing is commutative, associative and idempotent, so reports come to the same in whatever
 * order and however often they arrive: a cancellation counts only while it is the latest state, a
 * refund that is gone from the newest snapshot is gone, and what is late changes nothing.
 *
 * @param <F> what the reader keeps of the order itself
 * @param facts the order's own facts
 * @param lastPaid its facts when it was last paid in full, for as long as what was added since is
 *     not paid
 * @param lost the newest report that it is not paid, not even in part, unless it was paid in full
 *     after that: what was paid before does not count any more
 * @param paidSince the earliest time of full payment that was reported
 * @param refunds all refunds as the newest snapshot lists them
 * @param apart by id, refunds that were reported apart and not before that snapshot
 * @param takenOver that it is history; absent where the order was told as it happened before
 */
public record KnownOrder<F>(
        @Nullable Told<F> facts,
        @Nullable Told<Payment> payment,
        @Nullable Told<F> lastPaid,
        @Nullable Told<Payment> lost,
        @Nullable Instant paidSince,
        @Nullable Told<Boolean> cancelled,
        @Nullable Told<List<Refund>> refunds,
        SortedMap<String, Told<Refund>> apart,
        @Nullable TakenOver takenOver) {

    public KnownOrder {
        apart = Collections.unmodifiableSortedMap(new TreeMap<>(apart));
    }

    /** An order of which nothing was heard yet. */
    public static <F> KnownOrder<F> nothing() {
        return new KnownOrder<>(null, null, null, null, null, null, null, new TreeMap<>(), null);
    }

    /** Returns the same for a reader who keeps something else of the order itself. */
    public <G> KnownOrder<G> keeping(Function<F, G> kept) {
        return new KnownOrder<>(
                facts == null ? null : facts.keeping(kept),
                payment,
                lastPaid == null ? null : lastPaid.keeping(kept),
                lost,
                paidSince,
                cancelled,
                refunds,
                apart,
                takenOver);
    }

    /** Returns what is known after a report; equal to this if the report is no news. */
    public KnownOrder<F> hear(OrderReport<F> report) {
        return switch (report) {
            case OrderReport.Snapshot<F> snapshot -> hear(snapshot);
            case OrderReport.Refunded<F>(AsOf asOf, Refund refund, @Nullable History history) ->
                    new KnownOrder<>(
                            facts,
                            payment,
                            lastPaid,
                            lost,
                            paidSince,
                            cancelled,
                            refunds,
                            since(refunds, with(new Told<>(asOf, 0, refund))),
                            takenOver(asOf, history));
            case OrderReport.Cancelled<F>(AsOf asOf, @Nullable History history) ->
                    new KnownOrder<>(
                            facts,
                            payment,
                            lastPaid,
                            lost,
                            paidSince,
                            Told.newer(cancelled, new Told<>(asOf, OrderReport.CANCELLED, true)),
                            refunds,
                            apart,
                            takenOver(asOf, history));
        };
    }

    private KnownOrder<F> hear(OrderReport.Snapshot<F> snapshot) {
        AsOf asOf = snapshot.asOf();
        int rank = snapshot.rank();
        Told<F> told = new Told<>(asOf, rank, snapshot.facts());
        Payment payment = snapshot.payment();
        List<Refund> refunds = snapshot.refunds();
        Instant paidAt = payment instanceof Payment.Paid(Instant at) ? at : null;
        Told<F> lastPaid = paidAt == null ? this.lastPaid : Told.newer(this.lastPaid, told);
        Told<Payment> lost =
                payment != null && isLost(payment)
                        ? Told.newer(this.lost, new Told<>(asOf, rank, payment))
                        : this.lost;
        Told<List<Refund>> listed =
                refunds == null
                        ? this.refunds
                        : Told.newer(this.refunds, new Told<>(asOf, rank, refunds));
        return new KnownOrder<>(
                Told.newer(facts, told),
                payment == null
                        ? this.payment
                        : Told.newer(this.payment, new Told<>(asOf, rank, payment)),
                lastPaid,
                lost != null && lastPaid != null && lost.isBefore(lastPaid) ? null : lost,
                earlier(paidSince, paidAt),
                Told.newer(cancelled, new Told<>(asOf, rank, snapshot.cancelled())),
                listed,
                since(listed, apart),
                takenOver(snapshot));
    }

    /**
     * History is what was told so before anything else was told of the order itself. So what was
     * once told as it happened is not made history by an import, and history stays history whoever
     * tells of it again, be it of a time before the export, as a comparison does. What is paid
     * after it is no history all the same.
     */
    private @Nullable TakenOver takenOver(OrderReport.Snapshot<F> snapshot) {
        TakenOver told = snapshot.takenOver();
        if (told != null) {
            return takenOver != null ? takenOver.and(told) : facts == null ? told : null;
        }
        return takenOver;
    }

    /** A refund or a cancellation is history with its order, and makes none of it. */
    private @Nullable TakenOver takenOver(AsOf asOf, @Nullable History told) {
        return takenOver == null || told == null ? takenOver : takenOver.until(asOf.time());
    }

    /**
     * Whether all that is known of the order was told as history, or is of a time before that was:
     * then it is no news to anybody.
     */
    public boolean isHistoryAlone() {
        TakenOver taken = takenOver;
        return taken != null
                && findHistory().isPresent()
                && asOf().filter(asOf -> asOf.time().isAfter(taken.until())).isEmpty();
    }

    /**
     * Returns how the order was taken over as history; empty if it is none, as while it is not
     * paid: what is paid later is paid now.
     */
    public Optional<History> findHistory() {
        return takenOver == null || paidSince == null || paidSince.isAfter(takenOver.asOf())
                ? Optional.empty()
                : Optional.of(takenOver.history());
    }

    /** Returns the newest facts, such as whose order it is; empty if no snapshot was heard. */
    public Optional<F> newest() {
        return Optional.ofNullable(facts).map(Told::value);
    }

    /**
     * Returns the facts that count for what was paid: the newest, or those of before something was
     * added that is not paid yet; empty if no snapshot was heard.
     */
    public Optional<F> order() {
        if (isPaidForWhatItWas() && lastPaid != null) {
            return Optional.of(lastPaid.value());
        }
        return Optional.ofNullable(facts).map(Told::value);
    }

    /** Returns since when the order is paid in full; empty if it is not. */
    public Optional<Instant> paidAt() {
        boolean paid = payment != null && payment.value() instanceof Payment.Paid;
        return paid || isPaidForWhatItWas() ? Optional.ofNullable(paidSince) : Optional.empty();
    }

    /** Returns why the order is not paid; empty if it is, or nothing was heard of its payment. */
    public Optional<PaymentState> unpaid() {
        return payment != null && payment.value() instanceof Payment.Unpaid(PaymentState state)
                ? Optional.of(state)
                : Optional.empty();
    }

    /** Whether the order is cancelled, or removed from the shop. */
    public boolean isCancelled() {
        return cancelled != null && cancelled.value();
    }

    /** Returns the refunds that count, each by its newest report. */
    public List<Refund> refundsThatCount() {
        SortedMap<String, Refund> byId = new TreeMap<>();
        if (refunds != null) {
            refunds.value().forEach(refund -> byId.put(refund.refundId(), refund));
        }
        apart.forEach(
                (id, told) -> {
                    if (refunds == null || refunds.asOf().compareTo(told.asOf()) < 0) {
                        byId.put(id, told.value());
                    } else {
                        byId.putIfAbsent(id, told.value());
                    }
                });
        return new ArrayList<>(byId.values());
    }

    /** Returns the time of the newest report. */
    public Optional<AsOf> asOf() {
        AsOf newest = null;
        for (Told<?> told : everything()) {
            newest = newest == null || newest.compareTo(told.asOf()) < 0 ? told.asOf() : newest;
        }
        return Optional.ofNullable(newest);
    }

    private List<Told<?>> everything() {
        List<Told<?>> all = new ArrayList<>(apart.values());
        if (facts != null) {
            all.add(facts);
        }
        if (cancelled != null) {
            all.add(cancelled);
        }
        return all;
    }

    /** Something was added to a paid order and is not paid yet: what was paid still counts. */
    private boolean isPaidForWhatItWas() {
        return lastPaid != null
                && lost == null
                && unpaid().filter(PaymentState.PARTIALLY_PAID::equals).isPresent();
    }

    private static boolean isLost(Payment payment) {
        return payment instanceof Payment.Unpaid(PaymentState state)
                && state != PaymentState.PARTIALLY_PAID;
    }

    private SortedMap<String, Told<Refund>> with(Told<Refund> refund) {
        SortedMap<String, Told<Refund>> more = new TreeMap<>(apart);
        String id = refund.value().refundId();
        more.put(id, Told.newer(more.get(id), refund));
        return more;
    }

    /** Drops what a later list of all refunds would have named. */
    private static SortedMap<String, Told<Refund>> since(
            @Nullable Told<List<Refund>> listed, SortedMap<String, Told<Refund>> apart) {
        if (listed == null) {
            return apart;
        }
        SortedMap<String, Told<Refund>> later = new TreeMap<>(apart);
        later.values().removeIf(told -> told.asOf().compareTo(listed.asOf()) < 0);
        return later;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}

package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Hears of orders that used redemptions: a paid one counts as redeemed, whatever the redemption's
 * state, and what is refunded of it is restored.
 *
 * <p>Reports may come twice, late and in any order: what an order comes to follows from all that is
 * known of it.
 */
public final class HearOrder {

    /**
     * A report of an order, as it concerns redemptions.
     *
     * @param codes that it names
     */
    public record HeardOrder(
            String shopId, String orderId, OrderReport<OrderSum> report, Set<String> codes) {
        public HeardOrder {
            codes = Set.copyOf(codes);
        }
    }

    /** What an order's report came to for one redemption. */
    public sealed interface UseOutcome {

        /** It changes nothing: it is not paid, or was heard before. */
        record Nothing(RedemptionId redemption) implements UseOutcome {}

        /** The order used it. */
        record Used(Redemption redemption) implements UseOutcome {}

        /**
         * The order used what had been given back, or had been used by another order: somebody has
         * to look at it.
         */
        record UsedLate(Redemption redemption, OrderUse use) implements UseOutcome {}

        /** What is restored of its points has changed. */
        record Restored(Redemption redemption, OrderUse use) implements UseOutcome {}
    }

    /**
     * What it needs.
     *
     * @param programmesAsOf the rules as known at the time of the report
     * @param units rules of what is redeemed for other units than points
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public record Needs(
            PointsLedger ledger,
            Redemptions redemptions,
            FindRedemptions find,
            Function<Instant, Programmes> programmesAsOf,
            UnitRulesOfShops units,
            IntConsumer beforeRetry) {

        /** Where points alone are redeemed. */
        public Needs(
                PointsLedger ledger,
                Redemptions redemptions,
                FindRedemptions find,
                Function<Instant, Programmes> programmesAsOf,
                IntConsumer beforeRetry) {
            this(ledger, redemptions, find, programmesAsOf, UnitRulesOfShops.NONE, beforeRetry);
        }
    }

    private final Needs needs;
    private final BookRedemption book;

    public HearOrder(Needs needs) {
        this.needs = needs;
        this.book =
                new BookRedemption(
                        needs.ledger(), needs.redemptions(), needs.units(), needs.beforeRetry());
    }

    /**
     * Hears a report for all redemptions whose codes it names, and all that the order used before.
     *
     * @return empty where it concerns none
     * @throws IllegalStateException if others were always faster: to be heard again
     */
    public List<UseOutcome> hear(HeardOrder order, Instant now) {
        Set<RedemptionId> concerned = new LinkedHashSet<>();
        order.codes()
                .forEach(
                        code ->
                                needs.find()
                                        .byCode(order.shopId(), code)
                                        .ifPresent(concerned::add));
        concerned.addAll(needs.find().ofOrder(order.shopId(), order.orderId()));
        return hear(order, concerned, now);
    }

    /**
     * Hears a report for certain redemptions, such as one that goes into the order's parcel.
     *
     * @throws IllegalStateException if others were always faster: to be heard again
     */
    public List<UseOutcome> hear(
            HeardOrder order, Collection<RedemptionId> concerned, Instant now) {
        List<UseOutcome> outcomes = new ArrayList<>();
        for (RedemptionId id : concerned) {
            UseOutcome outcome = hear(order, id, now);
            outcomes.add(outcome);
            if (outcome instanceof UseOutcome.Used || outcome instanceof UseOutcome.UsedLate) {
                // It may be refunded already.
                UseOutcome refunded = hear(order, id, now);
                if (refunded instanceof UseOutcome.Restored) {
                    outcomes.add(refunded);
                }
            }
        }
        return outcomes;
    }

    /**
     * Sees to what was reported of an order before it was paid with points, of which only the
     * ledger knows: it may be refunded or cancelled already.
     *
     * @param captured as it is now
     * @return as it is then
     * @throws IllegalStateException if others were always faster: to be done again
     */
    public Redemption recall(Redemption captured, String orderId, Instant now) {
        Optional<UseOutcome> first = tryToRecall(captured, orderId, now);
        UseOutcome outcome =
                first.or(
                                () ->
                                        book.untilWritten(
                                                () ->
                                                        tryToRecall(
                                                                find(captured.id()), orderId, now)))
                        .orElseThrow(() -> new IllegalStateException("others were always faster"));
        if (outcome instanceof UseOutcome.Restored(Redemption after, OrderUse _)) {
            return after;
        }
        return first.isPresent() ? captured : find(captured.id());
    }

    private Optional<UseOutcome> tryToRecall(Redemption redemption, String orderId, Instant now) {
        RedemptionId id = redemption.id();
        Optional<OrderUse> use = redemption.findUse(orderId);
        return use.isEmpty()
                ? Optional.of(new UseOutcome.Nothing(id))
                : used(redemption, recalled(id, use.get()), now);
    }

    private UseOutcome hear(HeardOrder order, RedemptionId id, Instant now) {
        return book.untilWritten(() -> tryToHear(order, id, now))
                .orElseThrow(() -> new IllegalStateException("others were always faster"));
    }

    private Optional<UseOutcome> tryToHear(HeardOrder order, RedemptionId id, Instant now) {
        Redemption redemption = find(id);
        Optional<OrderUse> before = redemption.findUse(order.orderId()).or(() -> heardFirst(order));
        if (before.isEmpty()) {
            return Optional.of(new UseOutcome.Nothing(id));
        }
        OrderUse use = recalled(id, before.get());
        OrderUse heard = use.knowing(use.known().hear(order.report()));
        if (heard.redeemed() == null && heard.isPaid()) {
            if (redemption.isOfParcel() && !redemption.state().holdsPoints()) {
                // Another order's parcel has it, which was faster, or it was called off.
                return Optional.of(new UseOutcome.Nothing(id));
            }
            return redemption.state().holdsPoints()
                    ? inTime(redemption, heard, now)
                    : late(redemption, heard, now);
        }
        return used(redemption, heard, now);
    }

    private Redemption find(RedemptionId id) {
        return needs.redemptions()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("a redemption is gone"));
    }

    /**
     * Adds what the ledger knows of an order whose own report was not heard here: it came before
     * the order concerned a redemption, or has yet to come.
     */
    private OrderUse recalled(RedemptionId id, OrderUse use) {
        if (use.known().newest().isPresent()) {
            return use;
        }
        KnownOrder<Order> known =
                needs.ledger().order(id.shopId(), use.order().orderId(), null).order().known();
        return known.newest().filter(Order::test).isPresent()
                ? use
                : use.knowing(known.keeping(OrderSum::of));
    }

    private Optional<UseOutcome> used(Redemption redemption, OrderUse heard, Instant now) {
        if (heard.redeemed() != null && heard.due() != heard.restored()) {
            return restored(redemption, heard, heard.redeemed(), now);
        }
        boolean isNews = !redemption.findUse(heard.order().orderId()).equals(Optional.of(heard));
        return isNews && needs.redemptions().save(redemption.with(heard)) != SaveResult.SAVED
                ? Optional.empty()
                : Optional.of(new UseOutcome.Nothing(redemption.id()));
    }

    /** What tells nothing of the order itself names no code. */
    private static Optional<OrderUse> heardFirst(HeardOrder order) {
        return KnownOrder.<OrderSum>nothing()
                .hear(order.report())
                .newest()
                .map(sum -> OrderUse.heard(new UsedOrder(order.orderId(), sum.number())));
    }

    private Optional<UseOutcome> inTime(Redemption before, OrderUse use, Instant now) {
        return book.capture(
                        before,
                        use.order(),
                        before.what().points(),
                        now,
                        capture ->
                                before.captured(
                                        use.redeemed(
                                                new RedeemedPoints(capture.redeemed(), 0), false)))
                .map(UseOutcome.Used::new);
    }

    private Optional<UseOutcome> late(Redemption before, OrderUse use, Instant now) {
        RedemptionCommand late =
                book.moving(
                        before,
                        new RedemptionCommand.CaptureLate(
                                before.id().id(), use.order(), before.what().points()),
                        true,
                        now);
        SaveResult saved =
                book.book(before, late, now, entry -> before.captured(late(use, entry.booking())));
        if (saved != SaveResult.SAVED) {
            return Optional.empty();
        }
        return needs.redemptions()
                .find(before.id())
                .flatMap(
                        after ->
                                after.findUse(use.order().orderId())
                                        .map(one -> new UseOutcome.UsedLate(after, one)));
    }

    private static OrderUse late(OrderUse use, Booking booking) {
        var late = (RedemptionBooking.LateCapture) booking;
        return use.redeemed(new RedeemedPoints(late.redeemed(), late.owed()), true);
    }

    private Optional<UseOutcome> restored(
            Redemption before, OrderUse use, RedeemedPoints redeemed, Instant now) {
        OrderUse after = use.restored(use.due());
        String shopId = before.id().shopId();
        boolean isOfPoints = before.what().units() == null;
        RedemptionCommand restore =
                book.moving(
                        before,
                        new RedemptionCommand.Restore(
                                before.id().id(),
                                use.order(),
                                after.states(),
                                redeemed,
                                isOfPoints ? use.restored() : 0,
                                isOfPoints ? after.restored() : 0,
                                needs.programmesAsOf().apply(now).inForce(shopId, now)),
                        after.restored() < use.restored(),
                        now);
        return book.book(before, restore, now, _ -> before.with(after)) == SaveResult.SAVED
                ? Optional.of(new UseOutcome.Restored(before.with(after), after))
                : Optional.empty();
    }
}

package dev.stammkunde.awardpoints;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.EntryRoom;
import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.OrderAndAccount;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.SettleOrder.Settlement;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Turns what shops report into bookings, so that at any time an order stands for the points that
 * the newest report of it gives, in whatever order and however often reports arrive.
 *
 * <p>It may stop at any call: what it writes, it writes in one transaction, and the same event,
 * delivered again, finds it.
 */
final class AwardPoints {

    /** More writers of one account than this at a time are left to the queue's redelivery. */
    private static final int ATTEMPTS = 40;

    private final PointsLedger ledger;
    private final Function<Instant, Programmes> programmesAsOf;
    private final UnitRulesOfShops rulesOfShops;
    private final IntConsumer beforeRetry;

    /**
     * Wires the use case.
     *
     * @param programmesAsOf the rules as known at the time of the event that is handled
     * @param rulesOfShops what other wings make of orders
     */
    AwardPoints(
            PointsLedger ledger,
            Function<Instant, Programmes> programmesAsOf,
            UnitRulesOfShops rulesOfShops,
            IntConsumer beforeRetry) {
        this.ledger = ledger;
        this.programmesAsOf = programmesAsOf;
        this.rulesOfShops = rulesOfShops;
        this.beforeRetry = beforeRetry;
    }

    /**
     * Books an event.
     *
     * @param now when the event was sent, which becomes the time of the booking
     * @throws InvalidFieldException if no attempt can ever book it
     * @throws RuntimeException if the store fails; then nothing or all of a booking is written
     */
    Outcome award(ShopEvent event, Instant now) {
        String shopId = event.source().shopId();
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    settle(
                            new OrderNews(
                                    shopId,
                                    reported.order().orderId(),
                                    reported.order().customerId(),
                                    report(event)),
                            now);
            case ShopEvent.OrderRefunded refunded ->
                    settle(
                            new OrderNews(shopId, refunded.refund().orderId(), null, report(event)),
                            now);
            case ShopEvent.OrderCancelled cancelled ->
                    settle(new OrderNews(shopId, cancelled.orderId(), null, report(event)), now);
            case ShopEvent.CustomersMerged merged -> merge(merged, now);
            case ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    new Outcome.NotOurs();
        };
    }

    private static OrderReport<Order> report(ShopEvent event) {
        return OrderReport.of(event, EntryRoom::fitted).orElseThrow();
    }

    /**
     * A report of an order.
     *
     * @param customerId whose account it is likely to concern; absent where the report names none
     */
    private record OrderNews(
            String shopId,
            String orderId,
            @Nullable String customerId,
            OrderReport<Order> report) {}

    private Outcome settle(OrderNews news, Instant now) {
        return untilWritten(() -> attempt(news, now));
    }

    /** Tries once. Empty if another writer was faster. */
    private Optional<Outcome> attempt(OrderNews news, Instant now) {
        OrderAndAccount standing = ledger.order(news.shopId(), news.orderId(), news.customerId());
        LedgerOrder order = standing.order();
        requireSameCurrency(order, news.report());
        KnownOrder<Order> heard = order.known().hear(news.report());
        boolean isNews = !heard.equals(order.known());
        if (!isNews && order.booked() != null) {
            return Optional.of(new Outcome.Replayed());
        }
        Settlement settlement = SettleOrder.settle(given(news, standing, heard, now), heard, now);
        boolean decidesAnew =
                !settlement.bookings().isEmpty() || settlement.after().nothing() != order.nothing();
        if (!isNews && !decidesAnew) {
            return Optional.of(new Outcome.Replayed());
        }
        return switch (ledger.write(settlement)) {
            case WRITTEN -> Optional.of(outcome(settlement));
            case KEY_TAKEN, ACCOUNT_MOVED -> Optional.empty();
            case TOO_LARGE ->
                    throw new InvalidFieldException(
                            "detail", "must leave its order one that an item has room for");
        };
    }

    private SettleOrder.Case given(
            OrderNews news, OrderAndAccount standing, KnownOrder<Order> heard, Instant now) {
        LedgerOrder order = standing.order();
        Booked booked = order.booked();
        PointsAccount customer =
                heard.newest()
                        .map(Order::customerId)
                        .map(id -> account(news, standing, id))
                        .orElse(null);
        PointsAccount holder = null;
        if (booked != null) {
            holder =
                    customer != null && customer.id().customerId().equals(booked.customerId())
                            ? customer
                            : ledger.account(new AccountId(news.shopId(), booked.customerId()));
        }
        Programme programme =
                order.paidAt(heard)
                        .map(at -> programmesAsOf.apply(now).inForce(news.shopId(), at))
                        .orElse(null);
        return new SettleOrder.Case(
                order, holder, customer, programme, rulesOfShops.rules(news.shopId(), now));
    }

    private PointsAccount account(OrderNews news, OrderAndAccount standing, String customerId) {
        return standing.customer()
                .filter(account -> customerId.equals(news.customerId()))
                .orElseGet(() -> ledger.account(new AccountId(news.shopId(), customerId)));
    }

    private static void requireSameCurrency(LedgerOrder order, OrderReport<Order> report) {
        Booked booked = order.booked();
        Optional<String> currency =
                order.known()
                        .order()
                        .map(known -> known.currency().getCode())
                        .or(() -> Optional.ofNullable(booked).map(Booked::currency));
        if (report instanceof OrderReport.Refunded<Order> refunded
                && currency.isPresent()
                && !currency.get().equals(refunded.refund().currency().getCode())) {
            throw new InvalidFieldException(
                    "detail.refund.currency", "must be the order's currency");
        }
    }

    private static Outcome outcome(Settlement settlement) {
        if (!settlement.bookings().isEmpty()) {
            return new Outcome.Booked(
                    settlement.bookings().stream().map(Decision.Book::entry).toList());
        }
        NoPoints nothing = settlement.after().nothing();
        if (nothing != null) {
            return new Outcome.EarnsNothing(nothing);
        }
        return settlement.after().booked() == null ? new Outcome.Waits() : new Outcome.Kept();
    }

    /** A customer who was merged before has no open account of their own: nothing is left to do. */
    private Outcome merge(ShopEvent.CustomersMerged merged, Instant now) {
        String shopId = merged.source().shopId();
        AccountId gone = new AccountId(shopId, merged.mergedCustomerId());
        return untilWritten(
                () -> {
                    PointsAccount ends = ledger.account(gone);
                    PointsAccount stays =
                            ledger.account(new AccountId(shopId, merged.customerId()));
                    if (!ends.id().equals(gone) || stays.id().equals(gone)) {
                        return Optional.of(new Outcome.Replayed());
                    }
                    Decision.Merge merge =
                            Decide.merge(ends, stays, rulesOfShops.rules(shopId, now), now);
                    return ledger.write(merge) == Written.WRITTEN
                            ? Optional.of(new Outcome.Merged(merge.in().entry()))
                            : Optional.empty();
                });
    }

    private Outcome untilWritten(Supplier<Optional<Outcome>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<Outcome> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome.get();
            }
            beforeRetry.accept(i);
        }
        throw new IllegalStateException("too many writers of one account");
    }
}

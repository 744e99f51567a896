package dev.stammkunde.points;

import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.OrderStates.Stand;
import dev.stammkunde.points.programme.EarningBuyer;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.NoPoints;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.CountedOrder;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Brings what is booked for an order to what the order stands for by the newest that is known of
 * it. Pure: the same order, accounts, rules and time give the same entries, hashes included.
 *
 * <p>What an order stands for depends on what is known alone, and never on the way there, so after
 * any reports in any order the ledger holds the points due.
 */
public final class SettleOrder {

    /**
     * What is to be written, all or nothing.
     *
     * @param bookings entries with their accounts: none, one, or two where the order went over to
     *     another customer
     */
    public record Settlement(LedgerOrder before, LedgerOrder after, List<Decision.Book> bookings) {
        public Settlement {
            bookings = List.copyOf(bookings);
        }
    }

    /**
     * What the decision is made on.
     *
     * @param order as it is stored
     * @param holder the account that has the order's points; absent where nothing is booked
     * @param customer the account of whoever the order is of by the newest report; absent for a
     *     guest, or where the order was not heard of
     * @param programme the rules in force when it was paid by {@link LedgerOrder#paidAt}; absent
     *     where it is not paid
     * @param rules of the wings that book orders in units of their own
     */
    public record Case(
            LedgerOrder order,
            @Nullable PointsAccount holder,
            @Nullable PointsAccount customer,
            @Nullable Programme programme,
            List<UnitRules> rules) {

        public Case {
            rules = List.copyOf(rules);
        }

        /** A decision on points alone. */
        public Case(
                LedgerOrder order,
                @Nullable PointsAccount holder,
                @Nullable PointsAccount customer,
                @Nullable Programme programme) {
            this(order, holder, customer, programme, List.of());
        }
    }

    private final Case given;
    private final KnownOrder<Order> heard;
    private final Instant now;
    private final SettleUnits units;
    private final OrderStates states;

    private SettleOrder(Case given, KnownOrder<Order> heard, Instant now) {
        this.given = given;
        this.heard = heard;
        this.now = now;
        this.units = new SettleUnits(given.rules());
        this.states = new OrderStates(given.order(), heard, units, now);
    }

    /**
     * Settles an order.
     *
     * @param heard what is known of it now
     */
    public static Settlement settle(Case given, KnownOrder<Order> heard, Instant now) {
        return new SettleOrder(given, heard, now).settle();
    }

    private Settlement settle() {
        Booked stored = given.order().booked();
        if (stored == null) {
            return first();
        }
        Programme programme = Objects.requireNonNull(given.programme(), "programme");
        Booked booked = byEarliestPayment(stored, programme);
        PointsAccount holder = Objects.requireNonNull(given.holder(), "holder");
        EarningBuyer buyer = new EarningBuyer(booked.firstOrder(), booked.terms().personal());
        OrderPoints.Due due = OrderPoints.ofBooked(heard, booked, programme, buyer);
        PointsAccount customer = given.customer();
        if (customer != null && !customer.id().equals(holder.id())) {
            return handedOver(booked, holder, customer, programme);
        }
        Booked next = book(holder, booked, stand(due, booked), programme);
        return settled(states.bookings().isEmpty() ? stored : next, null);
    }

    private Booked byEarliestPayment(Booked stored, Programme programme) {
        return given.order()
                .paidAt(heard)
                .filter(at -> at.isBefore(stored.paidAt()))
                .map(at -> stored.paid(at, programme.version()))
                .orElse(stored);
    }

    private Settlement first() {
        PointsAccount customer = given.customer();
        EarningBuyer buyer = buyer(customer);
        return switch (OrderPoints.ofNew(heard, given.programme(), buyer, now)) {
            case OrderPoints.Unheard _ -> settled(null, null);
            case OrderPoints.Nothing(NoPoints reason, @Nullable EarningTerms terms) ->
                    customer == null || terms == null
                            ? settled(null, reason)
                            : withoutPoints(customer, buyer, reason, terms);
            case OrderPoints.Due due -> {
                Booked fresh = fresh(buyer, due.terms());
                yield settled(
                        states.bookState(
                                Objects.requireNonNull(customer, "customer"),
                                fresh,
                                stand(due, fresh),
                                programme()),
                        null);
            }
        };
    }

    private EarningBuyer buyer(@Nullable PointsAccount customer) {
        return customer == null
                ? EarningBuyer.of(true)
                : new EarningBuyer(
                        customer.ordersRewarded() == 0,
                        heard.paidAt().map(at -> units.bonuses(customer, at)).orElse(List.of()));
    }

    private Programme programme() {
        return Objects.requireNonNull(given.programme(), "programme");
    }

    /** Books an order that earns no points, where it stands for something in another unit. */
    private Settlement withoutPoints(
            PointsAccount customer, EarningBuyer buyer, NoPoints reason, EarningTerms terms) {
        Booked fresh = fresh(buyer, terms);
        Stand stand = stand(new OrderPoints.Due(OrderStanding.COUNTS, 0, terms, List.of()), fresh);
        return settled(
                stand.units().isNothing()
                        ? null
                        : states.bookState(customer, fresh, stand, programme()),
                reason);
    }

    private Booked fresh(EarningBuyer buyer, EarningTerms terms) {
        return Booked.nothing(
                heard.order().orElseThrow(),
                heard.paidAt().orElseThrow(),
                programme(),
                buyer.firstOrder(),
                terms);
    }

    /** Of an order that was booked before orders were kept, other wings count nothing. */
    private Stand stand(OrderPoints.Due due, Booked before) {
        if (due.standing() != OrderStanding.COUNTS) {
            return new Stand(due, before.units().emptied());
        }
        return new Stand(
                due,
                heard.order()
                        .map(
                                order ->
                                        units.due(
                                                new CountedOrder(
                                                        order,
                                                        heard.refundsThatCount(),
                                                        before.paidAt(),
                                                        due.points()),
                                                before.units()))
                        .orElse(before.units()));
    }

    /**
     * Takes the order's points from one account and gives what it stands for to another. What was
     * forgiven stays with whom it was forgiven, for when the order comes back to them.
     */
    private Settlement handedOver(
            Booked booked, PointsAccount holder, PointsAccount customer, Programme programme) {
        EarningBuyer buyer =
                new EarningBuyer(booked.firstOrder(), units.bonuses(customer, booked.paidAt()));
        OrderPoints.Due due = OrderPoints.ofBooked(heard, booked, programme, buyer);
        OrderPoints.Due gone =
                new OrderPoints.Due(OrderStanding.EXCLUDED, 0, due.terms(), List.of());
        Booked left = book(holder, booked, stand(gone, booked), programme);
        Booked anew = left.handedTo(customer.id().customerId(), due.terms());
        return settled(states.bookState(customer, anew, stand(due, anew), programme), null);
    }

    /** Books a state of the order, unless it is as it was. */
    private Booked book(PointsAccount account, Booked before, Stand stand, Programme programme) {
        return stand.points().points() == before.accounted()
                        && !states.move(before, stand).isMove()
                        && !isOtherState()
                ? before
                : states.bookState(account, before, stand, programme);
    }

    /** Whether what counts of the order is other than when it was last looked at. */
    private boolean isOtherState() {
        KnownOrder<Order> before = given.order().known();
        List<Refund> refunds = heard.refundsThatCount();
        return !before.order().equals(heard.order())
                || !before.refundsThatCount().equals(refunds)
                || before.isCancelled() != heard.isCancelled()
                || !before.unpaid().equals(heard.unpaid());
    }

    private Settlement settled(@Nullable Booked booked, @Nullable NoPoints nothing) {
        LedgerOrder before = given.order();
        LedgerOrder after =
                new LedgerOrder(
                        before.shopId(),
                        before.orderId(),
                        before.version() + 1,
                        heard,
                        before.heardAt().isBefore(now) ? before.heardAt() : now,
                        booked,
                        nothing,
                        now);
        return new Settlement(before, after, states.bookings());
    }
}

package dev.stammkunde.finance.testing;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PartnerCommand;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.points.PartnerDealKind;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shop's ledger in memory in which things happen by the product's own rules. */
public final class ShopLedger {

    public static final String SHOP = Orders.SHOP;

    /** What a redemption stands at, as the wing that redeems keeps it. */
    private static final class Redemption {
        private final String customer;
        private List<Lot> held;
        private @Nullable RedeemedPoints redeemed;
        private long restored;
        private long states;

        Redemption(String customer, List<Lot> held) {
            this.customer = customer;
            this.held = held;
        }
    }

    private final Programme programme;
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final HearOrders orders = new HearOrders(ledger, SHOP);
    private final Map<String, Redemption> redemptions = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<LedgerEntry> deals = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private int counter;

    public ShopLedger(Programme programme) {
        this.programme = programme;
    }

    /** Says when all that follows happens. */
    public ShopLedger at(Instant time) {
        now = time;
        return this;
    }

    /** Says when all that follows happens, such as {@code 2026-03-05T10:00:00Z}. */
    public ShopLedger at(String time) {
        return at(Instant.parse(time));
    }

    public Instant now() {
        return now;
    }

    /** All entries so far, in the order of their bookings. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    public InMemoryPointsLedger ledger() {
        return ledger;
    }

    /** An order is paid now. */
    public void paid(Order order) {
        hear(
                order.orderId(),
                new OrderReport.Snapshot<>(
                        AsOf.of(now), order, new Payment.Paid(now), false, null));
    }

    /** A refund of an order, of now. */
    public void refunded(Refund refund) {
        hear(refund.orderId(), new OrderReport.Refunded<>(AsOf.of(now), refund));
    }

    /** The shop tells something about an order. */
    public void hear(String orderId, OrderReport<Order> report) {
        orders.hear(orderId, report, programme, now)
                .bookings()
                .forEach(booking -> entries.add(booking.entry()));
    }

    public void gift(String customer, long points) {
        decide(
                customer,
                new PointsCommand.Give(
                        id(customer),
                        "birthday",
                        "occasion-" + ++counter,
                        Booking.GiftReason.BIRTHDAY,
                        points,
                        programme));
    }

    /** A customer buys from a partner, which gives points. */
    public void earnAtPartner(String customer, long points) {
        PartnerDeal deal = deal(PartnerDealKind.EARNED, "b-" + ++counter, null);
        decide(customer, new PartnerCommand.Earn(deal, points, programme));
        deals.add(entries.getLast());
    }

    /** A customer pays a partner with points, if there are enough. */
    public void redeemAtPartner(String customer, long points) {
        PartnerDeal deal = deal(PartnerDealKind.REDEEMED, "b-" + ++counter, null);
        if (decide(customer, new PartnerCommand.Redeem(deal, points))) {
            deals.add(entries.getLast());
        }
    }

    /** What was bought from a partner last is taken back, as far as a number of points. */
    public void reverseAtPartner(long points) {
        if (deals.isEmpty()) {
            return;
        }
        LedgerEntry last = deals.removeLast();
        PartnerBooking booked = (PartnerBooking) last.booking();
        String id = booked.deal().transaction();
        if (booked.deal().kind() == PartnerDealKind.EARNED) {
            long back = Math.min(points, last.points());
            PartnerDeal deal = deal(PartnerDealKind.EARNING_REVERSED, id, "r");
            decide(
                    last.account().customerId(),
                    new PartnerCommand.ReverseEarning(deal, booked.given(), back, programme));
        } else {
            long back = Math.min(points, -last.points());
            PartnerDeal deal = deal(PartnerDealKind.REDEMPTION_REVERSED, id, "r");
            decide(
                    last.account().customerId(),
                    new PartnerCommand.ReverseRedemption(deal, booked.taken(), 0, back));
        }
    }

    private PartnerDeal deal(PartnerDealKind kind, String id, @Nullable String reversal) {
        return new PartnerDeal(
                kind, "cafe", "Café Nebenan", id, reversal, 1, Orders.eur("4.20"), now);
    }

    public void adjust(String customer, long points, String reason) {
        decide(
                customer,
                new PointsCommand.Adjust(
                        "a-" + ++counter, points, reason, null, null, "ada", null, programme));
    }

    /** Returns whether there were enough points. */
    public boolean reserve(
            String redemption, String customer, @Nullable String reward, long points) {
        RedemptionCommand.Reserve reserve =
                new RedemptionCommand.Reserve(redemption, reward, points);
        boolean booked = decide(customer, reserve);
        if (booked) {
            List<Lot> taken = ((RedemptionBooking.Reservation) entries.getLast().booking()).taken();
            redemptions.put(redemption, new Redemption(customer, taken));
        }
        return booked;
    }

    /** What is held counts as redeemed, as far as a number of points. */
    public void capture(String redemption, long points) {
        Redemption it = redemption(redemption);
        long captured = Math.min(points, Lot.sum(it.held));
        decide(
                it.customer,
                new RedemptionCommand.Capture(redemption, order(redemption), it.held, captured));
        RedemptionBooking.Capture capture = (RedemptionBooking.Capture) entries.getLast().booking();
        it.redeemed = new RedeemedPoints(capture.redeemed(), 0);
        it.held = List.of();
    }

    /** All that is held counts as redeemed, and no order used it: so is a donation. */
    public void captureWithoutOrder(String redemption) {
        Redemption it = redemption(redemption);
        decide(
                it.customer,
                new RedemptionCommand.Capture(redemption, null, it.held, Lot.sum(it.held)));
        it.redeemed = new RedeemedPoints(it.held, 0);
        it.held = List.of();
    }

    /** What was redeemed without an order is taken back. */
    public void takeBack(String redemption) {
        Redemption it = redemption(redemption);
        RedeemedPoints redeemed = requireNonNull(it.redeemed);
        decide(
                it.customer,
                new RedemptionCommand.Restore(
                        redemption, null, 1, redeemed, 0, redeemed.points(), programme));
    }

    public void release(String redemption) {
        Redemption it = redemption(redemption);
        decide(
                it.customer,
                new RedemptionCommand.Release(redemption, ReleaseReason.VOIDED, it.held));
        it.held = List.of();
    }

    /** What was released is used all the same. */
    public void captureLate(String redemption, long points) {
        Redemption it = redemption(redemption);
        if (it.redeemed == null && it.held.isEmpty()) {
            decide(
                    it.customer,
                    new RedemptionCommand.CaptureLate(redemption, order(redemption), points));
            RedemptionBooking.LateCapture late =
                    (RedemptionBooking.LateCapture) entries.getLast().booking();
            it.redeemed = new RedeemedPoints(late.redeemed(), late.owed());
        }
    }

    /** Brings what is restored of a redemption to a number of points. */
    public void restore(String redemption, long due) {
        Redemption it = redemption(redemption);
        RedeemedPoints redeemed = it.redeemed;
        if (redeemed == null) {
            return;
        }
        long most = Math.min(due, redeemed.points());
        RedemptionCommand.Restore restore =
                new RedemptionCommand.Restore(
                        redemption,
                        order(redemption),
                        it.states + 1,
                        redeemed,
                        it.restored,
                        most,
                        programme);
        if (decide(it.customer, restore)) {
            it.states++;
            it.restored = most;
        }
    }

    /** Returns all redemptions so far. */
    public Collection<String> redemptions() {
        return redemptions.keySet().stream().sorted().toList();
    }

    /** Whether points are held for a redemption. */
    public boolean isHeld(String redemption) {
        return !redemption(redemption).held.isEmpty();
    }

    /** All that is lost by now of a customer is booked as lost. */
    public void expire(String customer) {
        for (Instant date : account(customer).expiryDates()) {
            if (!date.isAfter(now)) {
                decide(customer, new PointsCommand.Expire(id(customer), date, ++counter));
            }
        }
    }

    /** Points that never expire get a date. */
    public void setExpiry(String customer, Instant expiresAt) {
        decide(customer, new PointsCommand.SetExpiry(id(customer), expiresAt, ++counter));
    }

    /** A person gives back points of the customer's last loss, as far as it has them. */
    public void reinstate(String customer, long points) {
        entries.stream()
                .filter(it -> it.account().equals(account(customer).id()))
                .map(LedgerEntry::booking)
                .filter(Booking.Expiry.class::isInstance)
                .map(Booking.Expiry.class::cast)
                .reduce((_, last) -> last)
                .ifPresent(
                        lapse ->
                                decide(
                                        customer,
                                        new PointsCommand.Reinstate(
                                                customer,
                                                lapse,
                                                ++counter,
                                                Math.min(points, Lot.sum(lapse.lots())),
                                                "sorry",
                                                null,
                                                "ada",
                                                null,
                                                programme)));
    }

    /** Joins two customers, unless they are joined already. */
    public void merge(String gone, String kept) {
        PointsAccount ends = account(gone);
        PointsAccount stays = account(kept);
        if (ends.id().customerId().equals(gone) && !stays.id().equals(ends.id())) {
            Decision.Merge merge = Decide.merge(ends, stays, now);
            requireWritten(ledger.write(merge));
            entries.add(merge.out().entry());
            entries.add(merge.in().entry());
        }
    }

    /** Returns the open account of a customer. */
    public PointsAccount account(String customer) {
        return ledger.account(id(customer));
    }

    /** Returns a journal in which each day's entries are one part. */
    public InMemoryJournal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        keep(journal, entries);
        return journal;
    }

    /** Keeps entries in a journal. */
    public static void keep(InMemoryJournal journal, List<LedgerEntry> some) {
        Map<JournalDay, List<JournalLine>> days = new HashMap<>();
        for (LedgerEntry entry : some) {
            days.computeIfAbsent(JournalDay.of(entry), _ -> new ArrayList<>())
                    .add(JournalLineJson.of(entry));
        }
        days.forEach(
                (day, lines) -> {
                    var _ = journal.keep(day, SortedLines.of(lines));
                });
    }

    private Redemption redemption(String id) {
        Redemption found = redemptions.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no redemption " + id);
        }
        return found;
    }

    private static UsedOrder order(String redemption) {
        return new UsedOrder("order-of-" + redemption, "#" + redemption);
    }

    private boolean decide(String customer, PointsCommand command) {
        Decision decision = Decide.decide(account(customer), command, now);
        if (decision instanceof Decision.Book book) {
            requireWritten(ledger.write(book));
            entries.add(book.entry());
            return true;
        }
        return false;
    }

    private static AccountId id(String customer) {
        return new AccountId(SHOP, customer);
    }

    private static void requireWritten(PointsLedger.Written written) {
        if (written != PointsLedger.Written.WRITTEN) {
            throw new IllegalStateException("nobody else writes: " + written);
        }
    }
}

package dev.stammkunde.programmes.challenges;

import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderLine.LineKind;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A shop with challenges in May 2026, and all that happens in it. */
final class ChallengeWorld {

    static final DocumentId TEAS = new DocumentId(SHOP, "three-teas");
    static final DocumentId FIRST = new DocumentId(SHOP, "first-two");
    static final DocumentId ALL = new DocumentId(SHOP, "together");

    final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    final InMemorySchemes<ChallengeDraft> documents = new InMemorySchemes<>();
    final Challenges challenges;
    final ChallengeNeeds needs;
    private final HearOrders orders = new HearOrders(ledger, SHOP);
    private final HearChallengeOrder hear;
    private final AdvanceChallenges advance;

    ChallengeWorld(Challenges challenges) {
        this.challenges = challenges;
        this.needs = SampleChallenges.needs(documents, challenges, ledger);
        this.hear = new HearChallengeOrder(needs);
        this.advance = new AdvanceChallenges(needs);
    }

    ChallengeWorld with(DocumentId id, String json) {
        documents.put(SampleChallenges.scheme(id.id(), json));
        return this;
    }

    /** Noon of a day of May, in Berlin. */
    static Instant may(int day) {
        return Instant.parse("2026-04-30T10:00:00Z").plus(Duration.ofDays(day));
    }

    /** An order of so many teas of 10 euros each, paid at once. */
    static ShopEvent.OrderReported teas(
            String order, @Nullable String customer, int pieces, Instant paidAt) {
        return goods("tea", order, customer, pieces, paidAt);
    }

    static ShopEvent.OrderReported goods(
            String category, String order, @Nullable String customer, int pieces, Instant paidAt) {
        OrderLine line =
                new OrderLine(
                        "line-1",
                        LineKind.GOODS,
                        category + "-1",
                        null,
                        List.of(category),
                        pieces,
                        eur("10").multipliedBy(pieces),
                        eur("10").multipliedBy(pieces),
                        eur("0"));
        Order sold =
                new Order(
                        order,
                        "#" + order,
                        customer,
                        paidAt.minusSeconds(30),
                        false,
                        List.of(line),
                        eur("4.90"),
                        eur("0"),
                        line.paid().plus(eur("4.90")),
                        eur("0"),
                        eur("0"));
        return new ShopEvent.OrderReported(
                source(paidAt), AsOf.of(paidAt), sold, new Payment.Paid(paidAt), false, null);
    }

    private static Source source(Instant at) {
        return new Source(SHOP, Platform.SHOPIFY, "delivery-1", at.plusSeconds(2));
    }

    /** So many teas of an order go back. */
    static ShopEvent refund(String order, String refund, int pieces, Instant at) {
        return new ShopEvent.OrderRefunded(
                source(at),
                AsOf.of(at),
                new Refund(
                        refund,
                        order,
                        at,
                        List.of(new RefundedLine("line-1", pieces, eur("10").multipliedBy(pieces))),
                        eur("0"),
                        eur("0")));
    }

    static ShopEvent cancelled(String order, String customer, Instant at) {
        return new ShopEvent.OrderCancelled(source(at), AsOf.of(at), order, customer);
    }

    /** The ledger and challenges hear of it, when it happens. */
    void hears(ShopEvent event) {
        inLedger(event);
        hear(event);
    }

    void inLedger(ShopEvent event) {
        OrderReport<Order> report = OrderReport.of(event).orElseThrow();
        orders.hear(orderOf(event), report, Orders.programme(), at(event));
    }

    List<TakingPart> hear(ShopEvent event) {
        return hear.hear(event, documents.all(SHOP), at(event));
    }

    /** Where it is heard much later than it happened. */
    void hearAt(ShopEvent event, Instant now) {
        hear.hear(event, documents.all(SHOP), now);
    }

    private static Instant at(ShopEvent event) {
        return event.source().receivedAt();
    }

    private static String orderOf(ShopEvent event) {
        return switch (event) {
            case ShopEvent.OrderReported reported -> reported.order().orderId();
            case ShopEvent.OrderRefunded refunded -> refunded.refund().orderId();
            case ShopEvent.OrderCancelled cancelled -> cancelled.orderId();
            default -> throw new IllegalArgumentException(event.type());
        };
    }

    /** Marketing changes it, and by that has it looked at. */
    void change(DocumentId id, UnaryOperator<Scheme<ChallengeDraft>> next) {
        documents.put(next.apply(documents.find(id).orElseThrow()));
        challenges.plan(id, documents.find(id).orElseThrow().activeSince());
    }

    /** The hourly run, of which something happens in the midst. */
    void runsWhile(Instant now, Runnable midst) {
        Deque<Runnable> once = new ArrayDeque<>(List.of(midst));
        AdvanceChallenges run =
                new AdvanceChallenges(
                        SampleChallenges.needs(new Meanwhile(documents, once), challenges, ledger));
        challenges.planned(now, 100).forEach(id -> run.look(id, now, () -> true));
    }

    /** The hourly run. */
    void runs(Instant now) {
        challenges.due(now, 1_000).forEach(id -> advance.advance(id, now));
        challenges.planned(now, 100).forEach(id -> advance.look(id, now, () -> true));
    }

    /** Documents that somebody changes right after one was read. */
    private record Meanwhile(Schemes<ChallengeDraft> documents, Deque<Runnable> once)
            implements Schemes<ChallengeDraft> {

        @Override
        public Optional<Scheme<ChallengeDraft>> find(DocumentId id) {
            Optional<Scheme<ChallengeDraft>> found = documents.find(id);
            if (!once.isEmpty()) {
                once.pop().run();
            }
            return found;
        }

        @Override
        public Optional<Scheme<ChallengeDraft>> findVersion(DocumentId id, int version) {
            return documents.findVersion(id, version);
        }

        @Override
        public List<Scheme<ChallengeDraft>> all(String shopId) {
            return documents.all(shopId);
        }

        @Override
        public List<Scheme<ChallengeDraft>> active(String shopId) {
            return documents.active(shopId);
        }
    }

    SignUpForChallenge.Outcome signUp(DocumentId challenge, String customer, Instant now) {
        return new SignUpForChallenge(needs).signUp(challenge, account(customer), now);
    }

    NameOnBoard.Outcome name(String customer, boolean isShown, Instant now) {
        return new NameOnBoard(needs).name(TEAS, account(customer), isShown, now);
    }

    void merge(String gone, String stays, Instant now) {
        orders.merge(gone, stays, now);
    }

    /** The shop tells that it joined two customers, of whom one is gone. */
    void joined(String gone, String stays, Instant now) {
        hear(new ShopEvent.CustomersMerged(source(now), now, stays, gone));
    }

    static AccountId account(String customer) {
        return new AccountId(SHOP, customer);
    }

    TakingPart of(DocumentId challenge, String customer) {
        ParticipantId id = new ParticipantId(challenge, customer);
        return challenges.find(id).orElseGet(() -> TakingPart.none(id));
    }

    /** Points that challenges gave, less what they took back. */
    long points(String customer) {
        PointsAccount account = ledger.account(account(customer));
        return Stream.concat(
                        Stream.of(account.id().customerId()), ledger.customersOf(account).stream())
                .distinct()
                .flatMap(name -> ledger.all(account(name)).stream())
                .filter(ChallengeWorld::isOfChallenge)
                .mapToLong(LedgerEntry::points)
                .sum();
    }

    private static boolean isOfChallenge(LedgerEntry entry) {
        return switch (entry.booking()) {
            case Booking.Gift gift -> gift.reason() == Booking.GiftReason.CHALLENGE;
            case Booking.Adjustment _ -> entry.key().subject().contains("challenge:");
            default -> false;
        };
    }
}

package dev.stammkunde.programmes.community;

import static dev.stammkunde.programmes.community.ActionWorld.NOW;
import static dev.stammkunde.programmes.community.ActionWorld.PRODUCT;
import static dev.stammkunde.programmes.community.ActionWorld.SKU;
import static dev.stammkunde.programmes.community.ActionWorld.customer;
import static dev.stammkunde.programmes.community.ActionWorld.id;
import static dev.stammkunde.programmes.community.ActionWorld.of;
import static dev.stammkunde.programmes.community.ActionWorld.refund;
import static dev.stammkunde.programmes.community.ActionWorld.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.community.ReportAction.Outcome;
import dev.stammkunde.programmes.testing.SampleActions;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The life of rewarded actions over any store. */
abstract class ActionLifeContract {

    abstract Actions actions();

    private ActionWorld world() {
        return new ActionWorld(actions());
    }

    private ActionWorld worldWithOrder() {
        ActionWorld world = world();
        world.paid("1001", "a");
        return world;
    }

    @Test
    void report_reviewOfPaidOrder_isPaidAndDisclosed() {
        ActionWorld world = worldWithOrder();

        DoneAction action = world.done(review("r1", "a", "1001", PRODUCT));

        assertThat(action.state()).isEqualTo(ActionState.PAID);
        assertThat(action.progress().settled()).isTrue();
        assertThat(world.points("a")).isEqualTo(50);
        assertThat(ActionWords.why(action, Language.DE)).isEqualTo("50 Punkte gutgeschrieben.");
        Disclosure told = Disclosure.find(action, Language.EN).orElseThrow();
        assertThat(told.check()).startsWith("Checked:");
        assertThat(told.points()).contains("The shop gave 50 points for this.");
        assertThat(world.actions.ofCustomer(customer("a"))).containsExactly(action);
    }

    @Test
    void report_productNamedBySku_isVerified() {
        assertThat(worldWithOrder().done(review("r1", "a", "1001", SKU)).purchase())
                .isEqualTo(PurchaseCheck.VERIFIED);
    }

    @Test
    void report_sameAgain_isRepeatAndPaysNothingMore() {
        ActionWorld world = worldWithOrder();
        world.report(review("r1", "a", "1001", PRODUCT));

        Outcome again = world.report(review("r1", "a", "1001", PRODUCT), NOW.plusSeconds(9));

        assertThat(again)
                .matches(it -> it instanceof Outcome.Decided decided && decided.isRepeat());
        assertThat(world.points("a")).isEqualTo(50);
    }

    @Test
    void report_idOfAnotherReport_isRefused() {
        ActionWorld world = worldWithOrder();
        world.report(review("r1", "a", "1001", PRODUCT));

        assertThat(world.report(review("r1", "b", "1001", PRODUCT)))
                .isEqualTo(new Outcome.IdUsedOtherwise());
        assertThat(world.report(review("r1", "a", "1002", PRODUCT)))
                .isEqualTo(new Outcome.IdUsedOtherwise());
    }

    @Test
    void report_strangerErasedOrUnknownAction_isRefusedAndKeepsNothing() {
        ActionWorld world = world();
        world.erased.add("gone");

        assertThat(world.report(of("year", "y1", "stranger", NOW)))
                .isEqualTo(new Outcome.UnknownCustomer());
        assertThat(world.report(of("year", "y1", "gone", NOW)))
                .isEqualTo(new Outcome.UnknownCustomer());
        assertThat(world.report(of("dance", "y1", "a", NOW)))
                .isEqualTo(new Outcome.UnknownAction());
        assertThat(world.actions.find(id("y1"))).isEmpty();
    }

    @Test
    void report_purchaseIsNotTheirs_isRejectedWithTheReason() {
        ActionWorld world = worldWithOrder();
        world.paid("1002", "a");
        world.hear(refund("1002"));
        world.paid("1003", "a");
        world.hear(Orders.cancelled("1003"));

        assertThat(world.reason(review("r1", "b", "1001", PRODUCT)))
                .isEqualTo(ActionReason.ORDER_OF_ANOTHER);
        assertThat(world.reason(review("r2", "a", "1001", "tea")))
                .isEqualTo(ActionReason.PRODUCT_NOT_IN_ORDER);
        assertThat(world.reason(review("r3", "a", "9999", PRODUCT)))
                .isEqualTo(ActionReason.UNKNOWN_ORDER);
        assertThat(world.reason(review("r4", "a", null, PRODUCT)))
                .isEqualTo(ActionReason.NO_PURCHASE_NAMED);
        assertThat(world.reason(review("r5", "a", "1002", PRODUCT)))
                .isEqualTo(ActionReason.PURCHASE_REFUNDED);
        assertThat(world.reason(review("r6", "a", "1003", PRODUCT)))
                .isEqualTo(ActionReason.PURCHASE_REFUNDED);
        assertThat(world.points("a")).isZero();
        assertThat(world.points("b")).isZero();
    }

    @Test
    void report_textOneCharacterTooShort_isRejected() {
        ActionWorld world = worldWithOrder();
        ActionReport whole = review("r1", "a", "1001", PRODUCT);

        assertThat(world.reason(withCharacters(whole, "r1", 19)))
                .isEqualTo(ActionReason.TEXT_TOO_SHORT);
        assertThat(world.done(withCharacters(whole, "r2", 20)).state()).isEqualTo(ActionState.PAID);
    }

    private static ActionReport withCharacters(ActionReport report, String id, int characters) {
        ActionProof proof = report.proof();
        return new ActionReport(
                id(id),
                report.customer(),
                report.action(),
                new ActionProof(proof.orderId(), proof.product(), null, null, characters),
                report.occurredAt());
    }

    @Test
    void report_atTheEdgesOfTheWindow_countsByTheDayOfTheZone() {
        ActionWorld world = world();

        assertThat(world.reason(of("photo", "p1", "a", Instant.parse("2025-12-31T22:59:59Z"))))
                .isEqualTo(ActionReason.TOO_EARLY);
        assertThat(world.reason(of("photo", "p2", "a", Instant.parse("2025-12-31T23:00:00Z"))))
                .isNull();
        assertThat(world.reason(of("photo", "p3", "a", Instant.parse("2026-12-31T22:59:59Z"))))
                .isNull();
        assertThat(world.reason(of("photo", "p4", "a", Instant.parse("2026-12-31T23:00:00Z"))))
                .isEqualTo(ActionReason.TOO_LATE);
        assertThat(world.reason(of("year", "y1", "a", Instant.parse("2026-02-28T23:59:59Z"))))
                .isEqualTo(ActionReason.TOO_EARLY);
    }

    @Test
    void report_pausedDocument_isRejected() {
        ActionWorld world = world();
        world.documents.put(
                SampleActions.in(
                        DocumentState.PAUSED,
                        SampleActions.scheme("year", SampleActions.BIRTHDAY)));

        assertThat(world.reason(of("year", "y1", "a", NOW))).isEqualTo(ActionReason.NOT_OFFERED);
    }

    @Test
    void report_birthdayTwiceAYear_countsOnce() {
        ActionWorld world = world();
        world.report(of("year", "y1", "a", Instant.parse("2026-12-31T22:00:00Z")));

        assertThat(world.reason(of("year", "y2", "a", Instant.parse("2026-03-01T00:00:00Z"))))
                .isEqualTo(ActionReason.LIMIT_OF_YEAR);
        assertThat(world.reason(of("year", "y3", "a", Instant.parse("2026-12-31T23:00:00Z"))))
                .isNull();
    }

    @Test
    void report_eachLimitReached_isRejectedWithIt() {
        ActionWorld world = worldWithOrder();
        world.paid("1002", "a");
        world.report(review("r1", "a", "1001", PRODUCT));

        assertThat(world.reason(review("r2", "a", "1002", PRODUCT)))
                .isEqualTo(ActionReason.LIMIT_OF_PRODUCT);
        assertThat(world.reason(review("r3", "a", "1001", SKU))).isNull();
        assertThat(world.reason(review("r4", "a", "1002", SKU)))
                .isEqualTo(ActionReason.LIMIT_OF_PRODUCT);
        assertThat(world.points("a")).isEqualTo(100);
    }

    @Test
    void hear_refundOfTheOnlyPiece_takesPointsBackOnceAndFreesTheLimit() {
        ActionWorld world = worldWithOrder();
        world.paid("1002", "a");
        world.report(review("r1", "a", "1001", PRODUCT));

        List<DoneAction> heard = world.hearForActions(refund("1001"));
        world.hearForActions(refund("1001"));

        assertThat(heard)
                .singleElement()
                .matches(it -> it.state() == ActionState.TAKEN_BACK)
                .matches(it -> it.progress().reason() == ActionReason.PURCHASE_REFUNDED);
        assertThat(world.points("a")).isZero();
        assertThat(world.done(review("r2", "a", "1002", PRODUCT)).state())
                .isEqualTo(ActionState.PAID);
        assertThat(world.points("a")).isEqualTo(50);
    }

    @Test
    void hear_cancellation_takesPointsBack() {
        ActionWorld world = worldWithOrder();
        world.report(review("r1", "a", "1001", PRODUCT));

        world.hearForActions(Orders.cancelled("1001"));

        assertThat(world.points("a")).isZero();
    }

    @Test
    void hear_refundWherePointsAreKept_changesNothing() {
        ActionWorld world = worldWithOrder();
        ActionReport photo =
                new ActionReport(
                        id("p1"),
                        customer("a"),
                        "photo",
                        new ActionProof("1001", PRODUCT, null, null, null),
                        NOW);
        world.report(photo);
        world.say("p1", true, "request-1");

        world.hearForActions(refund("1001"));

        assertThat(world.points("a")).isEqualTo(20);
    }

    @Test
    void withdraw_paid_takesBackAndNoRefundDoesAgain() {
        ActionWorld world = worldWithOrder();
        world.report(review("r1", "a", "1001", PRODUCT));

        DoneAction withdrawn = world.withdraw("r1", "a").orElseThrow();
        world.withdraw("r1", "a");
        world.hearForActions(refund("1001"));

        assertThat(withdrawn.state()).isEqualTo(ActionState.TAKEN_BACK);
        assertThat(ActionWords.why(withdrawn, Language.EN))
                .isEqualTo("The points are taken back. It was withdrawn or deleted.");
        assertThat(Disclosure.find(withdrawn, Language.DE).orElseThrow().points()).isEmpty();
        assertThat(world.points("a")).isZero();
        assertThat(world.withdraw("r1", "b")).isEmpty();
    }

    @Test
    void say_approved_paysOnceWithTheAudit() {
        ActionWorld world = world();
        DoneAction waiting = world.done(of("photo", "p1", "a", NOW));

        ReviewAction.Outcome said = world.say("p1", true, "request-1");
        ReviewAction.Outcome again = world.say("p1", true, "request-2");
        ReviewAction.Outcome otherwise = world.say("p1", false, "request-3");

        assertThat(waiting.state()).isEqualTo(ActionState.WAITS_FOR_REVIEW);
        assertThat(said).isInstanceOf(ReviewAction.Outcome.Said.class).isEqualTo(again);
        assertThat(otherwise).isInstanceOf(ReviewAction.Outcome.NotWaiting.class);
        assertThat(world.points("a")).isEqualTo(20);
        assertThat(world.actions.waiting(Orders.SHOP, 10)).isEmpty();
        assertThat(world.say("p2", true, "request-4"))
                .isEqualTo(new ReviewAction.Outcome.Unknown());
    }

    @Test
    void say_rejected_paysNothingAndFreesTheDay() {
        ActionWorld world = world();
        world.report(of("photo", "p1", "a", NOW));
        ActionReason full = world.reason(of("photo", "p2", "a", NOW));

        world.say("p1", false, "request-1");

        assertThat(full).isEqualTo(ActionReason.LIMIT_OF_DAY);
        assertThat(world.actions.find(id("p1")).orElseThrow().progress().reason())
                .isEqualTo(ActionReason.NOT_APPROVED);
        assertThat(world.done(of("photo", "p3", "a", NOW)).state())
                .isEqualTo(ActionState.WAITS_FOR_REVIEW);
        assertThat(world.points("a")).isZero();
    }

    @Test
    void merge_limitsCountOverBoth_andTheActionStaysTheirs() {
        ActionWorld world = worldWithOrder();
        world.paid("1002", "b");
        ActionReport first = review("r1", "a", "1001", PRODUCT);
        world.report(first);
        world.merge("a", "b");

        assertThat(world.reason(review("r2", "b", "1002", PRODUCT)))
                .isEqualTo(ActionReason.LIMIT_OF_PRODUCT);
        assertThat(world.report(first)).isInstanceOf(Outcome.Decided.class);
        assertThat(new ListActions(world.actions, world.ledger).list(customer("b"), 10))
                .extracting(action -> action.id().id())
                .containsExactlyInAnyOrder("r1", "r2");
        assertThat(world.points("b")).isEqualTo(50);
        world.hearForActions(refund("1001"));
        assertThat(world.points("b")).isZero();
    }

    @Test
    void forget_customer_leavesNothingAndTheirPoints() {
        ActionWorld world = worldWithOrder();
        world.report(review("r1", "a", "1001", PRODUCT));

        world.actions.forget(customer("a"));
        world.actions.forget(customer("a"));

        assertThat(world.actions.ofCustomer(customer("a"))).isEmpty();
        assertThat(world.actions.find(id("r1"))).isEmpty();
        assertThat(world.actions.ofOrder(Orders.SHOP, "1001")).isEmpty();
        assertThat(world.points("a")).isEqualTo(50);
    }

    @Test
    void settle_stoppedBeforeTheBooking_isFoundAndBookedOnce() {
        ActionWorld world = worldWithOrder();
        ActionReport report = review("r1", "a", "1001", PRODUCT);
        DoneAction unsettled = world.done(report).paid(null);
        world.actions.save(new ActionChange(unsettled, java.util.Map.of(), List.of(), null));

        assertThat(world.actions.unsettled(NOW, 10)).containsExactly(id("r1"));
        DoneAction settled = new SettleAction(world.needs).settle(unsettled, NOW);

        assertThat(settled.progress().settled()).isTrue();
        assertThat(world.actions.unsettled(NOW, 10)).isEmpty();
        assertThat(world.points("a")).isEqualTo(50);
    }

    @Test
    @AtOnce
    void report_sixteenAtOnce_noMoreThanTheLimits() throws Exception {
        ActionWorld world = world();
        for (int i = 0; i < 16; i++) {
            world.paid("10" + i, "a");
        }

        List<Outcome> outcomes =
                atOnce(i -> () -> world.report(review("r" + i, "a", "10" + i, SKU)));

        assertThat(outcomes)
                .filteredOn(
                        it ->
                                it instanceof Outcome.Decided decided
                                        && decided.action().state() == ActionState.PAID)
                .hasSize(1);
        assertThat(world.points("a")).isEqualTo(50);
    }

    @Test
    @AtOnce
    void report_sameSixteenTimesAtOnce_paysOnce() throws Exception {
        ActionWorld world = worldWithOrder();

        List<Outcome> outcomes = atOnce(_ -> () -> world.report(review("r1", "a", "1001", SKU)));

        assertThat(outcomes).allMatch(Outcome.Decided.class::isInstance);
        assertThat(world.points("a")).isEqualTo(50);
    }

    private static List<Outcome> atOnce(IntFunction<Callable<Outcome>> call) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> answer :
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(call).toList())) {
                outcomes.add(answer.get());
            }
            return outcomes;
        }
    }
}

package dev.stammkunde.rewards.testing;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.eur;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.codes.WorkingCode;
import dev.stammkunde.rewards.redeem.CodeLife;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.redeem.FindRewardCounts;
import dev.stammkunde.rewards.redeem.OrderSum;
import dev.stammkunde.rewards.redeem.OrderUse;
import dev.stammkunde.rewards.redeem.Progress;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.ReadRedemptions;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.Redemption.SetAside;
import dev.stammkunde.rewards.redeem.RedemptionState;
import dev.stammkunde.rewards.redeem.Redemptions;
import dev.stammkunde.rewards.redeem.RewardCounts;
import dev.stammkunde.rewards.redeem.RewardCounts.Counted;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every store of redemptions does. Each test gets an empty one. */
public abstract class RedemptionsContract {

    private static final Instant NOW = PAID_AT.plusSeconds(5);
    private static final RewardId MUG = new RewardId(SHOP, "mug");
    private static final UsedOrder ORDER = new UsedOrder("5001", "#5001");

    protected abstract PointsLedger ledger();

    protected abstract Redemptions redemptions();

    protected abstract FindRedemptions finder();

    protected abstract ReadRedemptions reader();

    protected abstract RewardCounts counts();

    protected abstract FindRewardCounts findCounts();

    @BeforeEach
    void give() {
        PointsCommand give =
                new PointsCommand.Give(
                        ACCOUNT,
                        "birthday",
                        "2026",
                        Booking.GiftReason.BIRTHDAY,
                        1_000,
                        Orders.programme());
        ledger().write(decided(give));
    }

    private Decision.Book decided(PointsCommand command) {
        return (Decision.Book) Decide.decide(ledger().account(ACCOUNT), command, NOW);
    }

    private static RedemptionId id(String key) {
        return RedemptionId.of(SHOP, key);
    }

    private static Purpose reward() {
        return new Purpose.OfReward(
                "mug",
                3,
                new Benefit.PercentOff(20, eur("30.00"), eur("10.00")),
                "winter",
                "Mug for 100",
                true);
    }

    private static Purpose payment() {
        return new Purpose.OfOrder(eur("50.00"), eur("1.00"));
    }

    private Decision.Book reserving(String key) {
        return decided(new RedemptionCommand.Reserve(id(key).id(), "mug", 100));
    }

    private static Redemption fresh(
            String key, Decision.Book booking, Purpose purpose, @Nullable String code) {
        List<Lot> held = ((RedemptionBooking.Reservation) booking.entry().booking()).taken();
        return new Redemption(
                id(key),
                new SetAside("asked", CUSTOMER, purpose, 100, held, NOW),
                new Progress(
                        RedemptionState.RESERVED,
                        NOW.plus(Duration.ofDays(30)),
                        NOW.plusSeconds(60),
                        code == null ? null : CodeLife.wanted(code),
                        null),
                List.of(),
                1);
    }

    private SaveResult reserve(String key, Purpose purpose, @Nullable String code) {
        return reserve(key, purpose, code, RewardLimits.NONE);
    }

    private SaveResult reserve(
            String key, Purpose purpose, @Nullable String code, RewardLimits limits) {
        Decision.Book booking = reserving(key);
        return redemptions().reserve(booking, fresh(key, booking, purpose, code), limits);
    }

    private Redemption found(String key) {
        return redemptions().find(id(key)).orElseThrow();
    }

    private static Redemption moved(Redemption from, Progress progress, List<OrderUse> uses) {
        return new Redemption(from.id(), from.what(), progress, uses, from.version() + 1);
    }

    private static Progress progress(RedemptionState state, @Nullable CodeLife code) {
        return new Progress(state, null, null, code, null);
    }

    private SaveResult release(Redemption from) {
        Decision.Book booking =
                decided(
                        new RedemptionCommand.Release(
                                from.id().id(), ReleaseReason.NOT_USED, from.what().held()));
        Progress over =
                new Progress(RedemptionState.RELEASED, NOW, null, null, ReleaseReason.NOT_USED);
        return redemptions().book(booking, from, moved(from, over, List.of()));
    }

    private SaveResult capture(Redemption from, UsedOrder order) {
        Decision.Book booking =
                decided(
                        new RedemptionCommand.Capture(
                                from.id().id(), order, from.what().held(), 100));
        KnownOrder<OrderSum> known =
                KnownOrder.<OrderSum>nothing()
                        .hear(
                                new OrderReport.Snapshot<>(
                                        AsOf.of(NOW),
                                        new OrderSum("#5001", eur("42.80")),
                                        new Payment.Paid(NOW),
                                        false,
                                        List.of(
                                                new Refund(
                                                        "r-1",
                                                        order.orderId(),
                                                        NOW,
                                                        List.of(),
                                                        eur("0"),
                                                        eur("1.00")))));
        OrderUse use =
                new OrderUse(order, new RedeemedPoints(from.what().held(), 7), true, 5, 2, known);
        return redemptions()
                .book(
                        booking,
                        from,
                        moved(from, progress(RedemptionState.CAPTURED, null), List.of(use)));
    }

    @Test
    void ofCustomer_pages_haveEachOnce() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            Decision.Book booking = reserving(id);
            assertThat(
                            redemptions()
                                    .reserve(
                                            booking,
                                            fresh(id, booking, reward(), "AB-" + id),
                                            RewardLimits.NONE))
                    .isEqualTo(SaveResult.SAVED);
        }

        List<RedemptionId> found = new ArrayList<>();
        List<Redemption> page = finder().ofCustomer(ACCOUNT, Optional.empty(), 2);
        while (!page.isEmpty()) {
            page.forEach(one -> found.add(one.id()));
            page =
                    finder().ofCustomer(
                                    ACCOUNT,
                                    Optional.of(FindRedemptions.Place.of(page.getLast())),
                                    2);
        }

        assertThat(found).containsExactlyInAnyOrder(id("a"), id("b"), id("c"), id("d"), id("e"));
    }

    @Test
    void reserve_newOne_isReadBackEqualAndFoundByItsCode() {
        Decision.Book booking = reserving("a");
        Redemption fresh = fresh("a", booking, reward(), "AB-12");

        assertThat(redemptions().reserve(booking, fresh, RewardLimits.NONE))
                .isEqualTo(SaveResult.SAVED);

        assertThat(redemptions().find(id("a"))).contains(fresh);
        assertThat(finder().byCode(SHOP, " ab-12 ")).contains(id("a"));
        assertThat(finder().byCode("other", "AB-12")).isEmpty();
        assertThat(finder().ofCustomer(ACCOUNT, 10)).containsExactly(fresh);
        assertThat(reader().all(List.of(fresh.id(), new RedemptionId(SHOP, "nobody's"))))
                .containsExactly(fresh);
        assertThat(ledger().account(ACCOUNT).reserved()).isEqualTo(100);
        assertThat(counts().counted(MUG, CUSTOMER)).isEqualTo(new Counted(1, 1));
        RewardId other = new RewardId(SHOP, "tea");
        assertThat(findCounts().counted(List.of(MUG, other), CUSTOMER))
                .isEqualTo(Map.of(MUG, new Counted(1, 1), other, new Counted(0, 0)));
        assertThat(findCounts().counted(List.of(MUG), "another"))
                .isEqualTo(Map.of(MUG, new Counted(0, 1)));
        assertThat(findCounts().total(MUG)).isEqualTo(1);
        assertThat(findCounts().total(other)).isZero();
    }

    @Test
    void reserve_secondTime_changesNothing() {
        reserve("a", reward(), "AB-12");

        assertThat(reserve("a", reward(), "CD-34")).isEqualTo(SaveResult.CONFLICT);

        assertThat(ledger().account(ACCOUNT).reserved()).isEqualTo(100);
        assertThat(finder().byCode(SHOP, "CD-34")).isEmpty();
        assertThat(counts().counted(MUG, CUSTOMER)).isEqualTo(new Counted(1, 1));
    }

    @Test
    void reserve_accountMovedMeanwhile_changesNothing() {
        Decision.Book stale = reserving("a");
        reserve("b", reward(), null);

        assertThat(
                        redemptions()
                                .reserve(
                                        stale,
                                        fresh("a", stale, reward(), null),
                                        RewardLimits.NONE))
                .isEqualTo(SaveResult.CONFLICT);

        assertThat(redemptions().find(id("a"))).isEmpty();
        assertThat(counts().counted(MUG, CUSTOMER)).isEqualTo(new Counted(1, 1));
    }

    @Test
    void reserve_limitReached_isRefusedUntilOneComesBack() {
        for (RewardLimits limit : List.of(new RewardLimits(1, null), new RewardLimits(null, 1))) {
            reserve("a" + limit, reward(), null, limit);

            assertThat(reserve("b" + limit, reward(), null, limit)).isEqualTo(SaveResult.CONFLICT);
            assertThat(release(found("a" + limit))).isEqualTo(SaveResult.SAVED);
            assertThat(counts().counted(MUG, CUSTOMER)).isEqualTo(new Counted(0, 0));
        }
        assertThat(ledger().account(ACCOUNT).reserved()).isZero();
    }

    @Test
    void reserve_codeThatIsAnothers_changesNothing() {
        reserve("a", reward(), "AB-12");

        assertThat(reserve("b", reward(), "ab-12")).isEqualTo(SaveResult.CONFLICT);
    }

    @Test
    void save_versionThatIsNotTheNext_changesNothing() {
        reserve("a", reward(), "AB-12");
        Redemption first = found("a");
        Redemption next =
                moved(
                        first,
                        progress(RedemptionState.CODE_REQUESTED, first.progress().code()),
                        List.of());

        assertThat(redemptions().save(next)).isEqualTo(SaveResult.SAVED);
        assertThat(redemptions().save(next)).isEqualTo(SaveResult.CONFLICT);
        assertThat(found("a")).isEqualTo(next);
    }

    @Test
    void save_codeThatTheShopChose_leadsToItFromThenOn() {
        reserve("a", reward(), "AB-12");
        reserve("b", reward(), "CD-34");
        CodeLife chosen =
                new CodeLife(
                        "AB-12",
                        new WorkingCode("Winter-1", "gid://9", NOW.plusSeconds(9), false),
                        NOW,
                        2);
        Redemption active = moved(found("a"), progress(RedemptionState.ACTIVE, chosen), List.of());

        assertThat(redemptions().save(active)).isEqualTo(SaveResult.SAVED);
        assertThat(found("a")).isEqualTo(active);
        assertThat(finder().byCode(SHOP, "WINTER-1")).contains(id("a"));

        Redemption thief = moved(found("b"), progress(RedemptionState.ACTIVE, chosen), List.of());
        assertThat(redemptions().save(thief)).isEqualTo(SaveResult.CONFLICT);
    }

    @Test
    void save_orderThatIsNotPaid_leadsToItAndIsReadBackEqual() {
        reserve("a", reward(), null);
        OrderUse heard = new OrderUse(ORDER, null, false, 0, 0, KnownOrder.nothing());
        Redemption next = moved(found("a"), progress(RedemptionState.ACTIVE, null), List.of(heard));

        assertThat(redemptions().save(next)).isEqualTo(SaveResult.SAVED);
        assertThat(found("a")).isEqualTo(next);
        assertThat(finder().ofOrder(SHOP, "5001")).containsExactly(id("a"));
        assertThat(capture(next, ORDER)).isEqualTo(SaveResult.SAVED);
    }

    @Test
    void book_capture_isReadBackEqualAndFoundByItsOrder() {
        reserve("a", reward(), null);

        assertThat(capture(found("a"), ORDER)).isEqualTo(SaveResult.SAVED);

        Redemption captured = found("a");
        assertThat(captured.state()).isEqualTo(RedemptionState.CAPTURED);
        OrderUse use = captured.findUse("5001").orElseThrow();
        assertThat(use.points()).isEqualTo(107);
        assertThat(use.late()).isTrue();
        assertThat(use.known().refundsThatCount()).hasSize(1);
        assertThat(use.known().order()).contains(new OrderSum("#5001", eur("42.80")));
        assertThat(finder().ofOrder(SHOP, "5001")).containsExactly(id("a"));
        assertThat(ledger().account(ACCOUNT).reserved()).isZero();
        assertThat(ledger().account(ACCOUNT).balance()).isEqualTo(900);
    }

    @Test
    void book_allIsRestoredAndSpentAgain_countsOnlyWhileItIsSpent() {
        reserve("a", reward(), null);
        capture(found("a"), ORDER);
        assertThat(counts().counted(MUG, CUSTOMER)).isEqualTo(new Counted(1, 1));

        assertThat(restore(0, 107)).isEqualTo(SaveResult.SAVED);
        assertThat(counts().counted(MUG, CUSTOMER)).isEqualTo(new Counted(0, 0));

        assertThat(restore(107, 50)).isEqualTo(SaveResult.SAVED);
        assertThat(counts().counted(MUG, CUSTOMER)).isEqualTo(new Counted(1, 1));
    }

    private SaveResult restore(long before, long due) {
        Redemption captured = found("a");
        OrderUse use = captured.findUse("5001").orElseThrow();
        Decision.Book restoring =
                decided(
                        new RedemptionCommand.Restore(
                                id("a").id(),
                                ORDER,
                                use.states() + 1,
                                requireNonNull(use.redeemed()),
                                before,
                                due,
                                Orders.programme()));
        OrderUse after =
                new OrderUse(ORDER, use.redeemed(), use.late(), due, use.states() + 1, use.known());
        return redemptions()
                .book(restoring, captured, moved(captured, captured.progress(), List.of(after)));
    }

    @Test
    void book_releaseAndCaptureOfOne_onlyTheFirstIs() {
        reserve("a", reward(), null);
        Redemption reserved = found("a");

        assertThat(release(reserved)).isEqualTo(SaveResult.SAVED);
        assertThat(redemptions().find(id("a")).orElseThrow().state())
                .isEqualTo(RedemptionState.RELEASED);
        assertThat(ledger().account(ACCOUNT).balance()).isEqualTo(1_000);
    }

    @Test
    void book_secondPaymentOfAnOrder_isRefused_butNotARewardBesideIt() {
        reserve("a", payment(), null);
        reserve("b", payment(), null);
        reserve("c", reward(), null);

        assertThat(capture(found("a"), ORDER)).isEqualTo(SaveResult.SAVED);
        assertThat(capture(found("b"), ORDER)).isEqualTo(SaveResult.CONFLICT);
        assertThat(capture(found("c"), ORDER)).isEqualTo(SaveResult.SAVED);

        assertThat(finder().ofOrder(SHOP, "5001")).containsExactlyInAnyOrder(id("a"), id("c"));
        assertThat(found("b").state()).isEqualTo(RedemptionState.RESERVED);
    }

    @Test
    void due_tellsWhatIsDueByThen() {
        reserve("a", reward(), null);
        reserve("b", reward(), null);
        release(found("b"));

        assertThat(finder().due(NOW.plusSeconds(59), 10)).isEmpty();
        assertThat(finder().due(NOW.plusSeconds(60), 10)).containsExactly(id("a"));
    }
}

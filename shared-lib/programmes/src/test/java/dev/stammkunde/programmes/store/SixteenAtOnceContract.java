package dev.stammkunde.programmes.store;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.LedgerOrder;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.challenges.ChallengeNeeds;
import dev.stammkunde.programmes.challenges.Challenges;
import dev.stammkunde.programmes.challenges.HearChallengeOrder;
import dev.stammkunde.programmes.challenges.ParticipantId;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.stamps.ExchangeCard;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampRules;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.programmes.testing.SampleStampCards;
import dev.stammkunde.programmes.testing.SampleTiers;
import dev.stammkunde.programmes.tiers.GiveTier;
import dev.stammkunde.programmes.tiers.ProjectTiers;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierProjection;
import dev.stammkunde.programmes.tiers.TierUnits;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.ExchangeUnits;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.rewards.redeem.RedemptionOutcome;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.Redemptions;
import dev.stammkunde.rewards.redeem.RewardCounts;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Sixteen who want the same of one customer at once: nothing is given twice, and nothing is lost.
 */
abstract class SixteenAtOnceContract {

    private static final int AT_ONCE = 16;
    private static final String CARD = "orders";
    private static final Instant NOW = PAID_AT.plusSeconds(3_600);

    private final StampCards cards =
            new SampleStampCards()
                    .with(
                            CARD,
                            SampleStampCards.read(
                                    """
                                    {"name":"Orders","stampsFor":"ORDER","needed":5,
                                     "rewardId":"coffee","timeZone":"Europe/Berlin",
                                     "texts":{"de":{"title":"Bestellungen"}}}
                                    """));

    private final TierHistory tiers = SampleTiers.history(SampleTiers.rules());
    private final List<UnitRules> rules = List.of(new StampRules(cards), new TierUnits(tiers));

    /** Where all of it is kept. */
    record Stores(
            PointsLedger ledger,
            Redemptions redemptions,
            RewardCounts counts,
            Challenges challenges) {}

    abstract Stores stores();

    private Stores stores;

    @BeforeEach
    void open() {
        stores = stores();
    }

    @Test
    @AtOnce
    void exchange_oneFullCardBySixteenWithTheirKeys_givesOneReward() throws Exception {
        pay(5);

        List<RedemptionOutcome> outcomes = atOnce(i -> () -> exchange("key-" + i));

        assertThat(done(outcomes)).isEqualTo(1);
        assertThat(outcomes)
                .filteredOn(RedemptionOutcome.Refused.class::isInstance)
                .containsOnly(RedemptionOutcome.refused(RedemptionRefusal.NOTHING_TO_EXCHANGE));
        assertThat(stamps()).isZero();
    }

    @Test
    @AtOnce
    void exchange_oneOfTwoFullCardsBySixteenWithOneKey_takesOneCard() throws Exception {
        pay(11);

        List<RedemptionOutcome> outcomes = atOnce(_ -> () -> exchange("key"));

        assertThat(done(outcomes)).isEqualTo(AT_ONCE);
        assertThat(stamps()).isEqualTo(6);
    }

    @Test
    @AtOnce
    void pay_sixteenOrdersAcrossOneThreshold_allCountAndTheTierIsReachedOnce() throws Exception {
        atOnce(i -> () -> settle(i));

        assertThat(tier().credit().spend()).isEqualTo(AT_ONCE * 10_00);
        assertThat(tier().current()).extracting(current -> current.tier().id()).isEqualTo("silver");
        assertThat(stamps()).isEqualTo(AT_ONCE);
        assertThat(account().sequence()).isEqualTo(AT_ONCE);
    }

    @Test
    @AtOnce
    void pay_sixteenOrdersForTierCardAndChallenge_rewardEachOnceInOneEntryForEachOrder()
            throws Exception {
        Scheme<ChallengeDraft> challenge = SampleChallenges.oneCoffeeInMarch();
        ChallengeNeeds needs =
                SampleChallenges.needs(
                        new InMemorySchemes<>(), stores.challenges(), stores.ledger());
        HearChallengeOrder hear = new HearChallengeOrder(needs);

        atOnce(
                i ->
                        () -> {
                            settle(i);
                            return hear.hear(order(i), List.of(challenge), NOW);
                        });

        assertThat(tier().current()).extracting(current -> current.tier().id()).isEqualTo("silver");
        assertThat(stamps()).isEqualTo(AT_ONCE);
        assertThat(account().sequence()).isEqualTo(AT_ONCE);
        TakingPart part =
                stores.challenges().find(new ParticipantId(challenge.id(), CUSTOMER)).orElseThrow();
        assertThat(part.shares()).hasSize(AT_ONCE);
        assertThat(part.prizes()).hasSize(1);
    }

    @Test
    @AtOnce
    void give_oneTierBySixteenWithOneKey_isBookedOnce() throws Exception {
        GiveTier give = new GiveTier(stores.ledger(), _ -> tiers, SixteenAtOnceContract::pause);
        GiveTier.Ask ask = new GiveTier.Ask(ACCOUNT, "key", "gold", null, "A friend", "mia");

        List<GiveTier.Outcome> outcomes = atOnce(_ -> () -> give.ask(ask, NOW));

        assertThat(outcomes).filteredOn(new GiveTier.Outcome.Done(false)::equals).hasSize(1);
        assertThat(outcomes).filteredOn(new GiveTier.Outcome.Done(true)::equals).hasSize(15);
        assertThat(account().sequence()).isEqualTo(1);
    }

    private static long done(List<RedemptionOutcome> outcomes) {
        return outcomes.stream().filter(RedemptionOutcome.Done.class::isInstance).count();
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> answer :
                    threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(call).toList())) {
                outcomes.add(answer.get());
            }
            return outcomes;
        }
    }

    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * (attempt + 1)));
    }

    private RedemptionOutcome exchange(String key) {
        InMemoryRewards catalogue = new InMemoryRewards();
        catalogue.put(SampleRewards.of("coffee", new Benefit.FreeArticle("C-1", null), null));
        RedeemReward.Needs needs =
                new RedeemReward.Needs(
                        stores.ledger(),
                        stores.redemptions(),
                        stores.counts(),
                        catalogue,
                        (_, _, _) -> Optional.empty(),
                        _ -> (_, _) -> Orders.programme(),
                        () -> "seed",
                        SixteenAtOnceContract::pause);
        return new ExchangeCard(_ -> cards, new ExchangeUnits(needs))
                .exchange(RedemptionId.of(SHOP, key), CUSTOMER, CARD, NOW);
    }

    private void pay(int orders) {
        IntStream.range(0, orders).forEach(this::settle);
    }

    private static ShopEvent.OrderReported order(int number) {
        return Orders.paid("order-" + number, CUSTOMER, "10.00");
    }

    /** An order of 10 EUR. */
    private Written settle(int number) {
        ShopEvent.OrderReported reported = order(number);
        OrderReport<Order> report = OrderReport.of(reported, (Order order) -> order).orElseThrow();
        for (int attempt = 0; ; attempt++) {
            LedgerOrder before =
                    stores.ledger().order(SHOP, reported.order().orderId(), null).order();
            Written written =
                    stores.ledger()
                            .write(
                                    SettleOrder.settle(
                                            new SettleOrder.Case(
                                                    before,
                                                    null,
                                                    account(),
                                                    Orders.programme(),
                                                    rules),
                                            before.known().hear(report),
                                            NOW));
            if (written == Written.WRITTEN) {
                return written;
            }
            pause(attempt);
        }
    }

    private PointsAccount account() {
        return stores.ledger().account(ACCOUNT);
    }

    private long stamps() {
        return account().held(StampRules.unit(CARD));
    }

    private TierProjection tier() {
        return ProjectTiers.find(tiers, account().section(TierUnits.NAME), NOW).orElseThrow();
    }
}

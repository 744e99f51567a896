package dev.stammkunde.rewards.offers;

import static dev.stammkunde.points.testing.Orders.ACCOUNT;
import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.RewardInReach;
import dev.stammkunde.campaigns.TierCondition;
import dev.stammkunde.campaigns.TierStanding;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.RewardState;
import dev.stammkunde.rewards.RewardTerm;
import dev.stammkunde.rewards.redeem.RedeemReward;
import dev.stammkunde.rewards.redeem.RedemptionOutcome;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;
import dev.stammkunde.rewards.redeem.RewardAudiences;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.rewards.testing.InMemoryRewards;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class ShowOffersTest {

    private static final Instant NOW = PAID_AT.plusSeconds(5);
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, Orders.programme().timeZone());

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryRedemptions redemptions = new InMemoryRedemptions(ledger);
    private final InMemoryRewards catalogue = new InMemoryRewards();
    private final List<Set<Part>> read = new ArrayList<>();
    private long pointsKnown;
    private TierStanding tierKnown = TierStanding.NONE;

    private final RewardAudiences audiences =
            new RewardAudiences(
                    (customers, parts, _) -> {
                        read.add(parts);
                        return Map.of(customers.getFirst(), facts());
                    },
                    MailSettingsJson::defaults);

    private final ShowOffers show =
            new ShowOffers(
                    new ShowOffers.Needs(
                            catalogue,
                            redemptions,
                            audiences,
                            redemptions,
                            ledger,
                            _ -> (_, _) -> Orders.programme()));

    private final RedeemReward redeem =
            new RedeemReward(
                    new RedeemReward.Needs(
                            ledger,
                            redemptions,
                            redemptions,
                            catalogue,
                            audiences,
                            _ -> (_, _) -> Orders.programme(),
                            () -> "seed",
                            _ -> {}));

    private CustomerFacts facts() {
        return new CustomerFacts(
                Profile.empty(), Activity.none(), pointsKnown, Set.of(), null, tierKnown, false);
    }

    private void give(long points) {
        PointsCommand give =
                new PointsCommand.Give(
                        ACCOUNT,
                        "birthday",
                        "2026",
                        Booking.GiftReason.BIRTHDAY,
                        points,
                        Orders.programme());
        ledger.write((Decision.Book) Decide.decide(ledger.account(ACCOUNT), give, PAID_AT));
    }

    private RewardOffers offers(Instant now) {
        return show.show(ACCOUNT, ledger.account(ACCOUNT), now);
    }

    private RewardOffer only() {
        List<RewardOffer> offers = offers(NOW).offers();
        assertThat(offers).hasSize(1);
        return offers.getFirst();
    }

    private void redeem(String key, String reward) {
        assertThat(redeem.redeem(RedemptionId.of(SHOP, key), CUSTOMER, reward, NOW))
                .isInstanceOf(RedemptionOutcome.Done.class);
    }

    private static Reward changed(Reward reward, RewardTerm term, long points, Audience audience) {
        RewardDraft draft = reward.draft();
        return new Reward(
                reward.id(),
                reward.version() + 1,
                reward.state(),
                reward.activeSince(),
                new RewardDraft(
                        draft.name(),
                        draft.benefit(),
                        draft.pool(),
                        points,
                        draft.cost(),
                        draft.bearer(),
                        draft.vat(),
                        term,
                        draft.limits(),
                        audience,
                        draft.texts()));
    }

    private static Reward costing(String id, long points) {
        Reward sample = SampleRewards.of(id, new Benefit.Goodie(id), null);
        return changed(sample, sample.draft().term(), points, Audience.everyone());
    }

    private static Reward offered(@Nullable LocalDate from, @Nullable LocalDate until) {
        return changed(
                SampleRewards.fiveEuros(),
                new RewardTerm(from, until, 30),
                100,
                Audience.everyone());
    }

    private Optional<RewardInReach> inReach() {
        return new FindInReach(
                        catalogue,
                        ledger,
                        redemptions,
                        audiences,
                        _ -> (_, _) -> Orders.programme())
                .find(ledger.account(ACCOUNT), Language.EN, NOW);
    }

    @Test
    void inReach_severalPrices_isTheDearestThatCanBeHadOrElseTheNext() {
        catalogue.put(costing("cheap", 100));
        catalogue.put(costing("middle", 150));
        catalogue.put(costing("dear", 500));
        assertThat(inReach().orElseThrow().pointsMissing()).isEqualTo(100);
        assertThat(inReach().orElseThrow().name(Language.EN)).isEqualTo("Prämie cheap");

        give(160);

        assertThat(inReach().orElseThrow().name(Language.DE)).isEqualTo("Prämie middle");
        assertThat(inReach().orElseThrow().pointsMissing()).isZero();
    }

    @Test
    void inReach_nothingOffered_isNothing() {
        give(160);
        catalogue.put(offered(TODAY.plusDays(1), null));

        assertThat(inReach()).isEmpty();
    }

    @Test
    void show_severalPrices_areSortedWithWhatIsMissingForTheNext() {
        give(120);
        catalogue.put(costing("dear", 500));
        catalogue.put(costing("cheap", 100));
        catalogue.put(costing("next", 200));

        RewardOffers offers = offers(NOW);

        assertThat(offers.offers())
                .extracting(offer -> offer.reward().id().id())
                .containsExactly("cheap", "next", "dear");
        assertThat(offers.offers())
                .extracting(RewardOffer::obstacle)
                .containsExactly(
                        null,
                        RedemptionRefusal.INSUFFICIENT_POINTS,
                        RedemptionRefusal.INSUFFICIENT_POINTS);
        assertThat(offers.offers()).extracting(RewardOffer::missing).containsExactly(0L, 80L, 380L);
        assertThat(offers.next().orElseThrow().reward().id().id()).isEqualTo("next");
        assertThat(read).as("facts of a customer that nothing asks for").isEmpty();
    }

    /** What a customer is told is what redeeming says. */
    @Test
    void show_limitsReached_saysSoAndWhatIsLeft() {
        give(1_000);
        catalogue.put(
                SampleRewards.of("mug", new Benefit.Goodie("MUG"), null, new RewardLimits(2, 3)));

        assertThat(only().leftForCustomer()).isEqualTo(2);
        redeem("a", "mug");
        assertThat(only().obstacle()).isNull();
        assertThat(only().left()).isEqualTo(2);
        redeem("b", "mug");

        assertThat(only().obstacle()).isEqualTo(RedemptionRefusal.HAD_BEFORE);
        assertThat(only().leftForCustomer()).isZero();
        catalogue.put(
                SampleRewards.of(
                        "mug", new Benefit.Goodie("MUG"), null, new RewardLimits(null, 2)));
        assertThat(only().obstacle()).isEqualTo(RedemptionRefusal.SOLD_OUT);
        assertThat(only().left()).isZero();
    }

    @Test
    void show_notOnOffer_isWhatComesAndNeverWhatIsOver() {
        give(1_000);
        catalogue.put(offered(TODAY, TODAY));
        assertThat(only().obstacle()).isNull();

        catalogue.put(offered(TODAY.plusDays(1), null));
        assertThat(only().obstacle()).isEqualTo(RedemptionRefusal.NOT_OFFERED);

        catalogue.put(offered(null, TODAY.minusDays(1)));
        assertThat(offers(NOW).offers()).isEmpty();

        catalogue.put(SampleRewards.next(SampleRewards.fiveEuros(), RewardState.PAUSED));
        assertThat(offers(NOW).offers()).isEmpty();
    }

    @Test
    void show_rewardOfATier_saysThatTheTierIsMissing() {
        give(1_000);
        Reward reward = SampleRewards.fiveEuros();
        Audience silver = Audience.everyone().having(new TierCondition.AtLeast("silver"));
        catalogue.put(changed(reward, reward.draft().term(), 100, silver));

        assertThat(only().obstacle()).isEqualTo(RedemptionRefusal.NOT_FOR_TIER);

        tierKnown = new TierStanding("gold", Set.of("silver", "gold"));

        assertThat(only().obstacle()).isNull();
        assertThat(read).containsExactly(Set.of(Part.TIER), Set.of(Part.TIER));
    }

    @Test
    void show_audience_isAskedOnceAndForWhatItNeeds() {
        give(1_000);
        Audience savers = new Audience(Set.of(), Set.of(), null, null, null, null, 50L, Set.of());
        Reward reward = SampleRewards.fiveEuros();
        catalogue.put(changed(reward, reward.draft().term(), 100, savers));

        assertThat(only().obstacle()).isEqualTo(RedemptionRefusal.NOT_FOR_CUSTOMER);
        pointsKnown = 50;
        assertThat(only().obstacle()).isNull();
        assertThat(read).containsExactly(Set.of(Part.POINTS), Set.of(Part.POINTS));
    }

    @Test
    void access_beforeAndAfterItsBeginnings_isOpenToWhoRedeemedItAndThenToAll() {
        give(1_000);
        Instant from = NOW.plus(Duration.ofHours(1));
        Instant publicFrom = NOW.plus(Duration.ofDays(2));
        catalogue.put(
                SampleRewards.of(
                        "early", new Benefit.EarlyAccess("spring", from, publicFrom), null));

        assertThat(offers(from).access())
                .containsExactly(new AccessWindow("spring", from, publicFrom, false, false));
        redeem("a", "early");
        assertThat(offers(NOW).access())
                .containsExactly(new AccessWindow("spring", from, publicFrom, true, false));
        assertThat(offers(from).access().getFirst().open()).isTrue();

        catalogue.put(SampleRewards.next(catalogue.inUse(SHOP).getFirst(), RewardState.ARCHIVED));
        assertThat(offers(from).access())
                .as("what was redeemed before stays as it is")
                .containsExactly(new AccessWindow("spring", from, publicFrom, true, true));
        assertThat(show.show(other(), ledger.account(other()), publicFrom).access()).isEmpty();
    }

    private static AccountId other() {
        return new AccountId(SHOP, "another");
    }

    @Test
    void access_public_isOpenToAllAndNoLongerOnOffer() {
        Instant publicFrom = NOW;
        catalogue.put(
                SampleRewards.of(
                        "early",
                        new Benefit.EarlyAccess(
                                "spring", NOW.minus(Duration.ofDays(1)), publicFrom),
                        null));

        assertThat(offers(NOW).offers()).isEmpty();
        assertThat(offers(NOW).access().getFirst().open()).isTrue();
        assertThat(offers(NOW.minusSeconds(1)).access().getFirst().open()).isFalse();
    }

    @Test
    void prices_redeemed_areThoseThatHaveNotRunOut() {
        give(1_000);
        catalogue.put(SampleRewards.of("price", SampleRewards.price(), null));
        assertThat(offers(NOW).prices()).isEmpty();
        redeem("a", "price");
        Instant until = NOW.plus(Duration.ofDays(SampleRewards.VALID_DAYS));

        assertThat(offers(NOW).prices())
                .containsExactly(new HeldPrice(SampleRewards.price(), until));
        assertThat(offers(until.minusMillis(1)).prices()).hasSize(1);
        assertThat(offers(until).prices()).isEmpty();
    }

    @Test
    void show_afterAMerge_hasWhatEitherRedeemed() {
        give(1_000);
        catalogue.put(SampleRewards.of("price", SampleRewards.price(), null));
        redeem("a", "price");
        ledger.write(
                Decide.merge(ledger.account(ACCOUNT), ledger.account(other()), NOW.plusSeconds(1)));

        assertThat(show.show(ACCOUNT, ledger.account(ACCOUNT), NOW.plusSeconds(2)).prices())
                .hasSize(1);
    }
}

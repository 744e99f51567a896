package dev.stammkunde.programmes.vip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerRating;
import dev.stammkunde.campaigns.TierCondition;
import dev.stammkunde.campaigns.TierStanding;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.CustomerPage;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.InMemoryVips;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who becomes a VIP by rules, and who is none any more. */
class ReviewVipsTest {

    private static final String SHOP = "roaster";
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final CustomerId ANNA = new CustomerId(SHOP, "anna");
    private static final CustomerId BEN = new CustomerId(SHOP, "ben");

    private final InMemoryVips vips = new InMemoryVips();
    private final InMemorySchemes<VipRules> rules = new InMemorySchemes<>();
    private final Map<CustomerId, String> tiers = new LinkedHashMap<>();
    private final Map<CustomerId, CustomerId> merged = new HashMap<>();
    private final Map<CustomerId, Boolean> atRisk = new HashMap<>();
    private final Map<CustomerId, String> birthdays = new HashMap<>();
    private int factsRead;

    private final ReviewVips review =
            new ReviewVips(
                    new ReviewVips.Needs(
                            vips,
                            rules,
                            new OneShard(),
                            (customers, parts, at) -> facts(customers),
                            MailSettingsJson::defaults,
                            this::find));

    /** Two pages of customers in two parts. */
    private final class OneShard implements FindShopCustomers {
        @Override
        public CustomerPage customersOf(String shopId, int shard, String after) {
            if (shard == 1) {
                return new CustomerPage(List.of(), null);
            }
            List<CustomerId> all = List.copyOf(tiers.keySet());
            int half = all.size() / 2;
            return after.isEmpty() && half > 0
                    ? new CustomerPage(all.subList(0, half), "more")
                    : new CustomerPage(all.subList(half, all.size()), null);
        }

        @Override
        public int shardCount() {
            return 2;
        }
    }

    private Map<CustomerId, CustomerFacts> facts(List<CustomerId> customers) {
        factsRead += customers.size();
        Map<CustomerId, CustomerFacts> facts = new LinkedHashMap<>();
        for (CustomerId each : customers) {
            String tier = tiers.get(each);
            if (tier != null) {
                facts.put(
                        each,
                        new CustomerFacts(
                                profile(each),
                                Activity.none(),
                                0,
                                Set.of(),
                                null,
                                new TierStanding(tier, Set.of(tier)),
                                false,
                                KeptBehaviour.NOTHING,
                                rating(each)));
            }
        }
        return facts;
    }

    private Profile profile(CustomerId customer) {
        String day = birthdays.get(customer);
        return day == null
                ? Profile.empty()
                : Profile.empty()
                        .with(
                                SHOP,
                                Platform.STANDARD,
                                new ProfileReport(
                                        null,
                                        null,
                                        null,
                                        Birthday.parse(day),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Set.of()),
                                NOW);
    }

    private @Nullable CustomerRating rating(CustomerId customer) {
        Boolean isAtRisk = atRisk.get(customer);
        return isAtRisk == null ? null : new CustomerRating(isAtRisk, null, null, 100);
    }

    private Optional<FindCustomer.Found> find(CustomerId customer) {
        CustomerId into = merged.get(customer);
        return into == null
                ? Optional.empty()
                : Optional.of(
                        new FindCustomer.Found(new Customer.Merged(into, NOW), Activity.none()));
    }

    private void ruleOfGold(int noticeDays) {
        rules.put(
                new Scheme<>(
                        new DocumentId(SHOP, "gold"),
                        1,
                        DocumentState.ACTIVE,
                        NOW,
                        new VipRules(
                                "Gold",
                                List.of(
                                        Audience.everyone()
                                                .having(new TierCondition.AtLeast("gold"))),
                                "mia",
                                noticeDays)));
    }

    private long reviewed(Instant at) {
        ReviewVips.Reviewed done = review.review(SHOP, "", at, () -> true);
        assertThat(done.next()).isNull();
        return done.changed();
    }

    private @Nullable Vip vip(CustomerId customer) {
        return vips.find(customer).map(Vips.Kept::vip).orElse(null);
    }

    private List<VipTurn.Kind> turns() {
        return vips.turns(SHOP, Instant.EPOCH).stream().map(VipTurn::kind).toList();
    }

    @Test
    void review_whoFulfilsARule_becomesOneOnceAndTheOwnerHearsIt() {
        ruleOfGold(7);
        tiers.put(ANNA, "gold");
        tiers.put(BEN, "silver");

        assertThat(reviewed(NOW)).isEqualTo(1);
        assertThat(reviewed(NOW)).isZero();

        assertThat(vip(ANNA)).isEqualTo(new Vip(ANNA, VipSource.RULE, "mia", "Gold", NOW, null));
        assertThat(vip(BEN)).isNull();
        assertThat(turns()).containsExactly(VipTurn.Kind.ENTERED);
    }

    /** The field's fault: somebody important is demoted by a job, and nobody knew it before. */
    @Test
    void review_ruleThatDoesNotHoldAnyMore_endsAfterTheNoticeAndNotSilently() {
        ruleOfGold(7);
        tiers.put(ANNA, "gold");
        reviewed(NOW);
        tiers.put(ANNA, "silver");

        reviewed(NOW.plus(Duration.ofDays(1)));
        reviewed(NOW.plus(Duration.ofDays(2)));

        Vip ending = vip(ANNA);
        assertThat(requireNonNull(ending).until()).isEqualTo(NOW.plus(Duration.ofDays(8)));
        assertThat(turns()).containsExactly(VipTurn.Kind.ENTERED, VipTurn.Kind.ENDS);

        reviewed(NOW.plus(Duration.ofDays(8)));

        assertThat(vip(ANNA)).isNull();
        assertThat(turns())
                .containsExactly(VipTurn.Kind.ENTERED, VipTurn.Kind.ENDS, VipTurn.Kind.LEFT);
    }

    @Test
    void review_ruleThatHoldsAgainBeforeTheEnd_staysAndIsTold() {
        ruleOfGold(7);
        tiers.put(ANNA, "gold");
        reviewed(NOW);
        tiers.put(ANNA, "silver");
        reviewed(NOW.plus(Duration.ofDays(1)));
        tiers.put(ANNA, "gold");

        reviewed(NOW.plus(Duration.ofDays(2)));

        assertThat(vip(ANNA)).isNotNull().extracting(Vip::until).isNull();
        assertThat(turns())
                .containsExactly(VipTurn.Kind.ENTERED, VipTurn.Kind.ENDS, VipTurn.Kind.STAYS);
    }

    @Test
    void review_withoutNotice_endsAtOnce() {
        ruleOfGold(0);
        tiers.put(ANNA, "gold");
        reviewed(NOW);
        tiers.put(ANNA, "silver");

        reviewed(NOW.plus(Duration.ofDays(1)));

        assertThat(vip(ANNA)).isNull();
        assertThat(turns()).containsExactly(VipTurn.Kind.ENTERED, VipTurn.Kind.LEFT);
    }

    @Test
    void review_whomAPersonMadeOne_isNotEndedByARule() {
        ruleOfGold(0);
        tiers.put(BEN, "silver");
        save(new Vip(BEN, VipSource.MANUAL, "ole", "a thank you", NOW, null));

        assertThat(reviewed(NOW.plus(Duration.ofDays(1)))).isZero();

        assertThat(vip(BEN)).isNotNull();
    }

    @Test
    void review_endThatAPersonSet_isToldInTheNightAfterIt() {
        save(new Vip(BEN, VipSource.MANUAL, "ole", "a thank you", NOW, NOW.plusSeconds(60)));

        reviewed(NOW.plusSeconds(59));
        assertThat(vip(BEN)).isNotNull();
        reviewed(NOW.plusSeconds(60));

        assertThat(vip(BEN)).isNull();
        assertThat(turns()).containsExactly(VipTurn.Kind.LEFT);
    }

    @Test
    void review_whoWasTakenAway_isNotGivenItAgainWhileTheRuleHolds() {
        ruleOfGold(0);
        tiers.put(ANNA, "gold");
        save(new Vip(ANNA, VipSource.REMOVED, "mia", "Gold", NOW, NOW));

        reviewed(NOW.plusSeconds(1));
        assertThat(vip(ANNA)).isNotNull().extracting(Vip::source).isEqualTo(VipSource.REMOVED);

        tiers.put(ANNA, "silver");
        reviewed(NOW.plusSeconds(2));
        tiers.put(ANNA, "gold");
        reviewed(NOW.plusSeconds(3));

        assertThat(vip(ANNA)).isNotNull().extracting(Vip::source).isEqualTo(VipSource.RULE);
    }

    /** Whoever made them one: by hand over a rule, and taken away by hand. */
    @Test
    void review_whoWasOneByHandAndTakenAway_isNotGivenItByARuleThatHolds() {
        ruleOfGold(0);
        tiers.put(ANNA, "gold");
        reviewed(NOW);
        ChangeVip change = new ChangeVip(vips, new Attempts(_ -> {}));
        Acting ole = Acting.operator("ole", NOW.plusSeconds(1), "request-1");
        change.say(ANNA, new ChangeVip.Wish("ole", "a thank you", null), ole);
        change.remove(ANNA, Acting.operator("ole", NOW.plusSeconds(2), "request-2"));

        reviewed(NOW.plus(Duration.ofDays(1)));

        assertThat(requireNonNull(vip(ANNA)).isAt(NOW.plus(Duration.ofDays(2)))).isFalse();
        tiers.put(ANNA, "silver");
        reviewed(NOW.plus(Duration.ofDays(2)));
        assertThat(vip(ANNA)).isNull();
    }

    @Test
    void review_mergedVip_isWhoStays() {
        save(new Vip(ANNA, VipSource.MANUAL, "ole", "a thank you", NOW, null));
        merged.put(ANNA, BEN);

        reviewed(NOW.plusSeconds(1));

        assertThat(vip(ANNA)).isNull();
        assertThat(vip(BEN))
                .isEqualTo(new Vip(BEN, VipSource.MANUAL, "ole", "a thank you", NOW, null));
    }

    @Test
    void review_shopWithoutRules_looksAtItsVipsAlone() {
        tiers.put(ANNA, "gold");
        save(new Vip(BEN, VipSource.MANUAL, "ole", "a thank you", NOW, null));

        reviewed(NOW.plusSeconds(1));

        assertThat(factsRead).isEqualTo(1);
    }

    @Test
    void review_vipWhoIsLikelyToLeave_isToldOnceUntilTheyCameBack() {
        tiers.put(BEN, "silver");
        save(new Vip(BEN, VipSource.MANUAL, "ole", "a thank you", NOW, null));

        atRisk.put(BEN, true);
        reviewed(NOW.plus(Duration.ofDays(1)));
        reviewed(NOW.plus(Duration.ofDays(2)));
        atRisk.remove(BEN);
        reviewed(NOW.plus(Duration.ofDays(3)));
        atRisk.put(BEN, true);
        reviewed(NOW.plus(Duration.ofDays(4)));
        assertThat(turns()).containsExactly(VipTurn.Kind.AT_RISK);

        atRisk.put(BEN, false);
        reviewed(NOW.plus(Duration.ofDays(5)));
        atRisk.put(BEN, true);
        reviewed(NOW.plus(Duration.ofDays(6)));

        assertThat(turns()).containsExactly(VipTurn.Kind.AT_RISK, VipTurn.Kind.AT_RISK);
        assertThat(requireNonNull(vip(BEN)).owner()).isEqualTo("ole");
    }

    /**
     * From the 30th of November on the 3rd of December is near, and the 29th of February is not.
     */
    @Test
    void review_birthdayThatComes_isToldOnceAYear() {
        tiers.put(BEN, "silver");
        tiers.put(ANNA, "silver");
        birthdays.put(BEN, "--12-03");
        birthdays.put(ANNA, "--02-29");
        save(new Vip(BEN, VipSource.MANUAL, "ole", "a thank you", NOW, null));
        save(new Vip(ANNA, VipSource.MANUAL, "mia", "a thank you", NOW, null));

        for (int day = 0; day < 365; day++) {
            reviewed(NOW.plus(Duration.ofDays(day)));
        }

        assertThat(vips.turns(SHOP, Instant.EPOCH))
                .extracting(VipTurn::owner, VipTurn::kind, turn -> turn.at().toString())
                .containsExactly(
                        tuple("ole", VipTurn.Kind.BIRTHDAY, "2026-11-30T01:00:00Z"),
                        tuple("mia", VipTurn.Kind.BIRTHDAY, "2027-02-21T01:00:00Z"),
                        tuple("ole", VipTurn.Kind.BIRTHDAY, "2027-11-26T01:00:00Z"));
    }

    @Test
    void review_twoSignsInOneNight_areToldInTwo() {
        tiers.put(BEN, "silver");
        birthdays.put(BEN, "--12-03");
        atRisk.put(BEN, true);
        save(new Vip(BEN, VipSource.MANUAL, "ole", "a thank you", NOW, null));

        reviewed(NOW);
        assertThat(turns()).containsExactly(VipTurn.Kind.AT_RISK);
        reviewed(NOW.plus(Duration.ofDays(1)));
        reviewed(NOW.plus(Duration.ofDays(2)));

        assertThat(turns()).containsExactly(VipTurn.Kind.AT_RISK, VipTurn.Kind.BIRTHDAY);
    }

    @Test
    void review_vipThatHasEnded_tellsNothingMore() {
        tiers.put(BEN, "silver");
        atRisk.put(BEN, true);
        save(new Vip(BEN, VipSource.MANUAL, "ole", "a thank you", NOW, NOW.plusSeconds(60)));

        reviewed(NOW.plusSeconds(60));

        assertThat(turns()).containsExactly(VipTurn.Kind.LEFT);
    }

    @Test
    void review_thatStopsAfterEachPage_comesToTheSame() {
        ruleOfGold(7);
        for (int i = 0; i < 250; i++) {
            tiers.put(new CustomerId(SHOP, "c" + i), i % 2 == 0 ? "gold" : "silver");
        }
        String place = "";
        int runs = 0;
        while (true) {
            boolean[] isFirst = {true};
            ReviewVips.Reviewed done =
                    review.review(
                            SHOP,
                            place,
                            NOW,
                            () -> {
                                boolean was = isFirst[0];
                                isFirst[0] = false;
                                return was;
                            });
            runs++;
            if (done.next() == null) {
                break;
            }
            place = done.next();
        }

        assertThat(runs).isGreaterThan(3);
        assertThat(vips.turns(SHOP, Instant.EPOCH)).hasSize(125);
    }

    private void save(Vip vip) {
        vips.save(new Vips.Change(vip.customer(), null, vip, null, null));
    }
}

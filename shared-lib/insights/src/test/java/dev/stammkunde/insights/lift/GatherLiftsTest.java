package dev.stammkunde.insights.lift;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.testing.InMemoryKeptLifts;
import dev.stammkunde.insights.testing.PlannedDraws;
import dev.stammkunde.insights.testing.SampleFigures;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.Holdout;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How the arms of campaigns and of all campaigns together come about, night by night. */
final class GatherLiftsTest {

    private static final String SHOP = "teeladen";
    private static final CampaignId NEWS = new CampaignId(SHOP, "news");
    private static final String RUN = "2026-09-10T08:00:00Z";
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-09-10");
    private static final int HELD = 30;

    private final PlannedDraws draws = new PlannedDraws().holding(0, "2020-01-01T00:00:00Z");
    private final InMemoryKeptLifts kept = new InMemoryKeptLifts();
    private final Map<String, List<CountedPurchase>> purchases = new TreeMap<>();
    private UnaryOperator<String> whoStays = UnaryOperator.identity();
    private int orders;

    private void once(int percent) {
        draws.campaign(campaign(LAST_DAY, percent));
    }

    private static CampaignDraw campaign(@Nullable LocalDate lastDay, int percent) {
        return new CampaignDraw(
                NEWS, "News", false, SampleFigures.BERLIN, lastDay, percent, 14, 100);
    }

    private void drawn(String customer) {
        boolean isHeld = isHeld(customer);
        draws.drawn(NEWS, customer, RUN, !isHeld, isHeld);
    }

    private static boolean isHeld(String customer) {
        return Holdout.ofCampaign(new CustomerId(SHOP, customer), NEWS, HELD);
    }

    private void bought(String customer, String at, long net) {
        orders++;
        purchases
                .computeIfAbsent(customer, _ -> new ArrayList<>())
                .add(
                        new CountedPurchase(
                                customer, "o-" + orders, 1, Instant.parse(at), true, "EUR", net));
    }

    private LiftReport gather(String now) {
        new GatherLifts(draws, kept)
                .gather(
                        new GatherLifts.Ask(
                                SHOP, SampleFigures.BERLIN, Instant.parse(now), "EUR", whoStays),
                        each -> purchases.values().forEach(each));
        return kept.find(SHOP).orElseThrow();
    }

    private static CountedLift ofNews(LiftReport report) {
        return report.lifts().stream()
                .filter(it -> "news".equals(it.campaign()))
                .findFirst()
                .orElseThrow();
    }

    private static CountedLift.Arms armsOfNews(LiftReport report) {
        return requireNonNull(ofNews(report).arms());
    }

    private List<String> some(boolean held, int number) {
        List<String> found = new ArrayList<>();
        for (int i = 0; found.size() < number; i++) {
            if (isHeld("c" + i) == held) {
                found.add("c" + i);
            }
        }
        return found;
    }

    @Test
    void gather_beforeTheMomentThatWasFixed_readsNobodyAndTellsNotYet() {
        once(HELD);
        drawn("anna");

        CountedLift lift = ofNews(gather("2026-09-24T21:59:59Z"));

        assertThat(lift.arms()).isNull();
        assertThat(lift.lift().revenue().verdict()).isEqualTo(LiftVerdict.NOT_YET);
        assertThat(lift.ask().judgedFrom()).isEqualTo("2026-09-24T22:00:00Z");
        assertThat(draws.asked()).isZero();
    }

    @Test
    void gather_atThatMoment_countsEverybodyAsTheyWereDrawn() {
        once(HELD);
        draws.runs(true, 3);
        String held = some(true, 1).getFirst();
        String treated = some(false, 2).getFirst();
        String silent = some(false, 2).getLast();
        List.of(held, treated, silent).forEach(this::drawn);
        bought(held, "2026-09-11T10:00:00Z", 700);
        bought(treated, "2026-01-01T10:00:00Z", 4_000);
        bought(treated, "2026-09-10T07:59:59Z", 1_000);
        bought(treated, "2026-09-24T07:59:59Z", 500);
        bought(treated, "2026-09-24T08:00:00Z", 90);

        CountedLift.Arms arms = armsOfNews(gather("2026-09-25T03:35:00Z"));

        assertThat(arms.held().fresh().revenue().sum()).isEqualTo(700);
        assertThat(arms.held().costMinor()).isZero();
        assertThat(arms.treated().n()).isEqualTo(2);
        assertThat(arms.treated().buyers()).isEqualTo(1);
        assertThat(arms.treated().known().revenue().sum()).isEqualTo(500);
        assertThat(arms.treated().known().earlier().sum()).isEqualTo(5_000);
        // Two mails of two cents, and three gifts of 100 points of one.
        assertThat(arms.treated().costMinor()).isEqualTo(304);
    }

    @Test
    void gather_whatWasCounted_isNeverCountedAgain() {
        once(HELD);
        drawn("anna");
        LiftReport first = gather("2026-09-25T03:35:00Z");
        bought("anna", "2026-09-12T10:00:00Z", 500);

        LiftReport next = gather("2026-09-26T03:35:00Z");

        assertThat(ofNews(next)).isEqualTo(ofNews(first));
        assertThat(draws.asked()).isEqualTo(1);
    }

    @Test
    void gather_whileARunIsUnderWay_waits() {
        once(HELD);
        drawn("anna");
        draws.runs(false, 0);

        assertThat(ofNews(gather("2026-09-25T03:35:00Z")).arms()).isNull();

        draws.runs(true, 0);
        assertThat(ofNews(gather("2026-09-26T03:35:00Z")).arms()).isNotNull();
    }

    @Test
    void gather_aCustomerOfSeveralRuns_countsOnceFromTheFirst() {
        once(HELD);
        String treated = some(false, 1).getFirst();
        draws.drawn(NEWS, treated, "2026-08-01T08:00:00Z", true, false);
        drawn(treated);
        bought(treated, "2026-08-02T08:00:00Z", 10);
        bought(treated, "2026-08-25T08:00:00Z", 200);
        bought(treated, "2026-09-11T08:00:00Z", 3_000);

        ArmSums arm = armsOfNews(gather("2026-09-25T03:35:00Z")).treated();

        assertThat(arm.n()).isEqualTo(1);
        assertThat(arm.fresh().revenue().sum()).isEqualTo(3_010);
    }

    @Test
    void gather_joinedCustomers_areOneInTheArmOfWhoStays() {
        once(HELD);
        String stays = some(false, 1).getFirst();
        String gone = some(true, 1).getFirst();
        drawn(stays);
        drawn(gone);
        whoStays = id -> id.equals(gone) ? stays : id;
        bought(stays, "2026-09-11T08:00:00Z", 500);

        CountedLift lift = ofNews(gather("2026-09-25T03:35:00Z"));

        assertThat(lift.changed()).isZero();
        assertThat(armsOfNews(kept.find(SHOP).orElseThrow()).treated().n()).isEqualTo(1);
        assertThat(armsOfNews(kept.find(SHOP).orElseThrow()).held().n()).isZero();
    }

    @Test
    void gather_whereTheShareWasChangedMeanwhile_judgesNothing() {
        once(HELD);
        String held = some(true, 1).getFirst();
        draws.drawn(NEWS, held, RUN, true, false);

        CountedLift lift = ofNews(gather("2026-09-25T03:35:00Z"));

        assertThat(lift.changed()).isEqualTo(1);
        assertThat(lift.lift().revenue().verdict()).isEqualTo(LiftVerdict.CHANGED);
        assertThat(lift.lift().buyers().verdict()).isEqualTo(LiftVerdict.CHANGED);
    }

    @Test
    void gather_campaignWithoutAHoldout_isComparedByTheShopsOne() {
        draws.holding(HELD, "2026-08-01T00:00:00Z");
        once(0);
        draws.drawn(NEWS, "anna", RUN, true, false);

        CountedLift lift = ofNews(gather("2026-09-25T03:35:00Z"));

        assertThat(lift.ask().heldPercent()).isEqualTo(HELD);
        boolean isHeld = Holdout.ofShop(new CustomerId(SHOP, "anna"), HELD);
        assertThat(lift.changed()).isEqualTo(isHeld ? 1 : 0);
    }

    @Test
    void gather_campaignWithItsOwn_leavesOutWhoGetsNoCampaignAtAll() {
        draws.holding(100, "2026-08-01T00:00:00Z");
        once(HELD);
        draws.drawn(NEWS, "anna", RUN, false, true);

        assertThat(gather("2026-09-25T03:35:00Z").lifts())
                .noneMatch(it -> "news".equals(it.campaign()));
    }

    @Test
    void gather_campaignWithoutAnEnd_isJudgedByQuarters() {
        draws.campaign(campaign(null, HELD));
        drawn("anna");

        LiftReport report = gather("2026-10-15T03:35:00Z");

        assertThat(report.lifts())
                .filteredOn(it -> "news".equals(it.campaign()))
                .extracting(it -> it.span().from() + " " + (it.arms() != null))
                .containsExactly("2026-10-01 false", "2026-07-01 true");
    }

    @Test
    void gather_withoutAnyHoldout_saysThat() {
        once(0);
        drawn("anna");

        assertThat(ofNews(gather("2026-09-25T03:35:00Z")).lift().revenue().verdict())
                .isEqualTo(LiftVerdict.NO_HOLDOUT);
    }

    @Test
    void gather_programme_comparesWhoHadBoughtBeforeTheQuarter() {
        draws.holding(50, "2026-06-30T00:00:00Z");
        for (int i = 0; i < 20; i++) {
            bought("c" + i, "2026-06-01T10:00:00Z", 100);
            bought("c" + i, "2026-07-01T10:00:00Z", 100);
        }
        bought("new", "2026-07-02T10:00:00Z", 100);

        CountedLift lift = gather("2026-10-01T03:35:00Z").lifts().getLast();

        assertThat(lift.campaign()).isNull();
        assertThat(lift.span().from()).isEqualTo("2026-07-01");
        CountedLift.Arms arms = requireNonNull(lift.arms());
        assertThat(arms.treated().n() + arms.held().n()).isEqualTo(20);
        assertThat(arms.treated().known().revenue().sum()).isEqualTo(100 * arms.treated().n());
    }

    @Test
    void gather_programmeWhoseShareIsYoungerThanTheQuarter_waitsForTheNext() {
        draws.holding(50, "2026-10-05T00:00:00Z");

        assertThat(gather("2026-10-15T03:35:00Z").lifts())
                .extracting(it -> it.span().from().toString())
                .containsExactly("2027-01-01");
    }

    @Test
    void gather_spreads_tellHowMuchPurchasesVary() {
        bought("anna", "2026-08-01T10:00:00Z", 1_000);
        bought("anna", "2026-09-20T10:00:00Z", 400);
        bought("ben", "2026-08-01T10:00:00Z", 1_000);
        bought("new", "2026-09-20T10:00:00Z", 9_000);

        LiftReport report = gather("2026-09-25T03:35:00Z");

        RevenueSpread spread = report.findSpread(10).orElseThrow();
        assertThat(spread.days()).isEqualTo(14);
        assertThat(spread.sums().n()).isEqualTo(2);
        assertThat(spread.buyers()).isEqualTo(1);
        assertThat(spread.deviation()).isBetween(282.0, 283.0);
        assertThat(report.findSpread(92)).isEmpty();
    }
}

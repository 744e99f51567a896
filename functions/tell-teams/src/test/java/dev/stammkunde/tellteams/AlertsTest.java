package dev.stammkunde.tellteams;

import static dev.stammkunde.tellteams.ToldTeam.MONDAY;
import static dev.stammkunde.tellteams.ToldTeam.QUARTER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.ServiceMatter.TeamAlert;
import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.vip.ChangeVip;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.VipSource;
import dev.stammkunde.programmes.vip.VipTurn;
import dev.stammkunde.programmes.vip.Vips;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What is told beyond the mail of the day, and how often. */
final class AlertsTest {

    private final ToldTeam team = new ToldTeam();

    @Test
    void alert_ofAnotherGroup_isNotTold() {
        team.member("mia", "marketing");
        team.wants("mia", SampleWishes.all());
        team.run(MONDAY.minus(QUARTER));
        team.budget("10.00");
        team.costs(2_000, MONDAY.minusSeconds(3600));
        team.unhappy(1, MONDAY.minusSeconds(300));

        team.run(MONDAY);

        assertThat(team.alerts()).isEmpty();
    }

    @Test
    void unhappyAnswers_aStorm_isOneMailThatCountsThem() {
        team.member("sam", "support");
        team.wants("sam", SampleWishes.alerts(Language.DE, AlertKind.UNHAPPY_ANSWERS));
        team.run(MONDAY);
        team.unhappy(50, MONDAY.plusSeconds(600));

        team.run(MONDAY.plus(QUARTER));

        assertThat(team.alerts())
                .extracting(TeamAlert::title, TeamAlert::place)
                .containsExactly(
                        tuple(
                                "50 Antworten auf Umfragen waren unzufrieden; so viele Fälle sind offen.",
                                "/cases?filter=unassigned"));
    }

    /** The first is told at once, and what comes within the hour after it together. */
    @Test
    void unhappyAnswers_oneEachMinute_areTwoMailsInAnHour() {
        team.member("sam", "support");
        team.wants("sam", SampleWishes.alerts(Language.EN, AlertKind.UNHAPPY_ANSWERS));
        team.run(MONDAY);
        for (int minute = 1; minute <= 75; minute++) {
            Instant now = MONDAY.plus(Duration.ofMinutes(minute));
            if (minute <= 60) {
                team.unhappy(1, now);
            }
            if (minute % 15 == 0) {
                team.run(now);
            }
        }

        assertThat(team.alerts())
                .extracting(TeamAlert::title)
                .containsExactly(
                        "14 answers to surveys were unhappy; so many cases are open.",
                        "46 answers to surveys were unhappy; so many cases are open.");
    }

    @Test
    void unhappyAnswers_beforeSomebodyWantedToKnow_areNotTold() {
        team.unhappy(5, MONDAY.minusSeconds(60));
        team.member("sam", "support");
        team.wants("sam", SampleWishes.alerts(Language.DE, AlertKind.UNHAPPY_ANSWERS));

        team.run(MONDAY);
        team.run(MONDAY.plus(QUARTER));

        assertThat(team.alerts()).isEmpty();
        assertThat(team.asked).isZero();
    }

    @Test
    void budget_eachStep_isToldOncePerMonth() {
        team.member("fio", "finance");
        team.wants("fio", SampleWishes.alerts(Language.EN, AlertKind.BUDGET));
        team.budget("1000.00");
        long[] costs = {79_999, 80_000, 79_000, 85_000, 99_999, 100_000, 120_000, 90_000, 120_000};
        Instant now = Instant.parse("2026-11-10T06:00:00Z");
        for (long cost : costs) {
            now = now.plus(Duration.ofHours(3));
            team.costs(cost, now.minusSeconds(3600));
            team.run(now);
            team.run(now.plus(QUARTER));
        }
        assertThat(team.alerts())
                .extracting(TeamAlert::title)
                .containsExactly(
                        "80% of the budget of 2026-11 are used.",
                        "The budget of 2026-11 is used up.");

        Instant december = Instant.parse("2026-12-10T06:00:00Z");
        team.costs(80_000, december.minusSeconds(3600));
        team.run(december);
        assertThat(team.alerts()).hasSize(3);
    }

    @Test
    void vip_isToldToItsOwnerOnceAndNamesNoCustomer() {
        team.member("mia", "marketing");
        team.member("ole", "support");
        team.wants("mia", SampleWishes.alerts(Language.DE, AlertKind.VIP));
        team.wants("ole", SampleWishes.alerts(Language.EN, AlertKind.VIP));
        team.run(MONDAY);
        ChangeVip change = new ChangeVip(team.vips, new Attempts(_ -> {}));
        CustomerId anna = new CustomerId(ToldTeam.SHOP, "anna");
        Instant later = MONDAY.plus(QUARTER).minusSeconds(90);
        change.say(
                anna,
                new ChangeVip.Wish("mia", "a thank you", null),
                Acting.operator("x", later, "request"));

        team.run(MONDAY.plus(QUARTER));
        team.run(MONDAY.plus(Duration.ofHours(2)));

        assertThat(team.alerts()).hasSize(1);
        TeamAlert alert = team.alerts().getFirst();
        assertThat(alert.title())
                .isEqualTo("Jemand ist jetzt VIP, und Sie kümmern sich um die Person.");
        assertThat(alert.toString()).doesNotContain("anna");
    }

    /** A rule that is new has hundreds enter in one night, in which somebody else's VIP ends. */
    @Test
    void vip_endAmongHundredsWhoEnter_isToldToItsOwner() {
        team.member("mia", "marketing");
        team.member("ole", "support");
        team.wants("mia", SampleWishes.alerts(Language.EN, AlertKind.VIP));
        team.wants("ole", SampleWishes.alerts(Language.EN, AlertKind.VIP));
        team.run(MONDAY);
        Instant night = MONDAY.plus(QUARTER).minusSeconds(90);
        for (int i = 0; i < 300; i++) {
            turns("c" + i, "mia", VipTurn.Kind.ENTERED, night);
        }
        turns("z1", "mia", VipTurn.Kind.ENDS, night);
        turns("z2", "ole", VipTurn.Kind.ENDS, night);

        team.run(MONDAY.plus(QUARTER));
        team.run(MONDAY.plus(Duration.ofHours(2)));

        assertThat(team.alerts())
                .extracting(TeamAlert::title)
                .containsExactlyInAnyOrder(
                        "200 news of your VIPs",
                        "No rule holds for one of your VIPs any more; it ends soon.");
        assertThat(team.alerts()).extracting(TeamAlert::place).containsOnly("/loyalty/vip-rules");
    }

    /** A case of somebody who is no VIP, or is one of somebody else, is not told. */
    @Test
    void vip_caseOfOne_isToldToItsOwnerOnce() {
        team.member("mia", "marketing");
        team.member("ole", "support");
        team.wants("mia", SampleWishes.alerts(Language.EN, AlertKind.VIP));
        team.wants("ole", SampleWishes.alerts(Language.EN, AlertKind.VIP));
        CustomerId anna = new CustomerId(ToldTeam.SHOP, "anna0");
        Vip vip = new Vip(anna, VipSource.MANUAL, "mia", "a thank you", MONDAY, null);
        team.vips.save(new Vips.Change(anna, null, vip, null, null));
        team.run(MONDAY);
        team.unhappy(2, MONDAY.plusSeconds(60));

        team.run(MONDAY.plus(QUARTER));
        team.run(MONDAY.plus(Duration.ofHours(2)));

        assertThat(team.alerts())
                .extracting(TeamAlert::title, TeamAlert::place)
                .containsExactly(
                        tuple("A case of one of your VIPs is open.", "/cases?filter=open"));
        assertThat(team.alerts().toString()).doesNotContain("anna0");
    }

    private void turns(String customer, String owner, VipTurn.Kind kind, Instant at) {
        CustomerId id = new CustomerId(ToldTeam.SHOP, customer);
        Vip vip = new Vip(id, VipSource.RULE, owner, "Gold", at, null);
        team.vips.save(
                new Vips.Change(id, null, vip, new VipTurn(id, kind, owner, at, null), null));
    }

    @Test
    void silentShop_isToldOnceForEachSilence() {
        team.member("mia", "marketing");
        team.wants("mia", SampleWishes.alerts(Language.DE, AlertKind.SILENT_SHOP));
        team.fallsSilent(MONDAY);

        for (int run = 0; run < 200; run++) {
            team.run(MONDAY.plus(QUARTER.multipliedBy(run)));
        }

        assertThat(team.alerts())
                .extracting(TeamAlert::title)
                .containsExactly("Vom Shop kommen keine Webhooks mehr.");
        assertThat(team.alerts().getFirst().text())
                .startsWith("Vom Shop kommen keine Webhooks mehr: seit ");
    }

    @Test
    void failingCampaigns_manyAtOnce_areOneMailThatNamesThem() {
        team.member("mia", "marketing");
        team.wants("mia", SampleWishes.alerts(Language.DE, AlertKind.FAILING_CAMPAIGN));
        for (int i = 0; i < 12; i++) {
            team.runs.begin(team.campaign("c" + i), MONDAY.minus(Duration.ofHours(2)));
        }

        team.run(MONDAY);
        team.run(MONDAY.plus(Duration.ofHours(2)));

        assertThat(team.alerts()).hasSize(1);
        TeamAlert alert = team.alerts().getFirst();
        assertThat(alert.title()).startsWith("12 Läufe");
        assertThat(Objects.requireNonNull(alert.text()).lines())
                .hasSize(11)
                .last()
                .isEqualTo("und 2 weitere");
    }

    /** What the mail asks for, pausing it, must not make it come again. */
    @Test
    void failingCampaigns_pausedTogetherAndResumedAlone_areNotToldAgain() {
        team.member("mia", "marketing");
        team.wants("mia", SampleWishes.alerts(Language.DE, AlertKind.FAILING_CAMPAIGN));
        Campaign first = team.campaign("c1");
        Campaign second = team.campaign("c2");
        team.runs.begin(first, MONDAY.minus(Duration.ofHours(2)));
        team.runs.begin(second, MONDAY.minus(Duration.ofHours(2)));
        team.run(MONDAY);
        team.becomes(first, 2, CampaignState.PAUSED);
        team.becomes(second, 2, CampaignState.PAUSED);
        team.run(MONDAY.plus(Duration.ofHours(2)));

        team.becomes(first, 3, CampaignState.ACTIVE);
        team.run(MONDAY.plus(Duration.ofHours(4)));

        assertThat(team.alerts()).hasSize(1);
        assertThat(team.alerts().getFirst().title()).startsWith("2 Läufe");
    }
}

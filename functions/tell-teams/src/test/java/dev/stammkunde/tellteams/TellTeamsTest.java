package dev.stammkunde.tellteams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter.TeamAlert;
import dev.stammkunde.mail.ServiceMatter.TeamDigest;
import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.notices.DigestDays;
import dev.stammkunde.notices.NoticeWishes;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.ShopRhythm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;

final class TellTeamsTest {

    /** A Monday, seven o'clock in Berlin. */
    private static final Instant MONDAY = Instant.parse("2026-11-30T06:00:00Z");

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final ToldTeam team = new ToldTeam();

    @Test
    void digest_aYearOfQuarterHours_isOneMailForEachDay() {
        team.member("mia", "marketing");
        team.wants("mia", digest(Language.DE, DigestDays.EVERY_DAY, true));
        Instant end = Instant.parse("2027-12-31T23:00:00Z");

        for (Instant now = Instant.parse("2026-12-31T23:00:00Z");
                now.isBefore(end);
                now = now.plus(QUARTER)) {
            team.run(now);
        }

        assertThat(team.delivered.values())
                .hasSize(365)
                .hasSize(team.orders)
                .extracting(order -> ((TeamDigest) order.matter()).day())
                .startsWith(LocalDate.of(2027, 1, 1))
                .doesNotHaveDuplicates();
        assertThat(team.delivered.values())
                .allMatch(
                        order ->
                                order.orderedAt()
                                        .atZone(ZoneId.of("Europe/Berlin"))
                                        .toLocalTime()
                                        .equals(LocalTime.of(7, 0)));
        // Once for each mail, and never for nothing.
        assertThat(team.asked).isEqualTo(365);
    }

    @Test
    void digest_whereNothingIsToDo_isSentToWhoWantsItSoAlone() {
        team.member("mia", "marketing");
        team.member("ben", "marketing");
        team.wants("mia", digest(Language.DE, DigestDays.EVERY_DAY, false));
        team.wants("ben", digest(Language.EN, DigestDays.EVERY_DAY, true));

        team.run(MONDAY);
        team.run(MONDAY.plus(QUARTER));

        assertThat(team.delivered.values())
                .extracting(MailOrder.OfService::address, MailOrder.OfService::language)
                .containsExactly(tuple("ben@shop.example", "en"));
        assertThat(team.asked).isEqualTo(2);
    }

    @Test
    void digest_eachGroup_getsWhatItMaySeeInItsLanguage() {
        team.budget("1000.00");
        team.costs(81_240, MONDAY.minusSeconds(3600));
        team.unhappy(2, MONDAY.minusSeconds(90_000));
        team.campaign("birthday");
        team.member("fio", "finance");
        team.member("sam", "shop:support", "other:admin");
        team.wants("fio", digest(Language.DE, DigestDays.WORKING_DAYS, false));
        team.wants("sam", digest(Language.EN, DigestDays.WORKING_DAYS, false));

        team.run(MONDAY);

        TeamDigest fio = digestOf("fio");
        assertThat(Objects.requireNonNull(fio.finance()).replace('\u00a0', ' '))
                .contains("812,40 € bisher, von 1.000,00 € Budget")
                .contains("81 %")
                .contains("Stand heute 06:00")
                .contains("2026-10");
        assertThat(fio.cases()).isNull();
        assertThat(fio.goesOut()).contains("läuft: heute 09:00", "danach weiter");
        TeamDigest sam = digestOf("sam");
        assertThat(sam.finance()).isNull();
        assertThat(sam.cases()).contains("Cases are overdue. Cases: 2");
        assertThat(sam.goesOut()).contains("today 09:00");
    }

    @Test
    void digest_onASaturday_comesToWhoWantsEveryDay() {
        Instant saturday = MONDAY.minus(Duration.ofDays(2));
        team.member("mia", "marketing");
        team.member("ben", "marketing");
        team.wants("mia", digest(Language.DE, DigestDays.WORKING_DAYS, true));
        team.wants("ben", digest(Language.DE, DigestDays.EVERY_DAY, true));

        team.run(saturday);

        assertThat(team.delivered).hasSize(1);
    }

    /** What is told is claimed, then ordered, then noted: it may end before each of them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void tell_stopsAnywhere_isToldOnceByTheNextRun(int calls) {
        team.member("ada", "admin");
        team.wants(
                "ada",
                new NoticeWishes(
                        Language.DE,
                        true,
                        LocalTime.of(7, 0),
                        DigestDays.EVERY_DAY,
                        true,
                        Set.of(AlertKind.values())));
        team.run(MONDAY.minus(QUARTER));
        team.budget("10.00");
        team.costs(2_000, MONDAY.minusSeconds(3600));
        team.unhappy(3, MONDAY.minusSeconds(300));
        team.stopsAfter = calls;
        if (calls < 3) {
            assertThatIllegalStateException().isThrownBy(() -> team.run(MONDAY));
        } else {
            team.run(MONDAY);
        }
        team.stopsAfter = -1;
        team.unhappy(2, MONDAY.plusSeconds(60));

        team.run(MONDAY.plus(QUARTER));
        team.run(MONDAY.plus(QUARTER));
        team.run(MONDAY.plus(Duration.ofMinutes(90)));

        assertThat(team.delivered.values().stream().filter(o -> o.matter() instanceof TeamDigest))
                .hasSize(1);
        assertThat(team.alerts())
                .extracting(TeamAlert::title)
                .filteredOn(title -> title.contains("Budget"))
                .containsExactly("Das Budget für 2026-11 ist verbraucht.");
        // However the five are split, each is told once.
        assertThat(
                        team.alerts().stream()
                                .map(TeamAlert::title)
                                .filter(title -> title.contains("Umfragen"))
                                .mapToInt(title -> Integer.parseInt(title.split(" ")[0]))
                                .sum())
                .isEqualTo(5);
    }

    @Test
    void tell_whoLeftOrLostTheShop_getsNothing() {
        team.wants("mia", all());
        team.wants("ben", all());
        team.wants("ada", all());
        team.member("ben", "other:marketing");
        team.member("ada", "admin");
        team.member("mia", "admin");
        team.leaves("mia");
        silence();

        TellTeams.Told told = team.run(MONDAY);

        assertThat(team.delivered.values())
                .extracting(MailOrder.OfService::address)
                .containsOnly("ada@shop.example");
        assertThat(told.withoutRight()).isEqualTo(2);
        int asked = team.asked;
        team.run(MONDAY.plus(QUARTER));
        assertThat(team.asked).isEqualTo(asked);
    }

    @Test
    void alert_ofAnotherGroup_isNotTold() {
        team.member("mia", "marketing");
        team.wants("mia", all());
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
        team.wants("sam", alerts(Language.DE, AlertKind.UNHAPPY_ANSWERS));
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
        team.wants("sam", alerts(Language.EN, AlertKind.UNHAPPY_ANSWERS));
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
        team.wants("sam", alerts(Language.DE, AlertKind.UNHAPPY_ANSWERS));

        team.run(MONDAY);
        team.run(MONDAY.plus(QUARTER));

        assertThat(team.alerts()).isEmpty();
        assertThat(team.asked).isZero();
    }

    @Test
    void budget_eachStep_isToldOncePerMonth() {
        team.member("fio", "finance");
        team.wants("fio", alerts(Language.EN, AlertKind.BUDGET));
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
    void silentShop_isToldOnceForEachSilence() {
        team.member("mia", "marketing");
        team.wants("mia", alerts(Language.DE, AlertKind.SILENT_SHOP));
        silence();

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
        team.wants("mia", alerts(Language.DE, AlertKind.FAILING_CAMPAIGN));
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
        team.wants("mia", alerts(Language.DE, AlertKind.FAILING_CAMPAIGN));
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

    @Test
    void tell_whereOnePersonFails_tellsTheOthersFirst() {
        team.member("ben", "marketing");
        team.wants("mia", digest(Language.DE, DigestDays.EVERY_DAY, true));
        team.wants("ben", digest(Language.DE, DigestDays.EVERY_DAY, true));
        TellTeamsPorts ports = team.ports();
        TellTeams failing =
                new TellTeams(
                        new TellTeamsPorts(
                                ports.wishes(),
                                ports.marks(),
                                person -> {
                                    if (person.equals("mia")) {
                                        throw new IllegalStateException("throttled");
                                    }
                                    return ports.people().find(person);
                                },
                                ports.today(),
                                ports.hours(),
                                ports.freeDays(),
                                ports.mails()));

        assertThatIllegalStateException().isThrownBy(() -> failing.tell(MONDAY, () -> true));
        assertThat(team.delivered).hasSize(1);

        team.member("mia", "marketing");
        team.run(MONDAY.plus(QUARTER));
        assertThat(team.delivered).hasSize(2);
    }

    private void silence() {
        ShopRhythm rhythm = ShopRhythm.beginning(ToldTeam.SHOP, MONDAY.minus(Duration.ofDays(30)));
        assertThat(team.rhythms.begin(rhythm)).isTrue();
        for (int hour = 1; hour <= 24 * 25; hour++) {
            ShopRhythm next = rhythm.heardAt(rhythm.lastHeardAt().plus(Duration.ofHours(1)));
            assertThat(team.rhythms.follow(rhythm, next)).isTrue();
            rhythm = next;
        }
    }

    private TeamDigest digestOf(String person) {
        List<MailOrder.OfService> found =
                team.delivered.values().stream()
                        .filter(order -> order.address().startsWith(person))
                        .toList();
        assertThat(found).hasSize(1);
        return (TeamDigest) found.getFirst().matter();
    }

    private static NoticeWishes digest(Language language, DigestDays days, boolean whenQuiet) {
        return new NoticeWishes(language, true, LocalTime.of(7, 0), days, whenQuiet, Set.of());
    }

    private static NoticeWishes alerts(Language language, AlertKind... kinds) {
        return new NoticeWishes(
                language, false, LocalTime.of(7, 0), DigestDays.EVERY_DAY, false, Set.of(kinds));
    }

    private static NoticeWishes all() {
        return alerts(Language.DE, AlertKind.values());
    }
}

package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** A run that a pause left out, and what resuming makes of it. */
final class MissedRunTest {

    /** A Monday, at nine in Berlin; the campaign is created on the day before. */
    private static final Instant RUN = Instant.parse("2026-11-23T08:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);
    private static final String ONCE =
            "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"ONCE\"}}";
    private static final String ON_THE_DAY =
            "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"FIXED_DATE\", \"day\": \"11-23\"}}";
    private static final String BIRTHDAY = "{\"kind\": \"BIRTHDAY\"}";
    private static final String WIN_BACK = "{\"kind\": \"WIN_BACK\", \"steps\": [{\"days\": 60}]}";
    private static final String AT = "at(2026-11-23T09:00:00)";
    private static final String DAILY = "cron(0 9 * * ? *)";
    private static final String RELEASE = "release c";
    private static final String GO_ON = "go on c " + RUN;

    private final AdminApi api = new AdminApi();

    private void pauseBeforeTheRun(String rule, String expression) {
        api.create(Documents.campaign("c", rule, expression));
        assertThat(api.at(RUN.minusSeconds(3_600)).ask(AdminRoute.PAUSE, "c").status())
                .isEqualTo(200);
    }

    private Reply resume(Instant at) {
        return api.at(at).ask(AdminRoute.RESUME, "c");
    }

    private void runAt(Instant scheduledAt) {
        CampaignId id = new CampaignId(AdminApi.SHOP, "c");
        Reading<Campaign> read =
                CampaignJson.readStored(id, api.documents.findText(id, 1).orElseThrow());
        if (read instanceof Reading.Valid<Campaign>(Campaign campaign)) {
            CampaignRun run = api.runs.begin(campaign, scheduledAt);
            var unused = api.runs.save(run.with(run.progress().finished(scheduledAt)));
        }
    }

    @Test
    void resume_newsletterThatWasDueDuringThePause_sendsItNowAndSaysSo() {
        pauseBeforeTheRun(ONCE, AT);

        Reply resumed = resume(RUN.plus(DAY.multipliedBy(9)));

        assertThat(resumed.status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly(RELEASE, GO_ON);
        assertThat(resumed.body().at("/warnings").toString()).contains(RUN + ", which the pause");
    }

    @Test
    void resume_newsletterThatWasCorrectedInThePause_sendsIt() {
        pauseBeforeTheRun(ONCE, AT);
        String corrected = Documents.campaign("c", ONCE, AT).replace("Alles Gute", "Korrektur");
        assertThat(api.change("c", corrected, "\"2\"").status()).isEqualTo(200);

        assertThat(resume(RUN.plus(DAY)).status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly(RELEASE, GO_ON);
    }

    @Test
    void resume_newsletterThatWasPutOffInThePause_waitsForItsNewTime() {
        pauseBeforeTheRun(ONCE, AT);
        String later = Documents.campaign("c", ONCE, "at(2026-11-27T09:00:00)");
        assertThat(api.change("c", later, "\"2\"").status()).isEqualTo(200);

        resume(RUN.plus(DAY));

        assertThat(api.schedules.asked).containsExactly(RELEASE);
    }

    @Test
    void resume_pausedAgainBeforeTheMissedRunCouldBegin_asksForItAgain() {
        pauseBeforeTheRun(ONCE, AT);
        resume(RUN.plusSeconds(60));
        api.at(RUN.plusSeconds(90)).ask(AdminRoute.PAUSE, "c");

        resume(RUN.plusSeconds(120));

        assertThat(api.schedules.asked).containsExactly(RELEASE, GO_ON, RELEASE, GO_ON);
    }

    @Test
    void resume_mailAboutADayWithinItsLastDay_isMadeUp() {
        pauseBeforeTheRun(ON_THE_DAY, AT);

        assertThat(resume(RUN.plus(DAY)).status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly(RELEASE, GO_ON);
    }

    @Test
    void resume_mailAboutADayAfterItsLastDay_isRefusedWithTheReason() {
        pauseBeforeTheRun(ON_THE_DAY, AT);

        Reply resumed = resume(RUN.plus(DAY.multipliedBy(2)));

        assertThat(resumed.fields()).containsExactly("timing.expression");
        assertThat(resumed.body().toString()).contains("the last day of its mails is over");
        assertThat(api.schedules.asked).isEmpty();
    }

    @Test
    void resume_dailyCampaign_makesUpItsLastRunAlone() {
        pauseBeforeTheRun(BIRTHDAY, DAILY);

        resume(RUN.plus(DAY.multipliedBy(3)).plusSeconds(60));

        assertThat(api.schedules.asked)
                .containsExactly(RELEASE, "go on c " + RUN.plus(DAY.multipliedBy(3)));
    }

    @Test
    void resume_dailyCampaignThatMissedNoRun_makesUpNothing() {
        pauseBeforeTheRun(BIRTHDAY, DAILY);
        runAt(RUN);

        resume(RUN.plusSeconds(3_600));

        assertThat(api.schedules.asked).containsExactly(RELEASE);
    }

    /** At nine, when it was set for nine, it was after nine already. */
    @Test
    void resume_hourOfTheDayThatWasOverWhenItWasSet_isNoMissedRun() {
        api.create(Documents.campaign("c", WIN_BACK, "cron(0 9 1 * ? *)"));
        Instant edited = RUN.plusSeconds(6 * 3_600);
        api.at(edited).change("c", Documents.campaign("c", WIN_BACK, DAILY), "\"1\"");
        api.at(edited.plusSeconds(60)).ask(AdminRoute.PAUSE, "c");

        assertThat(resume(edited.plusSeconds(120)).status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly(RELEASE);
    }

    @Test
    void resume_dayOfTheMonthThatWasOverWhenItWasSet_isNoMissedRun() {
        api.create(Documents.campaign("c", ONCE, "cron(0 9 23 * ? *)"));
        runAt(RUN);
        Instant edited = RUN.plus(DAY.multipliedBy(3));
        api.at(edited).change("c", Documents.campaign("c", ONCE, "cron(0 9 25 * ? *)"), "\"1\"");
        api.at(edited.plusSeconds(60)).ask(AdminRoute.PAUSE, "c");

        assertThat(resume(edited.plusSeconds(120)).status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly(RELEASE);
    }

    /** The first pause left its times out before anybody was promised them. */
    @Test
    void resume_timeOfAScheduleThatWasSetInAnEarlierPause_isNoMissedRun() {
        pauseBeforeTheRun(WIN_BACK, "cron(0 9 1 * ? *)");
        Instant edited = RUN.minusSeconds(1_800);
        api.at(edited).change("c", Documents.campaign("c", WIN_BACK, DAILY), "\"2\"");
        resume(RUN.plusSeconds(60));
        api.at(RUN.plusSeconds(120)).ask(AdminRoute.PAUSE, "c");

        assertThat(resume(RUN.plusSeconds(180)).status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly(RELEASE, RELEASE);
    }

    @Test
    void resume_runOfAScheduleThatWasSetBeforeThePause_isMadeUp() {
        api.create(Documents.campaign("c", WIN_BACK, "cron(0 9 1 * ? *)"));
        String daily = Documents.campaign("c", WIN_BACK, DAILY);
        api.at(RUN.minusSeconds(7_200)).change("c", daily, "\"1\"");
        String corrected = daily.replace("Alles Gute", "Korrektur");
        api.at(RUN.minusSeconds(5_400)).change("c", corrected, "\"2\"");
        api.at(RUN.minusSeconds(3_600)).ask(AdminRoute.PAUSE, "c");

        assertThat(resume(RUN.plusSeconds(60)).status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly(RELEASE, GO_ON);
    }
}

package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.json.Reading;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What a pause leaves undone, and who asks for it when the pause ends. */
final class PauseTest {

    private static final Instant RUN = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant AFTER = RUN.plusSeconds(3_600);
    private static final String ONE_OFF =
            Documents.campaign(
                    "news",
                    "{\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"ONCE\"}}",
                    "at(2026-11-23T09:00:00)");

    private final AdminApi api = new AdminApi();

    @BeforeEach
    void createNewsletter() {
        api.create(ONE_OFF);
    }

    private CampaignRun begin() {
        CampaignId id = new CampaignId(AdminApi.SHOP, "news");
        String text = api.documents.findText(id, 1).orElseThrow();
        return switch (CampaignJson.readStored(id, text)) {
            case Reading.Valid<Campaign>(Campaign campaign) -> api.runs.begin(campaign, RUN);
            case Reading.Invalid<Campaign>(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void resume_newsletterThatWasStoppedHalfWay_goesOnWithItsRunAndReleasesItsMails() {
        begin();
        api.at(AFTER).ask(AdminRoute.PAUSE, "news");

        AdminApi.Reply resumed = api.ask(AdminRoute.RESUME, "news");

        assertThat(resumed.status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly("release news", "go on news " + RUN);
    }

    @Test
    void resume_newsletterWhoseRunEnded_releasesItsMailsAlone() {
        CampaignRun run = begin();
        var unused = api.runs.save(run.with(run.progress().finished(RUN)));
        api.at(AFTER).ask(AdminRoute.PAUSE, "news");

        assertThat(api.ask(AdminRoute.RESUME, "news").status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly("release news");
    }

    @Test
    void resume_whoReleasesIsAway_staysPausedUntilItIsAskedAgain() {
        begin();
        api.at(AFTER).ask(AdminRoute.PAUSE, "news");
        api.schedules.failNext();

        assertThat(api.ask(AdminRoute.RESUME, "news").problem()).isEqualTo("schedule-not-in-step");
        assertThat(api.ask(AdminRoute.SHOW, "news").body().at("/campaign/state").asText())
                .isEqualTo("PAUSED");
        assertThat(api.ask(AdminRoute.RESUME, "news").status()).isEqualTo(200);
        assertThat(api.schedules.asked).containsExactly("release news", "go on news " + RUN);
    }

    @Test
    void archive_pausedCampaign_endsItsMailsAndNotItsRun() {
        begin();
        api.at(AFTER).ask(AdminRoute.PAUSE, "news");

        api.ask(AdminRoute.ARCHIVE, "news");

        assertThat(api.schedules.asked).containsExactly("release news");
    }

    @Test
    void change_textOfANewsletterThatHasRun_isTaken() {
        begin();

        AdminApi.Reply corrected =
                api.at(AFTER).change("news", ONE_OFF.replace("Alles Gute", "Korrektur"), "\"1\"");

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.body().at("/warnings").toString()).contains("never fires");
    }

    @Test
    void change_timingOfANewsletterToOneThatIsOver_isRefused() {
        begin();

        AdminApi.Reply changed =
                api.at(AFTER).change("news", ONE_OFF.replace("-23T", "-22T"), "\"1\"");

        assertThat(changed.fields()).containsExactly("timing.expression");
    }
}

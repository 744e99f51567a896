package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

        Reply resumed = api.ask(AdminRoute.RESUME, "news");

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
    void runs_ofANewsletter_tellWhatCameOfItsMails() {
        CampaignId id = new CampaignId(AdminApi.SHOP, "news");
        begin();
        keep(order(id, "a").decided(new MailDecision.Skip(SkipReason.HOLDOUT), RUN));
        keep(order(id, "b").decided(new MailDecision.Hold(AFTER, HoldReason.CAMPAIGN_PAUSED), RUN));
        keep(
                order(id, "c")
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), RUN)
                        .accepted("ses-1")
                        .with(new MailEvent(MailEvent.Type.BOUNCED, AFTER, "ses-1", "")));

        Reply runs = api.at(AFTER).ask(AdminRoute.RUNS, "news");

        assertThat(runs.body().at("/runs/0/results").toString())
                .isEqualTo(
                        "{\"mails\":3,\"waiting\":{\"CAMPAIGN_PAUSED\":1},\"sending\":0,"
                                + "\"sent\":1,\"skipped\":{\"HOLDOUT\":1},\"delivered\":0,"
                                + "\"bounced\":1,\"complained\":0,\"unsubscribed\":0}");
    }

    private static MailRecord order(CampaignId id, String customer) {
        return MailRecord.of(
                new MailOrder.OfCampaign(
                        MailKey.of(new CustomerId(AdminApi.SHOP, customer), id, "once"),
                        id,
                        1,
                        "main",
                        RUN,
                        RUN,
                        LocalDate.of(2026, 11, 23),
                        null,
                        null));
    }

    private void keep(MailRecord record) {
        var unused =
                api.mails.save(List.of(new MailChange(new Versioned<>(record, 0), record, null)));
    }

    @Test
    void change_textOfANewsletterThatHasRun_isTaken() {
        begin();

        Reply corrected =
                api.at(AFTER).change("news", ONE_OFF.replace("Alles Gute", "Korrektur"), "\"1\"");

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.body().at("/warnings").toString()).contains("never fires");
    }

    @Test
    void change_timingOfANewsletterToOneThatIsOver_isRefused() {
        begin();

        Reply changed = api.at(AFTER).change("news", ONE_OFF.replace("-23T", "-22T"), "\"1\"");

        assertThat(changed.fields()).containsExactly("timing.expression");
    }
}

package dev.stammkunde.campaigns.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.campaigns.testing.NamesNoAudience;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.testkit.FixedContext;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A run of five parts, the pages {@code ""} and 1 to 4. */
class CampaignRunnerTest {

    private static final String ASKED =
            "{\"shopId\":\"shop\",\"campaignId\":\"c-1\",\"time\":\"2026-11-22T08:00:00Z\"}";
    private static final int LAST_PAGE = 4;

    private final List<String> carriedOut = new ArrayList<>();
    private final List<String> continued = new ArrayList<>();
    private final OneRun runs = new OneRun();
    private Campaign campaign = campaign(CampaignState.ACTIVE, 1);
    private CampaignState created = CampaignState.ACTIVE;
    private boolean unusable;
    private @Nullable String crashAt;
    private int remainingMillis = 20_000;
    private OptionalLong giftsLeft = OptionalLong.empty();

    @Test
    void handle_enoughTime_carriesOutEachPartOnceAndFinishes() throws IOException {
        assertThat(deliver()).isEqualTo(succeeded());

        assertThat(carriedOut).containsExactly("", "1", "2", "3", "4");
        assertThat(runs.stored().isFinished()).isTrue();
        assertThat(runs.stored().progress().counts()).containsExactly(Map.entry("Mails", 5L));
    }

    @Test
    void handle_firesAgain_changesNothing() throws IOException {
        deliver();
        CampaignRun finished = runs.stored();

        assertThat(deliver()).isEqualTo(succeeded());

        assertThat(carriedOut).hasSize(5);
        assertThat(runs.stored()).isEqualTo(finished);
    }

    @Test
    void handle_littleTime_savesAndAsksForItsContinuation() throws IOException {
        remainingMillis = 7_999;

        assertThat(deliver()).isEqualTo(succeeded());
        assertThat(continued).containsExactly(ASKED);
        assertThat(carriedOut).containsExactly("");
        while (!runs.stored().isFinished()) {
            assertThat(deliver()).isEqualTo(succeeded());
        }

        assertThat(carriedOut).containsExactly("", "1", "2", "3", "4");
        assertThat(continued).hasSize(4);
    }

    @Test
    void handle_stopsHalfWay_goesOnAfterTheLastPartThatWasSaved() throws IOException {
        crashAt = "2";

        assertThat(deliver()).isEqualTo(failed());
        crashAt = null;
        assertThat(deliver()).isEqualTo(succeeded());

        assertThat(carriedOut).containsExactly("", "1", "2", "2", "3", "4");
    }

    @Test
    void handle_giftRunsOut_tellsHowManyAreLeftAtTheEnd() throws IOException {
        giftsLeft = OptionalLong.of(7);

        try (LogLines lines = new LogLines()) {
            deliver();

            assertThat(lines.text()).containsOnlyOnce("\"CouponCodesLeft\":7");
        }
    }

    @Test
    void handle_somebodyElseSavedFirst_goesOnFromWhereTheRunStands() throws IOException {
        runs.beforeNextSave =
                () -> {
                    CampaignRun stored = runs.stored();
                    runs.put(stored.with(stored.progress().at("3")));
                };

        assertThat(deliver()).isEqualTo(succeeded());

        assertThat(carriedOut).containsExactly("", "3", "4");
        assertThat(runs.stored().isFinished()).isTrue();
    }

    @Test
    void handle_somebodyElseEndedIt_isAReplay() throws IOException {
        runs.beforeNextSave =
                () -> {
                    CampaignRun stored = runs.stored();
                    runs.put(stored.with(stored.progress().finished(Instant.EPOCH)));
                };

        try (LogLines lines = new LogLines()) {
            assertThat(deliver()).isEqualTo(succeeded());

            assertThat(lines.text()).contains("run-replayed");
        }
        assertThat(carriedOut).containsExactly("");
    }

    /** The client repeats a save whose answer was lost, and finds what it saved itself. */
    @Test
    void handle_ownSaveIsAConflict_goesOnAsIfNothingHadHappened() throws IOException {
        runs.answersLost = 1;

        assertThat(deliver()).isEqualTo(succeeded());

        assertThat(carriedOut).containsExactly("", "1", "2", "3", "4");
        assertThat(runs.stored().progress().counts()).containsExactly(Map.entry("Mails", 5L));
    }

    @Test
    void handle_thatCannotBeUsed_waitsUnlessItRests() throws IOException {
        unusable = true;
        assertThat(deliver()).isEqualTo(failed());

        campaign = campaign(CampaignState.ARCHIVED, 1);
        assertThat(deliver()).isEqualTo(succeeded());

        assertThat(carriedOut).isEmpty();
    }

    @Test
    void handle_pausedArchivedOrOfAnotherKind_beginsNoRun() throws IOException {
        for (Campaign one :
                List.of(
                        campaign(CampaignState.PAUSED, 1),
                        campaign(CampaignState.ARCHIVED, 1),
                        campaign(CampaignState.ACTIVE, 1, new CampaignRule.WinBack(List.of())))) {
            campaign = one;

            assertThat(deliver()).isEqualTo(succeeded());
        }

        assertThat(carriedOut).isEmpty();
        assertThat(runs.hasBegun()).isFalse();
    }

    @Test
    void handle_changedSinceItBegan_followsTheVersionItBeganWith() throws IOException {
        remainingMillis = 0;
        deliver();

        campaign = campaign(CampaignState.ACTIVE, 2);
        deliver();

        assertThat(runs.stored().campaignVersion()).isEqualTo(1);
        assertThat(versions).containsExactly(1, 1);
    }

    /** It was created on New Year's Day. */
    @Test
    void handle_firstRunAfterAPause_hasTheDaysOfTheRunsItMissed() throws IOException {
        campaign =
                SampleCampaigns.activeSince(
                        campaign(CampaignState.ACTIVE, 3), Instant.parse("2026-11-22T07:00:00Z"));

        assertThat(deliver()).isEqualTo(succeeded());

        assertThat(days)
                .hasSize(5)
                .containsOnly(new Days(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)));
    }

    @Test
    void handle_firstRunOfACampaignThatWasCreatedAtRest_hasItsOwnDay() throws IOException {
        created = CampaignState.PAUSED;
        campaign =
                SampleCampaigns.activeSince(
                        campaign(CampaignState.ACTIVE, 3), Instant.parse("2026-11-22T07:00:00Z"));

        deliver();

        assertThat(days)
                .containsOnly(new Days(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 22)));
    }

    @Test
    void handle_firstRunOfACampaignThatWasOnlyChanged_hasItsOwnDay() throws IOException {
        campaign = campaign(CampaignState.ACTIVE, 2);

        deliver();

        assertThat(days)
                .containsOnly(new Days(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 22)));
    }

    @Test
    void handle_unknownCampaign_isReportedAsFailed() throws IOException {
        try (LogLines lines = new LogLines()) {
            assertThat(deliver(ASKED.replace("c-1", "c-2"))).isEqualTo(failed());

            assertThat(lines.text()).contains("message-not-understood", "campaignId");
        }
    }

    private final List<Integer> versions = new ArrayList<>();
    private final List<Days> days = new ArrayList<>();

    private final class Pages implements CampaignWork {

        @Override
        public boolean isFor(CampaignRule rule) {
            return rule instanceof CampaignRule.Birthday;
        }

        @Override
        public OptionalLong findGiftsLeft(Campaign asked) {
            return giftsLeft;
        }

        @Override
        public PageDone carryOut(CampaignPage page) {
            carriedOut.add(page.cursor());
            versions.add(page.campaign().version());
            days.add(page.window().days(ZoneId.of("Europe/Berlin"), null));
            if (page.cursor().equals(crashAt)) {
                throw new IllegalStateException("crash");
            }
            int number = page.cursor().isEmpty() ? 0 : Integer.parseInt(page.cursor());
            @Nullable String next = number == LAST_PAGE ? null : String.valueOf(number + 1);
            return new PageDone(next, Map.of("Mails", 1L));
        }
    }

    private final class OneCampaign implements NamesNoAudience {

        @Override
        public Optional<Campaign> findLatest(CampaignId id) {
            if (unusable) {
                throw new UnusableDocumentException("c-1", List.of(new Finding("rule.kind", "x")));
            }
            return Optional.of(campaign).filter(one -> one.id().equals(id));
        }

        @Override
        public Optional<CampaignState> findState(CampaignId id) {
            return Optional.of(campaign.state());
        }

        @Override
        public Optional<Campaign> findVersion(CampaignId id, int version) {
            return Optional.of(campaign(version == 1 ? created : CampaignState.ACTIVE, version));
        }

        @Override
        public MailSettings settings(String shopId) {
            throw new UnsupportedOperationException("runs do not ask for it");
        }
    }

    private String deliver() throws IOException {
        return deliver(ASKED);
    }

    private String deliver(String body) throws IOException {
        CampaignRunner runner =
                new CampaignRunner(
                        new Pages(),
                        new CampaignRunner.Ports(new OneCampaign(), runs, continued::add),
                        OutcomeLog.of("test-runs"),
                        Metrics.of("test-runs"));
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        runner.handle(
                new ByteArrayInputStream(event(body).getBytes(StandardCharsets.UTF_8)),
                response,
                new FixedContext("request-1", () -> remainingMillis));
        return response.toString(StandardCharsets.UTF_8);
    }

    static String event(String body) {
        return JsonText.object(
                json ->
                        json.array(
                                "Records",
                                records ->
                                        records.object(
                                                record ->
                                                        record.text("messageId", "m-1")
                                                                .text("body", body)
                                                                .object(
                                                                        "attributes",
                                                                        CampaignRunnerTest
                                                                                ::attributes))));
    }

    private static void attributes(dev.stammkunde.platform.json.JsonObjectText json) {
        json.text("ApproximateReceiveCount", "1").text("SentTimestamp", "1795334400000");
    }

    static String succeeded() {
        return "{\"batchItemFailures\":[]}";
    }

    private static String failed() {
        return "{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}";
    }

    static Campaign campaign(CampaignState state, int version) {
        return campaign(state, version, new CampaignRule.Birthday(0, LeapDay.MARCH_1, 30));
    }

    private static Campaign campaign(CampaignState state, int version, CampaignRule rule) {
        return new CampaignDraft(
                        "Sample",
                        rule,
                        new Timing(
                                "cron(0 9 * * ? *)", ZoneId.of("Europe/Berlin"), null, null, null),
                        Audience.everyone(),
                        "news",
                        Map.of(),
                        null,
                        Priority.NORMAL,
                        0,
                        true)
                .toVersion(
                        new CampaignId("shop", "c-1"),
                        version,
                        state,
                        Instant.parse("2026-01-01T00:00:00Z"));
    }
}

package dev.stammkunde.campaigns.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.AudienceDraft;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.json.AudienceJson;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.testing.InMemoryCampaignDocuments;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.SampleAudiences;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.testkit.FixedContext;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which version of a saved audience a run follows. */
final class AudienceOfRunTest {

    private static final Campaign CAMPAIGN =
            SampleCampaigns.to(
                    SampleCampaigns.of(
                            "shop", "c-1", new CampaignRule.Birthday(0, LeapDay.MARCH_1, 30)),
                    Audience.everyone().within("regulars"));
    private static final DocumentId REGULARS = new DocumentId("shop", "regulars");

    private final InMemoryCampaignDocuments documents = new InMemoryCampaignDocuments();
    private final InMemoryDocuments<DocumentId> audiences =
            new InMemoryDocuments<>(DocumentId::shopId);
    private final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
    private final List<CampaignPage> pages = new ArrayList<>();
    private int millis = 60_000;

    @BeforeEach
    void save() {
        documents.save(CAMPAIGN.id(), 1, CampaignJson.write(CAMPAIGN));
        saveAudience(1, 10);
    }

    private void saveAudience(int version, int days) {
        Stamp stamp =
                new Stamp(
                        "regulars",
                        version,
                        new Stamp.Life(DocumentState.ACTIVE, Instant.EPOCH),
                        null);
        AudienceDraft draft =
                new AudienceDraft("Regulars", SampleAudiences.notBoughtFor(days), null);
        audiences.save(REGULARS, version, AudienceJson.TYPE.write(draft, stamp));
    }

    private String run(String time) throws IOException {
        CampaignRunner runner =
                new CampaignRunner(
                        new Recorded(),
                        new CampaignRunner.Ports(
                                new CachedCampaigns(
                                        documents, InMemoryDocuments.ofShops(), audiences),
                                runs,
                                _ -> {}),
                        OutcomeLog.of("test-runs"),
                        Metrics.of("test-runs"));
        String body =
                "{\"shopId\":\"shop\",\"campaignId\":\"c-1\",\"time\":\"%s\"}".formatted(time);
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        runner.handle(
                new ByteArrayInputStream(
                        CampaignRunnerTest.event(body).getBytes(StandardCharsets.UTF_8)),
                response,
                new FixedContext("request-1", () -> millis));
        return response.toString(StandardCharsets.UTF_8);
    }

    private List<String> versions() {
        return pages.stream().map(page -> String.valueOf(page.audience().savedVersion())).toList();
    }

    /** What is saved while a run is under way counts in the next one. */
    @Test
    void handle_audienceChangedMeanwhile_isFollowedAsItWasToTheEnd() throws IOException {
        millis = 0;
        run("2026-11-22T08:00:00Z");
        saveAudience(2, 20);
        millis = 60_000;
        run("2026-11-22T08:00:00Z");
        run("2026-11-23T08:00:00Z");

        assertThat(versions()).containsExactly("1", "1", "2", "2");
        assertThat(
                        Objects.requireNonNull(pages.get(1).audience().saved())
                                .draft()
                                .conditions()
                                .notBoughtForDays())
                .isEqualTo(10);
        assertThat(runs.latest(CAMPAIGN.id(), 2))
                .extracting(run -> run.audienceVersion())
                .containsExactly(2, 1);
    }

    /** Better no mail than one to everyone. */
    @Test
    void handle_audienceThatCannotBeUsed_waits() throws IOException {
        audiences.save(REGULARS, 2, "{\"name\":\"Regulars\",\"later\":1,\"version\":2}");

        assertThat(run("2026-11-22T08:00:00Z")).contains("m-1");
        assertThat(pages).isEmpty();
    }

    /** Nothing that is archived changes, so that who took it up in the same moment goes on. */
    @Test
    void handle_audienceThatWasArchived_goesOnWithWhatItSays() throws IOException {
        Stamp archived =
                new Stamp(
                        "regulars", 2, new Stamp.Life(DocumentState.ARCHIVED, Instant.EPOCH), null);
        audiences.save(
                REGULARS,
                2,
                AudienceJson.TYPE.write(
                        new AudienceDraft("Regulars", SampleAudiences.notBoughtFor(10), null),
                        archived));

        assertThat(run("2026-11-22T08:00:00Z")).isEqualTo(CampaignRunnerTest.succeeded());
        assertThat(versions()).containsExactly("2", "2");
    }

    /** Two parts. */
    private final class Recorded implements CampaignWork {

        @Override
        public boolean isFor(CampaignRule rule) {
            return true;
        }

        @Override
        public PageDone carryOut(CampaignPage page) {
            pages.add(page);
            return new PageDone(page.cursor().isEmpty() ? "1" : null, Map.of());
        }
    }
}

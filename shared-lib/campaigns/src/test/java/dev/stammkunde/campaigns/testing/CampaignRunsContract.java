package dev.stammkunde.campaigns.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRun;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.RunProgress;
import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

/** What any store of runs does. */
public abstract class CampaignRunsContract {

    private static final CampaignRule RULE = new CampaignRule.Birthday(0, LeapDay.MARCH_1, 30);
    private static final Campaign CAMPAIGN = SampleCampaigns.of("shop", "birthday", RULE);
    private static final Campaign OTHER = SampleCampaigns.of("shop", "birthday-2", RULE);
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00.5Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:00:00Z");

    private CampaignRuns runs = new InMemoryCampaignRuns();

    /** Returns an empty store. */
    protected abstract CampaignRuns emptyStore();

    @BeforeEach
    void prepare() {
        runs = emptyStore();
    }

    @Test
    void begin_firstRun_hasNoPrevious() {
        CampaignRun run = runs.begin(CAMPAIGN, MONDAY);

        assertThat(run.window().previous()).isNull();
        assertThat(run.window().scheduledAt()).isEqualTo(MONDAY);
        assertThat(run.window().activeSince()).isEqualTo(CAMPAIGN.activeSince());
        assertThat(run.progress()).isEqualTo(RunProgress.none());
        assertThat(run.isFinished()).isFalse();
    }

    @Test
    void begin_nextRun_followsTheOneBefore() {
        runs.begin(CAMPAIGN, MONDAY);
        runs.begin(OTHER, TUESDAY);

        CampaignRun run = runs.begin(CAMPAIGN, WEDNESDAY);

        assertThat(run.window().previous()).isEqualTo(MONDAY);
    }

    @Test
    void begin_runOutOfTurn_followsTheOneBeforeIt() {
        runs.begin(CAMPAIGN, MONDAY);
        runs.begin(CAMPAIGN, WEDNESDAY);

        CampaignRun run = runs.begin(CAMPAIGN, TUESDAY);

        assertThat(run.window().previous()).isEqualTo(MONDAY);
    }

    @Test
    void begin_again_findsTheRunWithItsProgressAndVersion() {
        CampaignRun begun = runs.begin(CAMPAIGN, TUESDAY);
        CampaignRun saved = begun.with(RunProgress.none().at("c1").counting(Map.of("ordered", 3L)));
        runs.save(saved);

        CampaignRun again = runs.begin(SampleCampaigns.next(CAMPAIGN, RULE), TUESDAY);

        assertThat(again).isEqualTo(saved);
        assertThat(again.campaignVersion()).isEqualTo(1);
    }

    @Test
    void begin_afterTheEnd_findsThatItIsFinished() {
        CampaignRun run = runs.begin(CAMPAIGN, MONDAY);
        runs.save(run.with(run.progress().finished(MONDAY.plusSeconds(9))));

        assertThat(runs.begin(CAMPAIGN, MONDAY).isFinished()).isTrue();
    }

    @Test
    void save_somebodyElseSavedFirst_isAConflictAndChangesNothing() {
        CampaignRun run = runs.begin(CAMPAIGN, MONDAY);
        CampaignRun first = run.with(RunProgress.none().at("first"));
        CampaignRun second = run.with(RunProgress.none().at("second"));

        assertThat(runs.save(first)).isEqualTo(SaveResult.SAVED);
        assertThat(runs.save(second)).isEqualTo(SaveResult.CONFLICT);
        assertThat(runs.begin(CAMPAIGN, MONDAY)).isEqualTo(first);
    }

    @Test
    void latest_moreThanTheLimit_areTheLatestFirst() {
        CampaignRun monday = runs.begin(CAMPAIGN, MONDAY);
        CampaignRun tuesday = runs.begin(CAMPAIGN, TUESDAY);
        CampaignRun wednesday = runs.begin(CAMPAIGN, WEDNESDAY);
        runs.begin(OTHER, WEDNESDAY);

        assertThat(runs.latest(CAMPAIGN.id(), 2)).containsExactly(wednesday, tuesday);
        assertThat(runs.latest(CAMPAIGN.id(), 9)).containsExactly(wednesday, tuesday, monday);
    }
}

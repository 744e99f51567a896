package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.domain.campaign.Campaign;
import dev.stammkunde.domain.campaign.CampaignDocuments;
import dev.stammkunde.domain.campaign.CampaignDraft;
import dev.stammkunde.domain.campaign.CampaignId;
import dev.stammkunde.domain.campaign.CampaignSchedules;
import dev.stammkunde.domain.campaign.CampaignState;
import dev.stammkunde.domain.campaign.Campaigns;
import dev.stammkunde.domain.customer.SaveResult;
import dev.stammkunde.lambdasupport.campaign.CampaignJson;
import dev.stammkunde.managecampaigns.campaigns.Outcome.Archived;
import dev.stammkunde.managecampaigns.campaigns.Outcome.Done;
import dev.stammkunde.managecampaigns.campaigns.Outcome.Exists;
import dev.stammkunde.managecampaigns.campaigns.Outcome.Outdated;
import dev.stammkunde.managecampaigns.campaigns.Outcome.Unknown;

import java.time.Instant;
import java.util.Optional;

/**
 * Creates, changes, pauses, resumes and archives campaigns.
 *
 * <p>The document is written first and the schedule second. When the second fails, the request
 * fails, and the same request again finds the document as it wants it and mends the schedule. In
 * between a run may come that should not: the campaign's functions look at the document, which says
 * that it is paused. Each method throws {@link ScheduleNotInStepException} in that case.
 */
public final class ChangeCampaigns {

    /** Of two who change a campaign at once; so many at once are no people. */
    private static final int MOST_TRIES = 5;

    private final CampaignDocuments documents;
    private final Campaigns campaigns;
    private final ScheduleInStep schedule;

    public ChangeCampaigns(
            CampaignDocuments documents, Campaigns campaigns, CampaignSchedules schedules) {
        this.documents = documents;
        this.campaigns = campaigns;
        this.schedule = new ScheduleInStep(schedules);
    }

    /** Creates a campaign, which is active at once. */
    public Outcome create(CampaignId id, CampaignDraft draft, Instant now) {
        Optional<Campaign> latest = campaigns.findLatest(id);
        if (latest.isEmpty()) {
            Campaign first = draft.toVersion(id, 1, CampaignState.ACTIVE, now);
            return save(first, now, true);
        }
        boolean again = latest.get().version() == 1 && CampaignDraft.of(latest.get()).equals(draft);
        return again ? inStep(latest.get(), now, true) : new Exists();
    }

    /**
     * Changes what a campaign says.
     *
     * @param seen the version that the caller has seen
     */
    public Outcome change(CampaignId id, int seen, CampaignDraft draft, Instant now) {
        Optional<Campaign> found = campaigns.findLatest(id);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Campaign latest = found.get();
        if (latest.state() == CampaignState.ARCHIVED) {
            return new Archived();
        }
        if (latest.version() == seen + 1 && CampaignDraft.of(latest).equals(draft)) {
            return inStep(latest, now, false);
        }
        if (latest.version() != seen) {
            return new Outdated(latest.version());
        }
        return save(
                draft.toVersion(id, seen + 1, latest.state(), latest.activeSince()), now, false);
    }

    /**
     * Brings a campaign into a state; one that is in it already stays as it is. Whoever asks for
     * that has seen no version, so that another's change in between is no reason to refuse it.
     */
    public Outcome bring(CampaignId id, CampaignState state, Instant now) {
        Outcome outcome = tryToBring(id, state, now);
        for (int tries = 1; outcome instanceof Outdated && tries < MOST_TRIES; tries++) {
            outcome = tryToBring(id, state, now);
        }
        return outcome;
    }

    private Outcome tryToBring(CampaignId id, CampaignState state, Instant now) {
        Optional<Campaign> found = campaigns.findLatest(id);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Campaign latest = found.get();
        if (latest.state() == state) {
            return inStep(latest, now, false);
        }
        if (latest.state() == CampaignState.ARCHIVED) {
            return new Archived();
        }
        Instant activeSince = state == CampaignState.ACTIVE ? now : latest.activeSince();
        return save(
                CampaignDraft.of(latest).toVersion(id, latest.version() + 1, state, activeSince),
                now,
                false);
    }

    private Outcome save(Campaign campaign, Instant now, boolean created) {
        return switch (documents.save(
                campaign.id(), campaign.version(), CampaignJson.write(campaign))) {
            case SaveResult.SAVED -> inStep(campaign, now, created);
            case SaveResult.CONFLICT ->
                    created
                            ? new Exists()
                            : new Outdated(
                                    documents
                                            .findLatestVersion(campaign.id())
                                            .orElse(campaign.version()));
        };
    }

    private Outcome inStep(Campaign campaign, Instant now, boolean created) {
        schedule.bring(campaign, now);
        return new Done(campaign, created);
    }
}

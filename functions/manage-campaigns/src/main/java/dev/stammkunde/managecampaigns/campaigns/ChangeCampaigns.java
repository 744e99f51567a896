package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.CampaignSchedules;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.json.CampaignOutline;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.managecampaigns.campaigns.ChangeOutcome.Archived;
import dev.stammkunde.managecampaigns.campaigns.ChangeOutcome.CannotRun;
import dev.stammkunde.managecampaigns.campaigns.ChangeOutcome.Done;
import dev.stammkunde.managecampaigns.campaigns.ChangeOutcome.Exists;
import dev.stammkunde.managecampaigns.campaigns.ChangeOutcome.LaidAside;
import dev.stammkunde.managecampaigns.campaigns.ChangeOutcome.Outdated;
import dev.stammkunde.managecampaigns.campaigns.ChangeOutcome.Unknown;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.DocumentType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Creates, changes, pauses, resumes and archives campaigns.
 *
 * <p>The document is written first and the schedule second. When the second fails, the request
 * fails, and the same request again finds the document as it wants it and mends the schedule. In
 * between a run may come that should not: the campaign's functions look at the document, which says
 * that it is paused. Each method throws {@link ScheduleNotInStepException} in that case.
 *
 * <p>What a pause held is asked for before the document says that the pause is over, since nobody
 * would ask for it where the request ends in between.
 */
public final class ChangeCampaigns {

    /** Of two who change a campaign at once; so many at once are no people. */
    private static final int MOST_TRIES = 5;

    /** A pause stops the run that is under way; of several, one was stopped by something else. */
    private static final int MOST_STOPPED = 5;

    private final CampaignDocuments documents;
    private final StoredCampaigns campaigns;
    private final ScheduleInStep schedule;
    private final CampaignRuns runs;

    public ChangeCampaigns(
            CampaignDocuments documents,
            StoredCampaigns campaigns,
            CampaignSchedules schedules,
            CampaignRuns runs) {
        this.runs = runs;
        this.documents = documents;
        this.campaigns = campaigns;
        this.schedule = new ScheduleInStep(schedules);
    }

    /**
     * Creates a campaign.
     *
     * @param state active, or paused for one that somebody is still writing
     */
    public ChangeOutcome create(
            CampaignId id, CampaignDraft draft, CampaignState state, Acting acting) {
        Optional<StoredCampaign> latest = campaigns.findLatest(id);
        if (latest.isEmpty()) {
            Campaign first = draft.toVersion(id, 1, state, acting.at());
            Edit edit = new Edit("create", acting, Optional.empty(), CampaignJson.write(first));
            return save(first, edit);
        }
        return latest.get() instanceof StoredCampaign.Usable(Campaign campaign)
                        && campaign.version() == 1
                        && campaign.state() == state
                        && campaign.draft().equals(draft)
                ? inStep(campaign, acting.at(), true)
                : new Exists();
    }

    /**
     * Changes what a campaign says. What this release does not know of it stays as it was; of one
     * that cannot be used, nobody can tell what that is, and all is replaced.
     *
     * @param seen the version that the caller has seen
     */
    public ChangeOutcome change(CampaignId id, int seen, CampaignDraft draft, Acting acting) {
        return campaigns
                .findLatest(id)
                .map(
                        stored ->
                                switch (stored) {
                                    case StoredCampaign.Usable(Campaign latest) ->
                                            change(latest, seen, draft, acting);
                                    case StoredCampaign.Unusable latest ->
                                            replace(latest, seen, draft, acting);
                                })
                .orElseGet(Unknown::new);
    }

    private ChangeOutcome change(Campaign latest, int seen, CampaignDraft draft, Acting acting) {
        if (latest.state() == CampaignState.ARCHIVED) {
            return new Archived();
        }
        if (latest.version() == seen + 1 && latest.draft().equals(draft)) {
            return inStep(latest, acting.at(), false);
        }
        if (latest.version() != seen) {
            return new Outdated(latest.version());
        }
        return saveAfter(
                latest,
                draft.toVersion(latest.id(), seen + 1, latest.state(), latest.activeSince()),
                "replace",
                acting);
    }

    private ChangeOutcome replace(
            StoredCampaign.Unusable latest, int seen, CampaignDraft draft, Acting acting) {
        CampaignOutline outline = latest.outline();
        if (outline.isArchived()) {
            return new Archived();
        }
        if (latest.version() != seen) {
            return new Outdated(latest.version());
        }
        // A campaign whose state is unknown waits for a person to resume it.
        Campaign next =
                draft.toVersion(
                        latest.id(),
                        seen + 1,
                        outline.state().orElse(CampaignState.PAUSED),
                        outline.activeSince().orElse(acting.at()));
        String text = CampaignJson.write(next);
        return save(next, new Edit("replace", acting, Optional.of(latest.text()), text));
    }

    /**
     * Pauses or archives a campaign, or says again that it is active; one that is so already stays
     * as it is. Whoever asks for that has seen no version, so that another's change in between is
     * no reason to refuse it.
     */
    public ChangeOutcome bring(CampaignId id, CampaignState state, Acting acting) {
        return bring(id, state, Optional.empty(), acting);
    }

    /**
     * Resumes a campaign, in the same way.
     *
     * @param missed the run that the pause left out, where it is to be made up
     */
    public ChangeOutcome resume(CampaignId id, Optional<Instant> missed, Acting acting) {
        return bring(id, CampaignState.ACTIVE, missed, acting);
    }

    private ChangeOutcome bring(
            CampaignId id, CampaignState state, Optional<Instant> missed, Acting acting) {
        ChangeOutcome outcome = tryToBring(id, state, missed, acting);
        for (int tries = 1; outcome instanceof Outdated && tries < MOST_TRIES; tries++) {
            outcome = tryToBring(id, state, missed, acting);
        }
        return outcome;
    }

    private ChangeOutcome tryToBring(
            CampaignId id, CampaignState state, Optional<Instant> missed, Acting acting) {
        return campaigns
                .findLatest(id)
                .map(
                        stored ->
                                switch (stored) {
                                    case StoredCampaign.Usable(Campaign latest) ->
                                            tryToBring(latest, state, missed, acting);
                                    case StoredCampaign.Unusable latest ->
                                            layAside(latest, state, acting);
                                })
                .orElseGet(Unknown::new);
    }

    private ChangeOutcome tryToBring(
            Campaign latest, CampaignState state, Optional<Instant> missed, Acting acting) {
        Instant now = acting.at();
        if (latest.state() == state) {
            return inStep(latest, now, false);
        }
        if (latest.state() == CampaignState.ARCHIVED) {
            return new Archived();
        }
        if (latest.state() == CampaignState.PAUSED) {
            schedule.endPause(
                    latest,
                    state == CampaignState.ACTIVE ? leftOver(latest.id(), missed) : List.of(),
                    now);
        }
        Instant activeSince = state == CampaignState.ACTIVE ? now : latest.activeSince();
        ChangeOutcome outcome =
                saveAfter(
                        latest,
                        latest.draft()
                                .toVersion(latest.id(), latest.version() + 1, state, activeSince),
                        verb(state),
                        acting);
        return outcome instanceof Done(Campaign campaign, boolean created, _)
                ? new Done(campaign, created, missed)
                : outcome;
    }

    /** One that is not stopped is asked for too: to go on with it once more does no harm. */
    private List<Instant> leftOver(CampaignId id, Optional<Instant> missed) {
        Stream<Instant> stopped =
                runs.latest(id, MOST_STOPPED).stream()
                        .filter(run -> !run.isFinished())
                        .map(run -> run.window().scheduledAt());
        return Stream.concat(stopped, missed.stream()).distinct().toList();
    }

    /** Says in the document that it rests, and leaves all else in it as it is. */
    private ChangeOutcome layAside(
            StoredCampaign.Unusable latest, CampaignState state, Acting acting) {
        CampaignId id = latest.id();
        if (state == CampaignState.ACTIVE) {
            return latest.outline().isArchived() ? new Archived() : new CannotRun(latest);
        }
        if (latest.outline().state().equals(Optional.of(state))) {
            schedule.remove(id);
            return new LaidAside(latest);
        }
        if (latest.outline().isArchived()) {
            return new Archived();
        }
        int version = latest.version() + 1;
        String text = CampaignOutline.inState(latest.text(), version, state);
        Edit edit = new Edit(verb(state), acting, Optional.of(latest.text()), text);
        return switch (documents.save(id, version, text, edit.entry(id))) {
            case SaveResult.SAVED -> {
                schedule.remove(id);
                yield new LaidAside(
                        new StoredCampaign.Unusable(
                                id, version, text, CampaignOutline.of(text), latest.problems()));
            }
            case SaveResult.CONFLICT -> outdated(id, version);
        };
    }

    private static String verb(CampaignState state) {
        return DocumentState.valueOf(state.name()).verb();
    }

    private ChangeOutcome saveAfter(Campaign latest, Campaign next, String verb, Acting acting) {
        Optional<String> before = documents.findText(latest.id(), latest.version());
        String text =
                before.map(stored -> CampaignJson.write(next, stored))
                        .orElseGet(() -> CampaignJson.write(next));
        return save(next, new Edit(verb, acting, before, text));
    }

    /** What somebody does to a text. */
    private record Edit(String verb, Acting acting, Optional<String> before, String after) {
        AuditEntry entry(CampaignId id) {
            return DocumentType.audited(
                    acting, id.shopId(), new Deed(verb, CampaignJson.KIND, id.id()), before, after);
        }
    }

    private ChangeOutcome save(Campaign campaign, Edit edit) {
        boolean created = campaign.version() == 1;
        CampaignId id = campaign.id();
        return switch (documents.save(id, campaign.version(), edit.after(), edit.entry(id))) {
            case SaveResult.SAVED -> inStep(campaign, edit.acting().at(), created);
            case SaveResult.CONFLICT ->
                    created ? new Exists() : outdated(campaign.id(), campaign.version());
        };
    }

    private Outdated outdated(CampaignId id, int wanted) {
        return new Outdated(documents.findLatestVersion(id).orElse(wanted));
    }

    private ChangeOutcome inStep(Campaign campaign, Instant now, boolean created) {
        schedule.bring(campaign, now);
        return new Done(campaign, created);
    }
}

package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.WholeAudience;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.json.DraftReading;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.managecampaigns.campaigns.CheckDraft;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody writes of a campaign, and refuses it with all that is wrong with it. */
final class ReadDrafts {

    private final Campaigns campaigns;
    private final StoredCampaigns stored;
    private final CheckDraft check;

    ReadDrafts(Campaigns campaigns, StoredCampaigns stored, CheckDraft check) {
        this.campaigns = campaigns;
        this.stored = stored;
        this.check = check;
    }

    /**
     * For what a draft is checked.
     *
     * @param known the timing of the version before
     * @param findings what is wrong beside the draft itself
     */
    record DraftCheck(String shopId, Optional<Timing> known, List<Finding> findings, Instant now) {}

    /** Finds the latest version, if it can be used. */
    Optional<Campaign> findUsable(CampaignId id) {
        return stored.findLatest(id)
                .flatMap(
                        found ->
                                switch (found) {
                                    case StoredCampaign.Usable(Campaign campaign) ->
                                            Optional.of(campaign);
                                    case StoredCampaign.Unusable _ -> Optional.empty();
                                });
    }

    /**
     * Returns the campaign that a draft would make if it were active. There need be none yet.
     *
     * @throws AdminRefusedException with all that is wrong, by its place in the draft
     */
    Campaign meant(CampaignId id, JsonField document, Instant now) {
        Optional<Campaign> latest = findUsable(id);
        CampaignDraft draft =
                read(
                        document,
                        new DraftCheck(id.shopId(), latest.map(Campaign::timing), List.of(), now));
        Instant activeSince =
                latest.filter(it -> it.state() == CampaignState.ACTIVE)
                        .map(Campaign::activeSince)
                        .orElse(now);
        int version = latest.map(Campaign::version).orElse(0) + 1;
        return draft.toVersion(id, version, CampaignState.ACTIVE, activeSince);
    }

    /**
     * Reads a draft.
     *
     * @throws AdminRefusedException with all that is wrong
     */
    CampaignDraft read(JsonField document, DraftCheck about) {
        String shopId = about.shopId();
        Instant now = about.now();
        MailSettings settings = campaigns.settings(shopId);
        List<Finding> all = new ArrayList<>(about.findings());
        DraftReading reading = CampaignJson.readParts(document, Set.of(settings.language()));
        reading.problems().forEach(problem -> all.add(inDraft(problem)));
        all.addAll(check.problems(reading.parts(), about.known(), settings, now));
        refuseIfAny(all);
        CampaignDraft draft = reading.draft().orElseThrow();
        refuseIfAny(problemsOfAudience(shopId, draft.audience()));
        Campaign meant =
                draft.toVersion(new CampaignId(shopId, "draft"), 1, CampaignState.ACTIVE, now);
        refuseIfAny(CheckDraft.problemsOfDays(meant));
        refuseIfAny(check.neverFilled(meant, settings, now));
        return draft;
    }

    /** Audiences are of the shop, and those that were archived are not taken up any more. */
    private List<Finding> problemsOfAudience(String shopId, Audience audience) {
        String saved = audience.saved();
        return saved == null
                        || campaigns
                                .findLatestAudience(new DocumentId(shopId, saved))
                                .filter(it -> it.state() != DocumentState.ARCHIVED)
                                .isPresent()
                ? List.of()
                : List.of(
                        new Finding(
                                "audience.saved",
                                "must be an audience of the shop that is not archived"));
    }

    /** Returns whom a campaign is for, by the latest version of the audience that it names. */
    WholeAudience audienceOf(Campaign campaign) {
        String saved = campaign.audience().saved();
        return saved == null
                ? WholeAudience.of(campaign.audience())
                : new WholeAudience(
                        campaign.audience(),
                        campaigns
                                .findLatestAudience(new DocumentId(campaign.id().shopId(), saved))
                                .orElseThrow());
    }

    /** A draft within a request has the fields that it has alone. */
    private static Finding inDraft(Finding problem) {
        return problem.path().startsWith(CampaignInput.WITHIN)
                ? new Finding(
                        problem.path().substring(CampaignInput.WITHIN.length()), problem.expected())
                : problem;
    }

    private static void refuseIfAny(List<Finding> problems) {
        if (!problems.isEmpty()) {
            throw AdminRefusedException.invalid(problems);
        }
    }
}

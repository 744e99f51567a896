package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.WholeAudience;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;
import java.util.Optional;

/**
 * Finds which campaign a request about mails means: the draft that it brings, else the version that
 * it names, else the latest.
 */
final class MeantCampaigns {

    static final int MARKS = 1_000_000_000;

    private final Campaigns campaigns;
    private final ReadDrafts drafts;

    MeantCampaigns(Campaigns campaigns, ReadDrafts drafts) {
        this.campaigns = campaigns;
        this.drafts = drafts;
    }

    /**
     * A campaign that is meant.
     *
     * @param audience whom it is for
     * @param isDraft whether it is kept nowhere
     */
    record Meant(Campaign campaign, WholeAudience audience, boolean isDraft) {

        /** Returns what tells it from others, from 0 to 999,999,999. */
        int mark() {
            Integer saved = audience.savedVersion();
            return saved == null
                    ? markOfCampaign()
                    : Math.floorMod(31 * markOfCampaign() + saved, MARKS);
        }

        private int markOfCampaign() {
            if (!isDraft) {
                return campaign.version();
            }
            String said =
                    CampaignJson.write(
                            campaign.draft()
                                    .toVersion(
                                            campaign.id(),
                                            campaign.version(),
                                            CampaignState.ACTIVE,
                                            Instant.EPOCH));
            return Math.floorMod(said.hashCode(), MARKS);
        }
    }

    /**
     * Returns it.
     *
     * @throws AdminRefusedException if there is none, or something is wrong with the draft
     */
    Meant of(CampaignInput input, Instant now) {
        return CampaignInput.read(() -> input.body().find(CampaignInput.DRAFT))
                .map(draft -> meant(drafts.meant(input.campaign(), draft, now), true))
                .orElseGet(() -> meant(version(input), false));
    }

    private Meant meant(Campaign campaign, boolean isDraft) {
        return new Meant(campaign, drafts.audienceOf(campaign), isDraft);
    }

    /**
     * Returns the version that is meant, whatever draft the request brings.
     *
     * @throws AdminRefusedException if there is none
     */
    Campaign version(CampaignInput input) {
        return find(input.campaign(), input.body())
                .orElseThrow(() -> new AdminRefusedException(AdminProblems.unknownCampaign()));
    }

    private Optional<Campaign> find(CampaignId id, JsonField body) {
        try {
            Optional<Integer> version = body.findInteger("version");
            return version.isPresent()
                    ? campaigns.findVersion(id, version.get())
                    : campaigns.findLatest(id);
        } catch (InvalidFieldException e) {
            throw AdminRefusedException.invalid(e.path(), e.problem());
        }
    }
}

package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.ListedCampaign;
import dev.stammkunde.campaigns.json.StoredCampaign;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.mail.CampaignState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which campaigns a saved audience is for.
 *
 * @param campaigns the ids of those that are not archived, by the id of the audience that their
 *     latest version names
 */
record UsedAudiences(Map<String, List<String>> campaigns) {

    /** Asks which campaigns there are, and reads those alone of which that tells no state. */
    static UsedAudiences of(StoredCampaigns stored, String shopId) {
        Map<String, List<String>> used = new HashMap<>();
        for (ListedCampaign listed : stored.listed(shopId)) {
            Optional<String> audience =
                    listed.state() == null
                            ? stored.find(listed).flatMap(UsedAudiences::findAudience)
                            : Optional.ofNullable(listed.savedAudience())
                                    .filter(_ -> !listed.isKnownToBeArchived());
            audience.ifPresent(
                    id -> used.computeIfAbsent(id, _ -> new ArrayList<>()).add(listed.id().id()));
        }
        return new UsedAudiences(used);
    }

    private static Optional<String> findAudience(StoredCampaign campaign) {
        return switch (campaign) {
            case StoredCampaign.Usable(var it) ->
                    Optional.ofNullable(it.audience().saved())
                            .filter(_ -> it.state() != CampaignState.ARCHIVED);
            case StoredCampaign.Unusable it ->
                    it.outline().savedAudience().filter(_ -> !it.outline().isArchived());
        };
    }

    List<String> by(String audience) {
        return campaigns.getOrDefault(audience, List.of());
    }
}

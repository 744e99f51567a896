package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.json.StoredCampaign;
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

    static UsedAudiences of(List<StoredCampaign> campaigns) {
        Map<String, List<String>> used = new HashMap<>();
        for (StoredCampaign campaign : campaigns) {
            switch (campaign) {
                case StoredCampaign.Usable(var it) when it.state() != CampaignState.ARCHIVED ->
                        add(used, Optional.ofNullable(it.audience().saved()), it.id().id());
                case StoredCampaign.Usable _ -> {}
                case StoredCampaign.Unusable it when !it.outline().isArchived() ->
                        add(used, it.outline().savedAudience(), it.id().id());
                case StoredCampaign.Unusable _ -> {}
            }
        }
        return new UsedAudiences(used);
    }

    private static void add(
            Map<String, List<String>> used, Optional<String> audience, String campaign) {
        audience.ifPresent(id -> used.computeIfAbsent(id, _ -> new ArrayList<>()).add(campaign));
    }

    List<String> by(String audience) {
        return campaigns.getOrDefault(audience, List.of());
    }
}

package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignSchedules;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schedules in memory, which fail when they are told to. */
final class FakeSchedules implements CampaignSchedules {

    record Kept(String expression, boolean enabled, Bounds bounds) {}

    private final Map<CampaignId, Kept> kept = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    private int failures;

    void failNext() {
        failures++;
    }

    Optional<Kept> find(String id) {
        return Optional.ofNullable(kept.get(new CampaignId(AdminApi.SHOP, id)));
    }

    @Override
    public void put(Campaign campaign, Bounds bounds) {
        failIfTold();
        kept.put(
                campaign.id(),
                new Kept(
                        campaign.timing().expression(),
                        campaign.state() == CampaignState.ACTIVE,
                        bounds));
    }

    @Override
    public void remove(CampaignId id) {
        failIfTold();
        kept.remove(id);
    }

    @Override
    public void releaseMails(CampaignId id, Instant after) {
        failIfTold();
        asked.add("release " + id.id());
    }

    @Override
    public void goOn(Campaign campaign, Instant scheduledAt, Instant after) {
        failIfTold();
        asked.add("go on " + campaign.id().id() + ' ' + scheduledAt);
    }

    private void failIfTold() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("Scheduler is away");
        }
    }
}

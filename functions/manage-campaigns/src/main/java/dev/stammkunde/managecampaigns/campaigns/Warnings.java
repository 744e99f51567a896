package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.schedules.ScheduleCheck;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what marketing should know about a campaign that is allowed nevertheless. */
public final class Warnings {

    private static final int FEW_CODES = 50;

    private final CouponPools pools;

    public Warnings(CouponPools pools) {
        this.pools = pools;
    }

    /**
     * Returns them in words.
     *
     * @param settings of the shop; nothing where they cannot be used
     */
    public List<String> of(Campaign campaign, Optional<MailSettings> settings, Instant now) {
        List<String> warnings = new ArrayList<>();
        if (campaign.state() != CampaignState.ACTIVE) {
            return warnings;
        }
        switch (ScheduleCheck.of(Plans.of(campaign.timing(), campaign.activeSince()), now)) {
            case ScheduleCheck.Allowed allowed ->
                    allowed.warnings().forEach(warning -> warnings.add(words(warning)));
            case ScheduleCheck.Refused refused ->
                    warnings.add("The schedule " + refused.problem() + ".");
        }
        if (settings.isEmpty()) {
            warnings.add(
                    "The shop's mail settings cannot be used: no mail goes out until they are corrected.");
        } else if (settings.get().sender().address().equals(MailSettingsJson.NO_SENDER)) {
            warnings.add("The shop has no mail settings yet: no mail goes out without a sender.");
        }
        if (campaign.gift() instanceof Gift.Coupon(String pool)) {
            long left = pools.left(campaign.id().shopId(), pool);
            if (left < FEW_CODES) {
                warnings.add("The coupon pool %s has %d codes left.".formatted(pool, left));
            }
        }
        if (!campaign.similarGoods()) {
            warnings.add("Without similarGoods it goes to customers with a confirmed opt-in only.");
        }
        return warnings;
    }

    private static String words(ScheduleCheck.Warning warning) {
        return switch (warning) {
            case IN_HOUR_OF_CLOCK_CHANGE ->
                    "One of its runs falls into the hour that is skipped when summer time begins: that"
                            + " run is left out.";
        };
    }
}

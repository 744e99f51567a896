package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.CelebrationSeries;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.items.KeyText;

import java.time.MonthDay;

/**
 * Names and keys of celebrated birthdays in the campaigns table (see {@code docs/data-model.md}).
 * All of a customer lie together, so that an erasure finds them.
 */
final class CelebrationKeys {

    static final String PK = CampaignKeys.PK;
    static final String SK = CampaignKeys.SK;
    static final String OCCASION = "occasion";
    static final String DAY = "day";
    static final String RUN = "run";

    private CelebrationKeys() {}

    /** Where the several of a campaign begin: no id of a campaign has the separator. */
    static String several(CampaignId campaign) {
        return campaign.id() + '#';
    }

    /** {@code <campaign>}, or {@code <campaign>#03-14} of one of several. */
    static String series(CelebrationSeries series) {
        MonthDay day = series.day();
        return day == null
                ? series.campaign().id()
                : several(series.campaign()) + day.toString().substring(2);
    }

    static String celebrations(CustomerId customer) {
        return "celebrations#"
                + KeyText.escape(customer.shopId())
                + '#'
                + KeyText.escape(customer.id());
    }
}

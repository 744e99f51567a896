package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;

/**
 * The business key of a gift: one that has the same is the same gift and is given once.
 *
 * @param occurrence what it is for, such as the year of a birthday
 */
public record GiftKey(CustomerId customer, CampaignId campaign, String occurrence) {

    public GiftKey {
        if (!customer.shopId().equals(campaign.shopId())) {
            throw new IllegalArgumentException("customer and campaign are of different shops");
        }
    }
}

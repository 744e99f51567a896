package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;

/**
 * The business key of a mail: one that has the same is the same mail and is sent at most once.
 *
 * @param name {@code <campaign>/<occurrence>} for a campaign's mails
 */
public record MailKey(CustomerId customer, String name) {

    /**
     * Returns the key of a campaign's mail.
     *
     * @param occurrence what happened, such as the year of a birthday
     */
    public static MailKey of(CustomerId customer, CampaignId campaign, String occurrence) {
        return new MailKey(customer, campaign.id() + '/' + occurrence);
    }
}

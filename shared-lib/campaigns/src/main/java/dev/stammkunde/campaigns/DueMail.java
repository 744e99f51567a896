package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.points.GiftGiven;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A mail of a campaign that is due for a customer.
 *
 * @param occurrence which of the campaign's mails to the customer it is
 * @param variant of the campaign's contents
 * @param occasion what the mail is about
 * @param day the customer's local day on which it is to come
 * @param lapsedSince see {@link MailOrder.OfCampaign#lapsedSince}
 * @param giftOccurrence what the campaign's gift is for, if it has one; absent where this mail
 *     brings none
 */
public record DueMail(
        CustomerId customer,
        String occurrence,
        String variant,
        LocalDate occasion,
        LocalDate day,
        @Nullable Instant lapsedSince,
        @Nullable String giftOccurrence) {

    /**
     * Returns the order of this mail, the same whenever a run is repeated.
     *
     * @param zone the customer's
     * @param scheduledAt when the run was scheduled
     * @param gift what the customer got
     */
    public MailOrder.OfCampaign order(
            Campaign campaign, ZoneId zone, Instant scheduledAt, @Nullable GiftGiven gift) {
        LocalTime time = campaign.timing().localTime();
        return new MailOrder.OfCampaign(
                MailKey.of(customer, campaign.id(), occurrence),
                campaign.id(),
                campaign.version(),
                variant,
                scheduledAt,
                time == null ? scheduledAt : day.atTime(time).atZone(zone).toInstant(),
                occasion,
                gift,
                lapsedSince);
    }
}

package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;

import org.jspecify.annotations.Nullable;

import java.time.MonthDay;

/**
 * What comes to a customer once a year at most: what a campaign celebrates, or one of several dates
 * that it celebrates, such as a child's birthday beside that of another.
 *
 * @param day of the one of several
 */
public record CelebrationSeries(CampaignId campaign, @Nullable MonthDay day) {

    /** Returns the series of a campaign that celebrates one date of each customer. */
    public static CelebrationSeries of(CampaignId campaign) {
        return new CelebrationSeries(campaign, null);
    }
}

package dev.stammkunde.insights.lift;

import dev.stammkunde.mail.CampaignId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How a campaign draws customers, and when it is judged.
 *
 * @param name as the team calls it
 * @param isArchived whether it never runs again
 * @param zone in which its days are
 * @param lastDay of its runs; absent where it has none, and is judged by quarters
 * @param holdoutPercent of its own holdout; 0 where it has none
 * @param purchaseDays for how many days after a run purchases count
 * @param giftPoints how many points its gift has; 0 where it gives none
 */
public record CampaignDraw(
        CampaignId id,
        String name,
        boolean isArchived,
        ZoneId zone,
        @Nullable LocalDate lastDay,
        int holdoutPercent,
        int purchaseDays,
        long giftPoints) {}

package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.calendar.OccasionCalendar;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.QuietTimes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds where a campaign's mails come on other days or hours than its author may think. */
final class QuietWarnings {

    /** Enough for each day of a week, and for each week of a quarter. */
    private static final int RUNS = 14;

    private static final String CHOICES =
            " Say by timing.quietDays whether they are sent BEFORE, AFTER or on it (SEND).";

    private final OccasionCalendar calendar;

    QuietWarnings(OccasionCalendar calendar) {
        this.calendar = calendar;
    }

    List<String> of(Campaign campaign, MailSettings settings, Instant now) {
        List<String> warnings = new ArrayList<>();
        if (isEachRunQuiet(campaign, settings, now)) {
            warnings.add(
                    "Each of its next runs falls into a time at which nobody is mailed: its mails wait"
                            + " until that is over.");
        }
        if (campaign.isAboutADay() && campaign.timing().quietDays() == null) {
            findUnsaid(campaign, settings, now).map(it -> it + CHOICES).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static boolean isEachRunQuiet(Campaign campaign, MailSettings settings, Instant now) {
        List<Instant> runs =
                CampaignPlans.of(campaign.timing(), campaign.activeSince()).next(now, RUNS);
        ZoneId zone = settings.zone();
        LocalTime localTime = campaign.timing().localTime();
        QuietHours quiet = campaign.mailDays().quietHours(settings.quietHours());
        return !runs.isEmpty()
                && runs.stream()
                        .map(run -> atTime(run, zone, localTime))
                        .allMatch(at -> QuietTimes.findReason(quiet, zone, at).isPresent());
    }

    private static Instant atTime(Instant run, ZoneId zone, @Nullable LocalTime localTime) {
        return localTime == null
                ? run
                : LocalDate.ofInstant(run, zone).atTime(localTime).atZone(zone).toInstant();
    }

    /** Each customer's own day is quiet at times; of a day of the calendar it is known. */
    private Optional<String> findUnsaid(Campaign campaign, MailSettings settings, Instant now) {
        if (settings.quietHours().days().isEmpty()) {
            return Optional.empty();
        }
        if (!(campaign.rule() instanceof CampaignRule.OnOccasion(Occasion occasion, int daysAfter))
                || occasion instanceof Occasion.FirstPurchaseAnniversary
                || occasion instanceof Occasion.ShopAnniversary) {
            return Optional.of(
                    "Mails that are due on a quiet day (%s) go out on the first day after that is not."
                            .formatted(days(settings)));
        }
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        return calendar.findNext(occasion, today.minusDays(daysAfter))
                .map(day -> day.plusDays(daysAfter))
                .filter(due -> settings.quietHours().days().contains(due.getDayOfWeek()))
                .map(
                        due ->
                                "Its next mails are due on %s, which is quiet, and go out on %s."
                                        .formatted(due, sentOn(campaign, due, settings)));
    }

    private static LocalDate sentOn(Campaign campaign, LocalDate due, MailSettings settings) {
        Instant noon = due.atTime(LocalTime.NOON).atZone(settings.zone()).toInstant();
        return LocalDate.ofInstant(
                campaign.mailDays()
                        .findSendTime(due, noon, settings.zone(), settings.quietHours())
                        .orElse(noon),
                settings.zone());
    }

    private static String days(MailSettings settings) {
        return settings.quietHours().days().stream()
                .sorted()
                .map(day -> day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}

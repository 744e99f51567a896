package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.calendar.PublicHolidays;
import dev.stammkunde.campaigns.calendar.PublicHolidays.UnknownHoliday;
import dev.stammkunde.campaigns.content.NeverFilled;
import dev.stammkunde.campaigns.json.DraftParts;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.campaigns.schedules.ScheduleCheck;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.platform.json.Finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Finds what is wrong with a draft that reads well: its schedule, its templates, its holiday. */
public final class CheckDraft {

    private final PublicHolidays holidays;
    private final CheckContents contents;

    public CheckDraft(PublicHolidays holidays, NeverFilled never) {
        this.holidays = holidays;
        this.contents = new CheckContents(never);
    }

    /**
     * Returns all problems by their paths. A schedule that was allowed once may be over by now: who
     * leaves it as it is may correct the rest.
     *
     * @param known the timing that the campaign has already
     * @param settings of the shop, for which the mails are rendered, and whose zone stands in for
     *     one that is wrong
     */
    public List<Finding> problems(
            DraftParts draft, Optional<Timing> known, MailSettings settings, Instant now) {
        ZoneId zone = draft.zone().orElse(settings.zone());
        List<Finding> problems = new ArrayList<>();
        if (known.filter(timing -> isOf(draft, timing)).isEmpty()) {
            findProblem(draft, zone, now).ifPresent(problems::add);
        }
        problems.addAll(CheckContents.problems(draft, settings));
        if (draft.rule().orElse(null)
                instanceof CampaignRule.OnOccasion(Occasion.PublicHoliday day, int _)) {
            int year = LocalDate.ofInstant(now, zone).getYear();
            holidays.findMistake(day, year).map(CheckDraft::finding).ifPresent(problems::add);
        }
        return problems;
    }

    /**
     * Returns where mails of a campaign without other problems ask for what none of them has, such
     * as a birthday's for the days since the last purchase.
     */
    public List<Finding> neverFilled(Campaign campaign, MailSettings settings, Instant now) {
        return contents.neverFilled(campaign, settings, now);
    }

    private static boolean isOf(DraftParts draft, Timing known) {
        return draft.expression().equals(Optional.of(known.expression()))
                && draft.zone().equals(Optional.of(known.zone()))
                && Objects.equals(draft.starts(), known.starts())
                && Objects.equals(draft.ends(), known.ends());
    }

    private static Optional<Finding> findProblem(DraftParts draft, ZoneId zone, Instant now) {
        LocalDate ends = draft.ends();
        if (ends != null && ends.isBefore(LocalDate.ofInstant(now, zone))) {
            return Optional.of(new Finding("timing.ends", "must not be over"));
        }
        return draft.expression()
                .map(
                        text ->
                                CampaignPlans.of(
                                        new Timing(text, zone, draft.starts(), ends, null), now))
                .map(plan -> ScheduleCheck.of(plan, now))
                .flatMap(
                        check ->
                                switch (check) {
                                    case ScheduleCheck.Allowed _ -> Optional.empty();
                                    case ScheduleCheck.Refused refused ->
                                            Optional.of(
                                                    new Finding(
                                                            "timing.expression",
                                                            refused.problem()));
                                });
    }

    /** Returns what a campaign without other problems cannot mean by its days. */
    public static List<Finding> problemsOfDays(Campaign campaign) {
        return campaign.timing().onQuietDays() == OnQuietDays.BEFORE && !campaign.isAboutADay()
                ? List.of(
                        new Finding(
                                "timing.quietDays",
                                "must be AFTER or SEND: only what is about a day can come before it"))
                : List.of();
    }

    private static Finding finding(UnknownHoliday mistake) {
        String choices =
                mistake.choices().isEmpty()
                        ? "there are none"
                        : "there are " + String.join(", ", mistake.choices());
        return new Finding(
                "rule.occasion." + mistake.part().name().toLowerCase(Locale.ROOT),
                "is not known; " + choices);
    }
}

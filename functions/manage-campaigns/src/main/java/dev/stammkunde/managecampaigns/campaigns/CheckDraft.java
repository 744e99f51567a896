package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.calendar.PublicHolidays;
import dev.stammkunde.campaigns.calendar.PublicHolidays.UnknownHoliday;
import dev.stammkunde.campaigns.content.NeverFilled;
import dev.stammkunde.campaigns.content.NeverFilled.Place;
import dev.stammkunde.campaigns.json.DraftParts;
import dev.stammkunde.campaigns.schedules.CampaignPlans;
import dev.stammkunde.campaigns.schedules.ScheduleCheck;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.content.Compilation;
import dev.stammkunde.mail.content.MailTemplate;
import dev.stammkunde.mail.content.Shipped;
import dev.stammkunde.mail.content.TemplateProblem;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what is wrong with a draft that reads well: its schedule, its templates, its holiday. */
public final class CheckDraft {

    private final PublicHolidays holidays;
    private final NeverFilled never;

    public CheckDraft(PublicHolidays holidays, NeverFilled never) {
        this.holidays = holidays;
        this.never = never;
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
        new TreeMap<>(draft.contents())
                .forEach(
                        (variant, contents) ->
                                problems.addAll(
                                        problems("contents." + variant, contents, settings)));
        OwnContents.of(draft.split(), draft.contents())
                .forEach(own -> problems.addAll(problems(own.path(), own.said(), settings)));
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
        List<Finding> problems = new ArrayList<>();
        new TreeMap<>(campaign.contents())
                .forEach(
                        (variant, contents) -> {
                            for (Language language : new TreeMap<>(contents).keySet()) {
                                Place place = new Place(variant, language);
                                never.variables(campaign, place, settings, now)
                                        .forEach(
                                                name ->
                                                        problems.add(
                                                                neverFilled(
                                                                        "contents." + variant,
                                                                        language,
                                                                        name)));
                            }
                        });
        OwnContents.of(campaign.split(), campaign.contents())
                .forEach(
                        own ->
                                own.places()
                                        .forEach(
                                                place ->
                                                        never.variables(
                                                                        campaign.saying(
                                                                                own.variant()),
                                                                        place,
                                                                        settings,
                                                                        now)
                                                                .forEach(
                                                                        name ->
                                                                                problems.add(
                                                                                        neverFilled(
                                                                                                own
                                                                                                        .path(),
                                                                                                place
                                                                                                        .language(),
                                                                                                name)))));
        return problems;
    }

    private static Finding neverFilled(String path, Language language, String name) {
        return new Finding(
                path + '.' + language.code(),
                "asks for {{"
                        + name
                        + "}}, which no mail of this campaign has; put it into an {{#if}}");
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

    private static List<Finding> problems(
            String place, Map<Language, Content> contents, MailSettings settings) {
        List<Finding> problems = new ArrayList<>();
        new TreeMap<>(contents)
                .forEach(
                        (language, content) -> {
                            String path = place + '.' + language.code();
                            if (ServiceKind.findByTemplate(content.template()).isPresent()) {
                                problems.add(
                                        new Finding(
                                                path + ".template",
                                                "is not for campaigns; there are "
                                                        + Shipped.campaignTemplates()));
                                return;
                            }
                            switch (MailTemplate.compile(content, settings, language)) {
                                case Compilation.Compiled(MailTemplate template) ->
                                        findTooLong(template, path).ifPresent(problems::add);
                                case Compilation.Faulty(List<TemplateProblem> faults) ->
                                        faults.forEach(fault -> problems.add(finding(path, fault)));
                            }
                        });
        return problems;
    }

    private static Optional<Finding> findTooLong(MailTemplate template, String path) {
        int length = template.subjectLength();
        return length > MailTemplate.LONGEST_SUBJECT
                ? Optional.of(
                        new Finding(
                                path + ".subject",
                                "must come to at most %d characters and comes to %d"
                                        .formatted(MailTemplate.LONGEST_SUBJECT, length)))
                : Optional.empty();
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

    private static Finding finding(String path, TemplateProblem fault) {
        return new Finding(
                path + '.' + fault.part().field(),
                "line %d, column %d: %s".formatted(fault.line(), fault.column(), fault.message()));
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

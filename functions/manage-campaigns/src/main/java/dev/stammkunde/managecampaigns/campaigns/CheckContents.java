package dev.stammkunde.managecampaigns.campaigns;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.content.NeverFilled;
import dev.stammkunde.campaigns.content.NeverFilled.Place;
import dev.stammkunde.campaigns.json.DraftParts;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.content.Compilation;
import dev.stammkunde.mail.content.MailTemplate;
import dev.stammkunde.mail.content.Shipped;
import dev.stammkunde.mail.content.TemplateProblem;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.shop.Language;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what is wrong with what a campaign says: templates, subjects, variables. */
final class CheckContents {

    private final NeverFilled never;

    CheckContents(NeverFilled never) {
        this.never = never;
    }

    /** Returns what of the contents of a draft cannot become a mail, by paths. */
    static List<Finding> problems(DraftParts draft, MailSettings settings) {
        List<Finding> problems = new ArrayList<>();
        new TreeMap<>(draft.contents())
                .forEach(
                        (variant, contents) ->
                                problems.addAll(
                                        problems("contents." + variant, contents, settings)));
        OwnContents.of(draft.split(), draft.contents())
                .forEach(own -> problems.addAll(problems(own.path(), own.said(), settings)));
        return problems;
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

    private static Finding finding(String path, TemplateProblem fault) {
        return new Finding(
                path + '.' + fault.part().field(),
                "line %d, column %d: %s".formatted(fault.line(), fault.column(), fault.message()));
    }

    /** Returns where mails of a campaign ask for what none of them has. */
    List<Finding> neverFilled(Campaign campaign, MailSettings settings, Instant now) {
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
        for (OwnContents own : OwnContents.of(campaign.split(), campaign.contents())) {
            Campaign said = campaign.saying(own.variant());
            for (Place place : own.places()) {
                never.variables(said, place, settings, now)
                        .forEach(
                                name ->
                                        problems.add(
                                                neverFilled(own.path(), place.language(), name)));
            }
        }
        return problems;
    }

    private static Finding neverFilled(String path, Language language, String name) {
        return new Finding(
                path + '.' + language.code(),
                "asks for {{"
                        + name
                        + "}}, which no mail of this campaign has; put it into an {{#if}}");
    }
}

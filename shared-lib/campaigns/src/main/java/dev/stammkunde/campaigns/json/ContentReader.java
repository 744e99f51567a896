package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.mail.Content;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads what a campaign's mails say. Whether templates exist and parse is found out by who renders
 * them.
 */
final class ContentReader {

    private static final int MOST_BODY = 100_000;

    /** Of a ladder that is wrong itself. */
    private static final int MOST_STEPS = 99;

    private static final Pattern TEMPLATE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern LINE =
            Pattern.compile("(?=.*\\S)[^\\p{Cntrl}\\x{2028}\\x{2029}]{1,500}");

    private final Findings findings;
    private final Set<Language> required;

    ContentReader(Findings findings, Set<Language> required) {
        this.findings = findings;
        this.required = required;
    }

    /**
     * Reads contents by variant.
     *
     * @param rule says which variants there are; empty if it is wrong itself
     */
    Map<String, Map<Language, Content>> read(JsonField field, Optional<CampaignRule> rule) {
        Map<String, Map<Language, Content>> contents = new TreeMap<>();
        if (field.kind() != JsonField.Kind.OBJECT) {
            findings.object(field, List.of());
            return contents;
        }
        if (!field.has(Campaign.MAIN)) {
            findings.add(field.at(Campaign.MAIN), "is missing; it must be an object of languages");
        }
        int steps = rule.map(ContentReader::steps).orElse(MOST_STEPS);
        field.fields()
                .forEach(
                        (variant, value) -> {
                            boolean known = variant.equals(Campaign.MAIN) || isStep(variant, steps);
                            if (!known) {
                                findings.limit(
                                        value,
                                        "is no variant: there is main, and for a ladder the number"
                                                + " of each step");
                            }
                            // No mail of this release asks for another one.
                            if (!findings.allows(known) || known) {
                                contents.put(variant, byLanguage(value));
                            }
                        });
        return contents;
    }

    private static int steps(CampaignRule rule) {
        return switch (rule) {
            case WinBack winBack -> winBack.steps().size();
            case CampaignRule.Birthday _, CampaignRule.OnOccasion _ -> 0;
        };
    }

    private static boolean isStep(String variant, int steps) {
        return variant.matches("[1-9][0-9]{0,3}") && Integer.parseInt(variant) <= steps;
    }

    private Map<Language, Content> byLanguage(JsonField field) {
        Map<Language, Content> contents = new EnumMap<>(Language.class);
        List<String> codes = List.of(Language.values()).stream().map(Language::code).toList();
        if (!findings.object(field, codes)) {
            return contents;
        }
        for (Language language : Language.values()) {
            if (field.has(language.code())) {
                content(field.at(language.code()))
                        .ifPresent(content -> contents.put(language, content));
            } else if (required.contains(language)) {
                findings.add(
                        field.at(language.code()),
                        "is missing; the shop writes in this language to customers whose language"
                                + " it does not know");
            }
        }
        if (field.fields().isEmpty()) {
            findings.add(field, "must have at least one language");
        }
        return contents;
    }

    private Optional<Content> content(JsonField field) {
        if (!findings.object(field, List.of("template", "subject", "preheader", "body"))) {
            return Optional.empty();
        }
        Optional<String> template =
                findings.text(
                        field.at("template"), "the name of a template such as birthday", TEMPLATE);
        Optional<String> subject = findings.ifGiven(field, "subject").flatMap(this::line);
        Optional<String> preheader = findings.ifGiven(field, "preheader").flatMap(this::line);
        Optional<String> body = findings.ifGiven(field, "body").flatMap(this::body);
        return template.map(
                name ->
                        new Content(
                                name,
                                subject.orElse(null),
                                preheader.orElse(null),
                                body.orElse(null)));
    }

    private Optional<String> line(JsonField field) {
        return findings.line(
                field, "one line of 1 to 500 characters, none of them a control character", LINE);
    }

    private Optional<String> body(JsonField field) {
        return findings.value(
                field,
                "MJML of 1 to 100000 characters",
                JsonField::text,
                text -> findings.allows(!text.isBlank() && text.length() <= MOST_BODY));
    }
}

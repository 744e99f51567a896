package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Split;
import dev.stammkunde.campaigns.Split.OwnContent;
import dev.stammkunde.campaigns.Split.Variant;
import dev.stammkunde.mail.Content;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.MapShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.shop.Language;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The variants of a campaign's mails. */
final class SplitShape {

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int MOST_WEIGHT = 100;

    /** No name of contents, so that each word in a preview means one thing. */
    private static final Shape<String> ID =
            TextShapes.meaning(
                    "1 to 20 lower-case letters, digits and hyphens, of which the first is a"
                            + " letter, and not main",
                    "(?!main$)[a-z][a-z0-9-]{0,19}",
                    _ -> true);

    private static final Shape<String> NAME =
            TextShapes.text(
                    "one line of 1 to 100 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,100}");

    private static final MapShape.Names<Language> LANGUAGES =
            new MapShape.Names<>(
                    code -> Language.find(code).filter(language -> language.code().equals(code)),
                    Language::code,
                    "is no language that mails are written in",
                    Arrays.stream(Language.values())
                            .map(Language::code)
                            .collect(Collectors.joining("|")));

    private SplitShape() {}

    /**
     * The shape of a split.
     *
     * @param rule says which contents there are; empty if it is wrong itself
     * @param contents what the campaign says, which variants say otherwise; empty if that is wrong
     *     itself
     */
    static Shape<Split> of(
            Optional<CampaignRule> rule, Map<String, Map<Language, Content>> contents) {
        FieldsOf<Split> fields = new FieldsOf<>();
        ShapeField<List<Variant>> variants =
                fields.required(
                        "variants",
                        ListShape.of(
                                        new ListShape.Size(
                                                "a list of 2 to 4 variants", FEWEST, MOST),
                                        variant(rule))
                                .each(
                                        (before, variant, field, findings) ->
                                                check(
                                                        new Checked(before, variant, contents),
                                                        field,
                                                        findings)),
                        Split::variants);
        ShapeField<LocalDate> lastDay =
                fields.optional(
                        "lastDay",
                        TimeShapes.date("a date such as 2026-12-01")
                                .described(
                                        "The last day whose runs are compared; without it a"
                                                + " campaign that runs again and again is not"
                                                + " judged"),
                        Split::lastDay);
        return fields.as(given -> new Split(given.get(variants), given.orNull(lastDay)));
    }

    private record Checked(
            List<Variant> before, Variant variant, Map<String, Map<Language, Content>> common) {

        boolean isKnown() {
            return before.stream().anyMatch(other -> other.id().equals(variant.id()));
        }

        /** Two that say the same in all languages would be compared with themselves. */
        boolean repeats() {
            return !common.isEmpty()
                    && before.stream()
                            .anyMatch(
                                    other ->
                                            Split.contents(common, other)
                                                    .equals(Split.contents(common, variant)));
        }
    }

    private static void check(Checked checked, JsonField field, Findings findings) {
        if (checked.isKnown()) {
            findings.limit(field.at("id"), "must be another one than those before");
        }
        if (checked.repeats()) {
            findings.limit(field, "says the same as one before");
        }
        checked.variant()
                .contents()
                .forEach(
                        (name, byLanguage) ->
                                byLanguage
                                        .keySet()
                                        .forEach(
                                                language -> {
                                                    if (!hasText(
                                                            checked.common(), name, language)) {
                                                        findings.limit(
                                                                field.at("contents")
                                                                        .at(name)
                                                                        .at(language.code()),
                                                                "is in a language in which the"
                                                                        + " campaign says nothing");
                                                    }
                                                }));
    }

    private static boolean hasText(
            Map<String, Map<Language, Content>> common, String name, Language language) {
        return common.isEmpty()
                || common.getOrDefault(name, common.getOrDefault(Campaign.MAIN, Map.of()))
                        .containsKey(language);
    }

    private static Shape<Variant> variant(Optional<CampaignRule> rule) {
        FieldsOf<Variant> fields = new FieldsOf<>();
        ShapeField<String> id = fields.required("id", ID, Variant::id);
        ShapeField<String> name = fields.required("name", NAME, Variant::name);
        ShapeField<Integer> weight =
                fields.usual(
                        "weight",
                        NumberShapes.integer(1, MOST_WEIGHT)
                                .described("Readers are divided in the ratio of weights"),
                        Variant::weight,
                        1);
        ShapeField<Map<String, Map<Language, OwnContent>>> contents =
                fields.sparse(
                        "contents",
                        MapShape.of(
                                        "an object",
                                        ContentShape.names(rule),
                                        MapShape.of("an object", LANGUAGES, own()))
                                .described(
                                        "What it says in place of the campaign's contents; what it"
                                                + " does not say is the campaign's"),
                        Variant::contents,
                        Map.of());
        return fields.as(
                given ->
                        new Variant(
                                given.get(id),
                                given.get(name),
                                given.get(weight),
                                given.get(contents)));
    }

    private static Shape<OwnContent> own() {
        FieldsOf<OwnContent> fields = new FieldsOf<>();
        ShapeField<String> template =
                fields.optional("template", ContentShape.TEMPLATE, OwnContent::template);
        ShapeField<String> subject =
                fields.optional("subject", ContentShape.LINE, OwnContent::subject);
        ShapeField<String> preheader =
                fields.optional("preheader", ContentShape.LINE, OwnContent::preheader);
        ShapeField<String> body = fields.optional("body", ContentShape.BODY, OwnContent::body);
        ShapeField<Content.Picture> picture =
                fields.optional("picture", ContentShape.PICTURE, OwnContent::picture);
        return fields.as(
                given ->
                        new OwnContent(
                                given.orNull(template),
                                given.orNull(subject),
                                given.orNull(preheader),
                                given.orNull(body),
                                given.orNull(picture)));
    }
}

package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignRule.WinBack;
import dev.stammkunde.mail.Content;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField.Kind;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.MapShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.shop.Language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of what a campaign's mails say. Whether templates exist and parse is found out by who
 * renders them.
 */
final class ContentShape {

    private static final int MOST_BODY = 100_000;

    /** Of a ladder that is wrong itself. */
    private static final int MOST_STEPS = 99;

    static final Shape<String> TEMPLATE =
            TextShapes.text("the name of a template such as birthday", "[a-z][a-z0-9-]{0,63}");

    static final Shape<String> LINE =
            TextShapes.line(
                    "one line of 1 to 500 characters, none of them a control character",
                    "(?=.*\\S)[^\\x00-\\x1f\\x7f\\u2028\\u2029]{1,500}");

    static final Shape<String> BODY =
            TextShapes.filled("MJML of 1 to 100000 characters", MOST_BODY).described("MJML");

    static final Shape<Content.Picture> PICTURE = picture();

    private static final Shape<Content> CONTENT = content();

    private ContentShape() {}

    /**
     * Contents by variant.
     *
     * @param rule says which variants there are; empty if it is wrong itself
     * @param required the languages that each variant must have
     */
    static Shape<Map<String, Map<Language, Content>>> of(
            Optional<CampaignRule> rule, Set<Language> required) {
        return MapShape.of("an object", names(rule), byLanguage(required))
                .needs(Campaign.MAIN, "is missing; it must be an object of languages")
                .described("By variant, which is main or the number of a step, and by language");
    }

    /** The names of contents. */
    static MapShape.Names<String> names(Optional<CampaignRule> rule) {
        int steps = rule.map(ContentShape::steps).orElse(MOST_STEPS);
        // No mail of this release asks for another one.
        return new MapShape.Names<>(
                variant -> Optional.of(variant).filter(name -> isVariant(name, steps)),
                Function.identity(),
                "is no variant: there is main, and for a ladder the number of each step",
                "main|[1-9][0-9]{0,3}");
    }

    private static int steps(CampaignRule rule) {
        return switch (rule) {
            case WinBack winBack -> winBack.steps().size();
            case CampaignRule.Birthday _,
                    CampaignRule.OnLifeEvent _,
                    CampaignRule.OnOccasion _,
                    CampaignRule.AfterOrder _,
                    CampaignRule.AfterOptIn _,
                    CampaignRule.BeforeExpiry _,
                    CampaignRule.OnTier _,
                    CampaignRule.LeftBasket _ ->
                    0;
        };
    }

    private static boolean isVariant(String name, int steps) {
        return name.equals(Campaign.MAIN)
                || (name.matches("[1-9][0-9]{0,3}") && Integer.parseInt(name) <= steps);
    }

    private static Shape<Map<Language, Content>> byLanguage(Set<Language> required) {
        FieldsOf<Map<Language, Content>> fields = new FieldsOf<>();
        Map<Language, ShapeField<Content>> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            languages.put(
                    language,
                    fields.optional(language.code(), CONTENT, byCode -> byCode.get(language)));
        }
        fields.check(
                (given, findings) -> {
                    languages.forEach(
                            (language, field) -> {
                                if (required.contains(language)) {
                                    mustBe(given, findings, field);
                                }
                            });
                    if (given.object().fields().isEmpty()) {
                        findings.add(given.object(), "must have at least one language");
                    }
                });
        return fields.as(
                given -> {
                    Map<Language, Content> contents = new EnumMap<>(Language.class);
                    languages.forEach(
                            (language, field) ->
                                    given.find(field)
                                            .ifPresent(content -> contents.put(language, content)));
                    return contents;
                });
    }

    private static void mustBe(Given given, Findings findings, ShapeField<Content> language) {
        if (given.at(language).kind() == Kind.ABSENT) {
            findings.add(
                    given.at(language),
                    "is missing; the shop writes in this language to customers whose language it"
                            + " does not know");
        }
    }

    private static Shape<Content> content() {
        FieldsOf<Content> fields = new FieldsOf<>();
        ShapeField<String> template = fields.required("template", TEMPLATE, Content::template);
        ShapeField<String> subject = fields.optional("subject", LINE, Content::subject);
        ShapeField<String> preheader = fields.optional("preheader", LINE, Content::preheader);
        ShapeField<String> body = fields.optional("body", BODY, Content::body);
        ShapeField<Content.Picture> picture = fields.optional("picture", PICTURE, Content::picture);
        return fields.as(
                given ->
                        new Content(
                                given.get(template),
                                given.orNull(subject),
                                given.orNull(preheader),
                                given.orNull(body),
                                given.orNull(picture)));
    }

    private static Shape<Content.Picture> picture() {
        FieldsOf<Content.Picture> fields = new FieldsOf<>();
        ShapeField<String> url =
                fields.required(
                        "url",
                        TextShapes.shownUrl("https://… with a host, without variables"),
                        Content.Picture::url);
        ShapeField<String> alt =
                fields.required(
                        "alt",
                        LINE.described("What it shows, for those who do not see it"),
                        Content.Picture::alt);
        return fields.as(given -> new Content.Picture(given.get(url), given.get(alt)));
    }
}

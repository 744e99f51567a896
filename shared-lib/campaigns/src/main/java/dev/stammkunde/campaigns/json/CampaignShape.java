package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Article;
import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.Split;
import dev.stammkunde.campaigns.Timing;
import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.OnlyFieldShape;
import dev.stammkunde.platform.shapes.OnlyFieldShape.Option;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a campaign, which {@code docs/campaigns.md} explains to its authors. */
final class CampaignShape {

    static final Shape<CampaignRule> RULE = RuleShape.of();

    /** As campaigns' ids; both are parts of keys and links. */
    private static final Shape<String> SLUG =
            TextShapes.text(
                    "1 to 40 lower-case letters, digits and hyphens, of which the first is no"
                            + " hyphen",
                    "[a-z0-9][a-z0-9-]{0,39}");

    /** No campaign gives more, and an account's sum stays far from its limit. */
    private static final long MOST_POINTS = 1_000_000;

    /** What a customer got is known for a month, and orders are reported late. */
    private static final int MOST_PURCHASE_DAYS = 28;

    static final Shape<String> NAME =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    private static final Shape<Timing> TIMING = TimingShape.of();
    private static final Shape<Audience> AUDIENCE = AudienceShape.namingSaved();
    private static final Shape<Gift> GIFT = gift();

    private final FieldsOf<CampaignDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name = fields.required("name", NAME, CampaignDraft::name);

    private final ShapeField<CampaignRule> rule =
            fields.required("rule", RULE, CampaignDraft::rule);

    private final ShapeField<Timing> timing =
            fields.required("timing", TIMING, CampaignDraft::timing);

    private final ShapeField<Audience> audience =
            fields.usual("audience", AUDIENCE, CampaignDraft::audience, Audience.everyone());

    private final ShapeField<String> topic = fields.required("topic", SLUG, CampaignDraft::topic);

    private final ShapeField<Map<String, Map<Language, Content>>> contents =
            fields.required(
                    "contents",
                    ContentShape.of(Optional.empty(), Set.of()),
                    CampaignDraft::contents);

    private final ShapeField<Gift> gift = fields.optional("gift", GIFT, CampaignDraft::gift);

    private final ShapeField<Priority> priority =
            fields.usual(
                    "priority",
                    WordShapes.oneOf(List.of(Priority.values())),
                    CampaignDraft::priority,
                    Priority.NORMAL);

    private final ShapeField<Integer> holdout =
            fields.usual(
                    "holdoutPercent",
                    NumberShapes.integer(0, 100),
                    CampaignDraft::holdoutPercent,
                    0);

    private final ShapeField<Boolean> similarGoods =
            fields.usual(
                    "similarGoods",
                    NumberShapes.bool()
                            .described(
                                    "Whether it advertises the shop's own similar goods only (§"
                                            + " 7 (3) UWG)"),
                    CampaignDraft::similarGoods,
                    false);

    private final ShapeField<Split> split =
            fields.optional(
                    "split", SplitShape.of(Optional.empty(), Map.of()), CampaignDraft::split);

    private final ShapeField<Integer> purchaseDays =
            fields.sparse(
                    "purchaseDays",
                    NumberShapes.integer(1, MOST_PURCHASE_DAYS)
                            .described(
                                    "For how many days after a mail it is counted what its reader"
                                            + " buys"),
                    CampaignDraft::purchaseDays,
                    CampaignDraft.USUAL_PURCHASE_DAYS);

    private CampaignShape(Set<Language> required) {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.readBy(contents, given -> ContentShape.of(given.find(rule), required));
        fields.readBy(
                split,
                given -> SplitShape.of(given.find(rule), given.find(contents).orElse(Map.of())));
        fields.check(
                (given, findings) -> {
                    if (given.find(rule).filter(it -> lacksLinks(it, given)).isPresent()) {
                        findings.limit(
                                given.at(rule).at("articles"),
                                "must each have a link in every language of the contents");
                    }
                });
    }

    /** Returns the shape of drafts whose contents must have certain languages. */
    static ObjectShape<CampaignDraft> of(Set<Language> required) {
        CampaignShape declared = new CampaignShape(required);
        return declared.fields.as(declared::draft);
    }

    private CampaignDraft draft(Given given) {
        return new CampaignDraft(
                given.get(name),
                given.get(rule),
                given.get(timing),
                given.get(audience),
                given.get(topic),
                given.get(contents),
                given.orNull(gift),
                given.get(priority),
                given.get(holdout),
                given.get(similarGoods),
                given.orNull(split),
                given.get(purchaseDays));
    }

    private boolean lacksLinks(CampaignRule given, Given all) {
        Set<Language> languages =
                all.find(contents).stream()
                        .flatMap(byVariant -> byVariant.values().stream())
                        .flatMap(byLanguage -> byLanguage.keySet().stream())
                        .collect(Collectors.toSet());
        return given instanceof CampaignRule.AfterOrder(_, _, List<Article> articles)
                && articles.stream()
                        .anyMatch(article -> !article.links().keySet().containsAll(languages));
    }

    private static Shape<Gift> gift() {
        return OnlyFieldShape.of(
                List.of(
                        new Option<>(
                                "points",
                                Gift.Points.class,
                                NumberShapes.longInteger(1, MOST_POINTS)
                                        .as(Gift.Points::new, Gift.Points::points)),
                        new Option<>(
                                "couponPool",
                                Gift.Coupon.class,
                                SLUG.as(Gift.Coupon::new, Gift.Coupon::pool))));
    }
}

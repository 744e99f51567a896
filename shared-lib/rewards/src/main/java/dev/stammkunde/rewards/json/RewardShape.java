package dev.stammkunde.rewards.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.json.AudienceShape;
import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField.Kind;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.CostBearer;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.RewardTerm;
import dev.stammkunde.rewards.RewardText;
import dev.stammkunde.rewards.RewardVat;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a reward, which {@code docs/rewards.md} explains to its authors. */
final class RewardShape {

    /** An account's sum stays far from its limit. */
    private static final long MOST_POINTS = 1_000_000_000L;

    private static final int MOST_TIMES = 1_000_000_000;
    private static final int MOST_DAYS = 3_650;

    private static final Shape<LocalDate> DATE = TimeShapes.date("a date such as 2027-03-01");

    private static final Shape<String> LINE =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    private final FieldsOf<RewardDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required("name", LINE.described("For the team alone"), RewardDraft::name);

    private final ShapeField<Benefit> benefit =
            fields.required("benefit", BenefitShape.of(), RewardDraft::benefit);

    private final ShapeField<String> pool =
            fields.optional(
                    "pool",
                    TextShapes.text(
                                    "1 to 40 lower-case letters, digits and hyphens, of which the"
                                            + " first is no hyphen",
                                    "[a-z0-9][a-z0-9-]{0,39}")
                            .described("Of imported codes; without it the shop makes each code"),
                    RewardDraft::pool);

    private final ShapeField<Long> points =
            fields.required(
                    "points", NumberShapes.longInteger(1, MOST_POINTS), RewardDraft::points);

    private final ShapeField<Money> cost =
            fields.required(
                    "cost",
                    MoneyShape.of().described("What one costs whoever bears it"),
                    RewardDraft::cost);

    private final ShapeField<CostBearer> bearer =
            fields.usual("bearer", bearer(), RewardDraft::bearer, new CostBearer.Shop());

    private final ShapeField<RewardVat> vat =
            fields.required("vat", WordShapes.oneOf(List.of(RewardVat.values())), RewardDraft::vat);

    private final ShapeField<RewardTerm> term = fields.required("term", term(), RewardDraft::term);

    private final ShapeField<RewardLimits> limits =
            fields.sparse("limits", limits(), RewardDraft::limits, RewardLimits.NONE);

    private final ShapeField<Audience> audience =
            fields.sparse(
                    "audience", AudienceShape.of(), RewardDraft::audience, Audience.everyone());

    private final ShapeField<Map<Language, RewardText>> texts =
            fields.required("texts", RewardTextsShape.of(Set.of()), RewardDraft::texts);

    private RewardShape(Optional<WrittenFor> shop) {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.check(this::checkPool);
        shop.ifPresent(
                it -> {
                    fields.readBy(texts, _ -> RewardTextsShape.of(it.languages()));
                    PlatformCheck platform = new PlatformCheck(it.platform());
                    fields.check((given, findings) -> checkPlatform(given, findings, platform));
                });
    }

    /**
     * Returns the shape of drafts.
     *
     * @param shop for which they are written; empty of what is stored
     */
    static ObjectShape<RewardDraft> of(Optional<WrittenFor> shop) {
        RewardShape declared = new RewardShape(shop);
        return declared.fields.as(declared::draft);
    }

    private void checkPool(Given given, Findings findings) {
        Benefit what = given.find(benefit).orElse(null);
        boolean isAbsent = given.at(pool).kind() == Kind.ABSENT;
        if (what instanceof Benefit.Voucher && isAbsent) {
            findings.add(
                    given.at(pool),
                    "is missing; a voucher is one of imported codes, on each platform");
        }
        if (what != null && what.delivery() != Benefit.Delivery.CODE && !isAbsent) {
            findings.limit(given.at(pool), "must be left out: this benefit needs no code");
        }
    }

    private void checkPlatform(Given given, Findings findings, PlatformCheck platform) {
        if (given.at(pool).kind() == Kind.ABSENT) {
            given.find(benefit).ifPresent(it -> platform.look(it, given.object(), findings));
        }
    }

    private static Shape<CostBearer> bearer() {
        FieldsOf<CostBearer.Partner> partner = new FieldsOf<>("PARTNER", CostBearer.Partner.class);
        ShapeField<String> who = partner.required("name", LINE, CostBearer.Partner::name);
        return KindShape.of(
                List.of(
                        new FieldsOf<>("SHOP", CostBearer.Shop.class)
                                .as(_ -> new CostBearer.Shop()),
                        partner.as(given -> new CostBearer.Partner(given.get(who)))));
    }

    private static Shape<RewardTerm> term() {
        FieldsOf<RewardTerm> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<LocalDate> from =
                fields.optional("from", DATE.described("The first day"), RewardTerm::from);
        ShapeField<LocalDate> until =
                fields.optional("until", DATE.described("The last day"), RewardTerm::until);
        ShapeField<Integer> validDays =
                fields.required(
                        "validDays",
                        NumberShapes.integer(1, MOST_DAYS)
                                .described("How long what was redeemed can be used"),
                        RewardTerm::validDays);
        fields.limit(
                from, until, "must not be before from", (first, last) -> !last.isBefore(first));
        return fields.as(
                given ->
                        new RewardTerm(
                                given.orNull(from), given.orNull(until), given.get(validDays)));
    }

    private static Shape<RewardLimits> limits() {
        FieldsOf<RewardLimits> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Integer> perCustomer =
                fields.optional(
                        "perCustomer",
                        NumberShapes.integer(1, MOST_TIMES),
                        RewardLimits::perCustomer);
        ShapeField<Integer> total =
                fields.optional("total", NumberShapes.integer(1, MOST_TIMES), RewardLimits::total);
        return fields.as(given -> new RewardLimits(given.orNull(perCustomer), given.orNull(total)));
    }

    private RewardDraft draft(Given given) {
        return new RewardDraft(
                given.get(name),
                given.get(benefit),
                given.orNull(pool),
                given.get(points),
                given.get(cost),
                given.get(bearer),
                given.get(vat),
                given.get(term),
                given.get(limits),
                given.get(audience),
                given.get(texts));
    }
}

package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardText;
import dev.stammkunde.rewards.json.RewardJson;
import dev.stammkunde.rewards.offers.AccessWindow;
import dev.stammkunde.rewards.offers.HeldPrice;
import dev.stammkunde.rewards.offers.RewardOffer;
import dev.stammkunde.rewards.redeem.PartPaymentTerms;
import dev.stammkunde.servememberapi.query.ShowRewards.Shown;
import dev.stammkunde.servememberapi.text.RewardWords;
import dev.stammkunde.servememberapi.text.TierNames;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Writes what a customer can have for their points. */
public final class RewardsJson {

    private RewardsJson() {}

    /** Returns the document {@code CustomerRewards}. */
    public static String write(Shown shown) {
        AccountId account = shown.account();
        return JsonText.object(
                json -> {
                    json.text("shopId", account.shopId())
                            .text("customerId", account.customerId())
                            .text("asOf", shown.view().asOf())
                            .number("available", shown.view().available())
                            .number("pending", shown.view().pending())
                            .number("reserved", shown.view().reserved());
                    shown.rewards()
                            .next()
                            .ifPresentOrElse(
                                    offer -> json.object("next", fields -> next(fields, offer)),
                                    () -> json.nothing("next"));
                    json.array(
                            "rewards",
                            all ->
                                    shown.rewards()
                                            .offers()
                                            .forEach(
                                                    one ->
                                                            all.object(
                                                                    o ->
                                                                            offer(
                                                                                    o,
                                                                                    one,
                                                                                    shown
                                                                                            .tiers()))));
                    json.array(
                            "earlyAccess",
                            all ->
                                    shown.rewards()
                                            .access()
                                            .forEach(one -> all.object(o -> access(o, one))));
                    json.array(
                            "memberPrices",
                            all ->
                                    shown.rewards()
                                            .prices()
                                            .forEach(one -> all.object(o -> price(o, one))));
                    payment(json, shown.payment());
                });
    }

    private static void next(JsonObjectText json, RewardOffer offer) {
        RewardDraft draft = offer.reward().draft();
        json.text("rewardId", offer.reward().id().id()).number("missing", offer.missing());
        BothLanguages title =
                new BothLanguages(
                        text(draft, Language.DE).title(), text(draft, Language.EN).title());
        BothLanguagesJson.write(json, "text", RewardWords.untilNext(offer.missing(), title));
    }

    private static void offer(JsonObjectText json, RewardOffer offer, TierNames tiers) {
        RewardDraft draft = offer.reward().draft();
        json.text("rewardId", offer.reward().id().id())
                .number("version", offer.reward().version())
                .object(
                        "texts",
                        both -> {
                            for (Language language : Language.values()) {
                                both.object(
                                        language.code(),
                                        fields -> text(fields, text(draft, language)));
                            }
                        })
                .write("benefit", value -> RewardJson.writeBenefit(value, draft.benefit()))
                .number("points", draft.points())
                .bool("canHave", offer.obstacle() == null);
        Fields.textOrNull(json, "reason", offer.obstacle());
        if (offer.obstacle() == null) {
            json.nothing("why");
        } else {
            BothLanguagesJson.write(json, "why", RewardWords.whyNot(offer, tiers));
        }
        json.number("missing", offer.missing());
        numberOrNull(json, "left", offer.left());
        numberOrNull(json, "leftForCustomer", offer.leftForCustomer());
        Fields.textOrNull(json, "from", draft.term().from());
        Fields.textOrNull(json, "until", draft.term().until());
        json.number("validDays", draft.term().validDays());
    }

    private static void numberOrNull(JsonObjectText json, String name, @Nullable Long number) {
        if (number == null) {
            json.nothing(name);
        } else {
            json.number(name, number.longValue());
        }
    }

    /** One that is not written in a language is read in another: there always is one. */
    private static RewardText text(RewardDraft draft, Language language) {
        Map<Language, RewardText> texts = draft.texts();
        RewardText text = texts.get(language);
        return text == null ? texts.values().iterator().next() : text;
    }

    private static void text(JsonObjectText json, RewardText text) {
        json.text("title", text.title());
        Fields.textOrNull(json, "description", text.description());
        Fields.textOrNull(json, "picture", text.picture());
        Fields.textOrNull(json, "pictureText", text.pictureText());
    }

    private static void access(JsonObjectText json, AccessWindow window) {
        json.text("what", window.what())
                .text("from", window.from())
                .text("publicFrom", window.publicFrom())
                .bool("redeemed", window.redeemed())
                .bool("open", window.open());
    }

    private static void price(JsonObjectText json, HeldPrice held) {
        Benefit.MemberPrice price = held.price();
        json.text("productId", price.productId())
                .object("price", Fields.money(price.price()))
                .bool("publiclyAnnounced", price.publiclyAnnounced());
        if (price.priceForEveryone() == null) {
            json.nothing("priceForEveryone");
        } else {
            json.object("priceForEveryone", Fields.money(price.priceForEveryone()));
        }
        json.text("until", held.until());
    }

    private static void payment(JsonObjectText json, @Nullable PartPaymentTerms terms) {
        if (terms == null) {
            json.nothing("partPayment");
            return;
        }
        json.object(
                "partPayment",
                fields ->
                        fields.number("step", terms.step())
                                .object("stepValue", Fields.money(terms.stepValue()))
                                .number("minimum", terms.minimum())
                                .number("mostPercent", terms.mostPercent())
                                .number("heldMinutes", terms.heldFor().toMinutes()));
    }
}

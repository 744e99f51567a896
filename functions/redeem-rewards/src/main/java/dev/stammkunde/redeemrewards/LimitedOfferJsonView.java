package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.limited.Availability;
import dev.stammkunde.programmes.limited.Claim;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.limited.LimitedOfferView;
import dev.stammkunde.programmes.limited.OfferText;
import dev.stammkunde.programmes.limited.OfferWords;
import dev.stammkunde.programmes.limited.PiecesShown;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;

import java.time.Instant;
import java.util.List;

/** Limited offers as one customer sees them, as JSON. */
final class LimitedOfferJsonView {

    private LimitedOfferJsonView() {}

    static String write(List<LimitedOfferView> all, Instant now) {
        return JsonText.object(
                json ->
                        json.text("serverTime", now)
                                .array(
                                        "offers",
                                        list ->
                                                all.forEach(
                                                        one -> list.object(o -> write(o, one)))));
    }

    static String write(LimitedOfferView view) {
        return JsonText.object(json -> write(json, view));
    }

    private static void write(JsonObjectText json, LimitedOfferView view) {
        LimitedOfferDraft draft = view.offer().draft();
        json.text("id", view.offer().id().id())
                .number("version", view.offer().version())
                .text("sku", draft.sku())
                .text("phase", view.phase())
                .text("serverTime", view.at())
                .text("startsAt", view.opensAt())
                .text("endsAt", draft.window().until())
                .text("countsDownTo", view.countsDownTo())
                .number("secondsLeft", view.secondsLeft())
                .text("availability", Availability.of(view.left(), draft.stock()));
        if (draft.piecesShown() == PiecesShown.NUMBER) {
            json.number("piecesLeft", view.left()).number("stock", draft.stock());
        }
        money(json, "price", draft.price());
        json.object(
                "entitlement",
                o -> {
                    o.text("what", draft.entitlement().what());
                    if (draft.entitlement().validDays() != null) {
                        o.number("validDays", draft.entitlement().validDays());
                    }
                });
        json.object(
                "texts",
                texts -> {
                    for (Language language : Language.values()) {
                        texts.object(language.code(), o -> words(o, view, language));
                    }
                });
        claim(json, view);
    }

    /** What the system says is there in each language, whatever the shop has written. */
    private static void words(JsonObjectText json, LimitedOfferView view, Language language) {
        OfferText text = view.offer().draft().texts().get(language);
        if (text != null) {
            json.text("title", text.title())
                    .text("description", text.description())
                    .text("entitlement", text.entitlement());
        }
        json.text("phase", OfferWords.phase(view.phase(), language))
                .text("left", OfferWords.left(view, language));
    }

    private static void claim(JsonObjectText json, LimitedOfferView view) {
        Claim claim = view.claim();
        if (claim == null) {
            return;
        }
        json.object(
                "claim",
                o -> {
                    o.text("state", claim.stateAt(view.at()))
                            .text("at", claim.at())
                            .text("holdUntil", claim.holdUntil())
                            .text("orderId", claim.orderId());
                    money(o, "price", claim.price());
                });
    }

    private static void money(JsonObjectText json, String name, Money money) {
        json.object(
                name,
                o ->
                        o.text("amount", money.getAmount().toPlainString())
                                .text("currency", money.getCurrencyUnit().getCode()));
    }
}

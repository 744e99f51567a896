package dev.stammkunde.redeemrewards;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.community.ActionDraft;
import dev.stammkunde.programmes.community.ActionProof;
import dev.stammkunde.programmes.community.ActionReason;
import dev.stammkunde.programmes.community.ActionText;
import dev.stammkunde.programmes.community.ActionWords;
import dev.stammkunde.programmes.community.Disclosure;
import dev.stammkunde.programmes.community.DoneAction;
import dev.stammkunde.shop.Language;

import java.util.List;

/** What a customer did, and what brings points, as JSON. */
final class ActionView {

    private ActionView() {}

    static String write(DoneAction action) {
        return JsonText.object(json -> write(json, action));
    }

    static String write(List<DoneAction> all, List<Scheme<ActionDraft>> offered) {
        return JsonText.object(
                json ->
                        json.array(
                                        "actions",
                                        list -> all.forEach(one -> list.object(o -> write(o, one))))
                                .array(
                                        "offered",
                                        list ->
                                                offered.forEach(
                                                        one -> list.object(o -> offer(o, one)))));
    }

    private static void write(JsonObjectText json, DoneAction action) {
        ActionReason reason = action.progress().reason();
        json.text("id", action.id().id())
                .text("customerId", action.holder().customerId())
                .text("action", action.report().action())
                .text("kind", action.terms().kind())
                .text("state", action.state())
                .text("reason", reason)
                .number("points", action.terms().points())
                .text("purchase", action.purchase())
                .text("occurredAt", action.report().occurredAt())
                .text("reportedAt", action.reportedAt());
        proof(json, action.report().proof());
        json.object(
                "texts",
                texts -> {
                    for (Language language : Language.values()) {
                        texts.object(language.code(), o -> words(o, action, language));
                    }
                });
    }

    private static void proof(JsonObjectText json, ActionProof proof) {
        json.text("orderId", proof.orderId())
                .text("product", proof.product())
                .text("url", proof.url())
                .text("externalId", proof.externalId());
        if (proof.characters() != null) {
            json.number("characters", proof.characters());
        }
    }

    private static void words(JsonObjectText json, DoneAction action, Language language) {
        json.text("why", ActionWords.why(action, language));
        Disclosure.find(action, language)
                .ifPresent(
                        told ->
                                json.text("checked", told.check())
                                        .text("rewarded", told.points().orElse(null)));
    }

    private static void offer(JsonObjectText json, Scheme<ActionDraft> action) {
        ActionDraft draft = action.draft();
        json.text("action", action.id().id())
                .text("kind", draft.kind())
                .number("points", draft.points())
                .bool("needsPurchase", draft.needsPurchase())
                .bool("needsModeration", draft.needsModeration());
        if (draft.minimumCharacters() != null) {
            json.number("minimumCharacters", draft.minimumCharacters());
        }
        json.text("from", draft.from())
                .text("until", draft.until())
                .object(
                        "texts",
                        texts -> {
                            for (Language language : Language.values()) {
                                texts.object(language.code(), o -> words(o, draft, language));
                            }
                        });
    }

    private static void words(JsonObjectText json, ActionDraft draft, Language language) {
        ActionText text = requireNonNull(draft.texts().get(language));
        json.text("title", text.title()).text("description", text.description());
    }
}

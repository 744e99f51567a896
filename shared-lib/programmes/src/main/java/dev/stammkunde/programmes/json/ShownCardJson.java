package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.programmes.stamps.CardStand;
import dev.stammkunde.programmes.stamps.ShownCard;
import dev.stammkunde.programmes.stamps.StampCardDraft;
import dev.stammkunde.programmes.stamps.StampWords;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Writes how customers' stamp cards stand, in figures and in words. */
public final class ShownCardJson {

    private ShownCardJson() {}

    /** Writes a list of them. */
    public static void write(JsonObjectText json, String name, List<ShownCard> cards) {
        json.array(name, all -> cards.forEach(card -> all.object(one -> write(one, card))));
    }

    private static void write(JsonObjectText json, ShownCard shown) {
        CardStand stand = shown.stand();
        StampCardDraft draft = shown.card().draft();
        json.text("cardId", shown.card().id().id())
                .text("rewardId", draft.rewardId())
                .number("needed", draft.needed())
                .number("stamps", stand.stamps())
                .number("fullCards", stand.full().size())
                .number("owed", stand.owed());
        instant(json, "begunAt", stand.begunAt());
        instant(json, "lapsesAt", stand.endsAt());
        json.bool("canExchange", !stand.full().isEmpty());
        json.array(
                "stampedAt",
                all ->
                        shown.stampedAt()
                                .forEach(
                                        stamped ->
                                                all.object(
                                                        one ->
                                                                one.text("at", stamped.at())
                                                                        .number(
                                                                                "stamps",
                                                                                stamped
                                                                                        .stamps()))));
        json.object(
                "texts",
                of ->
                        draft.texts()
                                .forEach(
                                        (language, text) ->
                                                of.object(
                                                        language.code(),
                                                        one -> {
                                                            one.text("title", text.title());
                                                            if (text.description() != null) {
                                                                one.text(
                                                                        "description",
                                                                        text.description());
                                                            }
                                                            if (text.reward() != null) {
                                                                one.text("reward", text.reward());
                                                            }
                                                        })));
        json.object(
                "words",
                of -> {
                    for (Language language : Language.values()) {
                        of.text(language.code(), StampWords.of(language).stand(shown));
                    }
                });
    }

    private static void instant(JsonObjectText json, String name, @Nullable Instant at) {
        if (at == null) {
            json.nothing(name);
        } else {
            json.text(name, at);
        }
    }
}

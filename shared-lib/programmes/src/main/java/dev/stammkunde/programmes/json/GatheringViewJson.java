package dev.stammkunde.programmes.json;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.gatherings.GatheringDraft;
import dev.stammkunde.programmes.gatherings.GatheringText;
import dev.stammkunde.programmes.gatherings.GatheringView;
import dev.stammkunde.programmes.gatherings.GatheringWords;
import dev.stammkunde.programmes.gatherings.Signup;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What customers are told of events, as JSON. */
public final class GatheringViewJson {

    private GatheringViewJson() {}

    /** Writes some. */
    public static String list(List<GatheringView> events) {
        return list(events, _ -> Optional.empty());
    }

    /**
     * Writes some.
     *
     * @param pages finds the path of an event's page by its id
     */
    public static String list(
            List<GatheringView> events, Function<String, Optional<String>> pages) {
        return JsonText.object(
                json ->
                        json.array(
                                "events",
                                all ->
                                        events.forEach(
                                                it ->
                                                        all.object(
                                                                o -> {
                                                                    write(o, it);
                                                                    o.text("page", page(it, pages));
                                                                }))));
    }

    private static @Nullable String page(
            GatheringView view, Function<String, Optional<String>> pages) {
        return pages.apply(view.event().id().id()).orElse(null);
    }

    /** Writes one. */
    public static String one(GatheringView event) {
        return JsonText.object(json -> write(json, event));
    }

    private static void write(JsonObjectText json, GatheringView view) {
        GatheringDraft draft = view.event().draft();
        json.text("eventId", view.event().id().id())
                .text("phase", view.phase())
                .text("serverTime", view.at())
                .text("starts", draft.times().starts())
                .text("ends", draft.times().ends())
                .text("signUpFrom", draft.times().signUpFrom())
                .text("signUpUntil", draft.times().signUpUntil())
                .text("timeZone", draft.times().zone().getId())
                .number("capacity", draft.capacity())
                .number("free", Math.max(0, view.roster().free() - view.roster().waiting()))
                .number("waiting", view.roster().waiting());
        Signup signup = view.signup();
        if (signup != null) {
            json.object("signUp", o -> o.text("state", signup.state()).text("at", signup.at()));
        }
        json.object(
                "texts",
                texts -> {
                    for (Language language : Language.values()) {
                        texts.object(language.code(), o -> text(o, view, language));
                    }
                });
    }

    private static void text(JsonObjectText json, GatheringView view, Language language) {
        GatheringDraft draft = view.event().draft();
        GatheringText text = requireNonNull(draft.texts().get(language));
        json.text("title", text.title())
                .text("description", text.description())
                .text("place", text.place())
                .text("when", GatheringWords.when(draft.times(), language))
                .text("phase", GatheringWords.phase(view.phase(), language));
    }
}

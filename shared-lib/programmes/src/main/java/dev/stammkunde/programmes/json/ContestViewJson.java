package dev.stammkunde.programmes.json;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.contests.ContestEntry;
import dev.stammkunde.programmes.contests.ContestList;
import dev.stammkunde.programmes.contests.ContestRun;
import dev.stammkunde.programmes.contests.ContestText;
import dev.stammkunde.programmes.contests.ContestView;
import dev.stammkunde.programmes.contests.ContestWords;
import dev.stammkunde.programmes.contests.Drawn;
import dev.stammkunde.programmes.contests.EntryTerms;
import dev.stammkunde.programmes.contests.Prize;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.function.BiConsumer;

/** What customers and everybody else are told of contests, as JSON. */
public final class ContestViewJson {

    /** Names the way in which winners are drawn, so that another one can come after it. */
    private static final String ALGORITHM = "hmac-sha256-fisher-yates-1";

    private ContestViewJson() {}

    /** Writes what a customer sees of contests. */
    public static String list(List<ContestView> contests) {
        return JsonText.object(
                json ->
                        json.array(
                                "contests",
                                all ->
                                        contests.forEach(
                                                view -> all.object(o -> ofCustomer(o, view)))));
    }

    /** Writes a contest with one entry of a customer. */
    public static String entry(ContestView view, ContestEntry entry) {
        return JsonText.object(
                json ->
                        json.object("entry", o -> entry(o, view, entry))
                                .object("contest", o -> shown(o, view)));
    }

    private static void ofCustomer(JsonObjectText json, ContestView view) {
        shown(json, view);
        json.number("entriesLeft", view.left())
                .array(
                        "entries",
                        all ->
                                view.entries()
                                        .forEach(entry -> all.object(o -> entry(o, view, entry))));
    }

    private static void entry(JsonObjectText json, ContestView view, ContestEntry entry) {
        json.text("id", entry.id().id())
                .text("way", entry.way())
                .number("points", entry.points())
                .text("at", entry.at())
                .text("state", entry.state());
        if (view.phase() == ContestView.Phase.DRAWN) {
            view.run()
                    .findDrawn(entry.id().id())
                    .ifPresent(drawn -> json.text("drawn", drawn.state()));
        }
        inLanguages(
                json,
                "words",
                (words, language) ->
                        words.text(language.code(), ContestWords.entry(view, entry, language)));
    }

    /**
     * Writes all by which anybody can check a draw.
     *
     * @param ids of the list; none before it is made
     */
    public static String proof(ContestView view, List<String> ids) {
        return JsonText.object(json -> proof(json, view, ids));
    }

    /** Writes the same into an object. */
    public static void proof(JsonObjectText json, ContestView view, List<String> ids) {
        shown(json, view);
        ContestRun run = view.run();
        json.object(
                "draw",
                draw -> {
                    draw.text("algorithm", ALGORITHM)
                            .text("commitment", run.commitment())
                            .text("openedAt", run.openedAt())
                            .text("seed", run.findRevealedSeed().orElse(null));
                    ContestList list = run.list();
                    if (list != null) {
                        draw.object(
                                "list",
                                o ->
                                        o.text("hash", list.hash())
                                                .number("size", list.size())
                                                .text("closedAt", list.closedAt())
                                                .texts("entries", ids));
                    }
                    draw.text("drawnAt", run.drawnAt())
                            .array(
                                    "drawn",
                                    all ->
                                            run.drawn()
                                                    .forEach(
                                                            one ->
                                                                    all.object(
                                                                            o ->
                                                                                    drawn(
                                                                                            o, one,
                                                                                            ids))));
                });
    }

    /**
     * Writes an entry that was drawn.
     *
     * @param ids of the list
     */
    public static void drawn(JsonObjectText json, Drawn drawn, List<String> ids) {
        json.number("number", drawn.number())
                .text("entry", ids.get(drawn.number() - 1))
                .text("state", drawn.state());
        if (drawn.prize() > 0) {
            json.number("prize", drawn.prize());
        }
        inLanguages(
                json,
                "words",
                (words, language) ->
                        words.text(language.code(), ContestWords.drawn(drawn.state(), language)));
    }

    private static void shown(JsonObjectText json, ContestView view) {
        ContestDraft draft = view.contest().draft();
        json.text("contestId", view.contest().id().id())
                .text("phase", view.phase())
                .text("serverTime", view.at())
                .text("from", draft.window().from())
                .text("until", draft.window().until())
                .text("timeZone", draft.zone().getId());
        entryTerms(json, draft.entry());
        json.array("prizes", all -> draft.prizes().forEach(it -> all.object(o -> prize(o, it))));
        inLanguages(
                json,
                "texts",
                (texts, language) -> texts.object(language.code(), o -> text(o, view, language)));
    }

    private static void entryTerms(JsonObjectText json, EntryTerms terms) {
        json.texts("ways", terms.ways().stream().map(Enum::name).sorted().toList())
                .number("mostEntries", terms.most());
        if (terms.points() != null) {
            json.number("points", terms.points());
        }
    }

    private static void prize(JsonObjectText json, Prize prize) {
        json.number("pieces", prize.pieces());
        inLanguages(
                json,
                "names",
                (names, language) -> names.text(language.code(), prize.names().get(language)));
    }

    private static void text(JsonObjectText json, ContestView view, Language language) {
        ContestDraft draft = view.contest().draft();
        ContestText text = requireNonNull(draft.texts().get(language));
        json.text("label", ContestWords.label(language))
                .text("title", text.title())
                .text("description", text.description())
                .text("terms", text.terms())
                .text("deadline", ContestWords.deadline(draft, language))
                .text("ways", ContestWords.ways(draft.entry(), language))
                .text("phase", ContestWords.phase(view.phase(), language));
    }

    private static void inLanguages(
            JsonObjectText json, String name, BiConsumer<JsonObjectText, Language> each) {
        json.object(
                name,
                o -> {
                    for (Language language : Language.values()) {
                        each.accept(o, language);
                    }
                });
    }
}

package dev.stammkunde.servememberapi.json;

import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.Reported;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.ProfileReport.Field;
import dev.stammkunde.shop.StatedOffer;
import dev.stammkunde.shop.StatedOffer.Choice;
import dev.stammkunde.shop.StatedPreferences;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What customers state of themselves, as JSON, with what the shop offers them to. */
public final class StatedJson {

    /** Twenty categories of 200 characters, and room. */
    public static final int MOST_BYTES = 50_000;

    private static final String INTERESTS = "interests";
    private static final String SIZES = "sizes";
    private static final String SITUATIONS = "situations";
    private static final String STATED_AT = "statedAt";

    private StatedJson() {}

    /** Writes what is stated, when each part was, and what is offered. */
    public static String write(Profile profile, StatedOffer offer) {
        StatedPreferences stated = profile.stated();
        return JsonText.object(
                json -> {
                    json.texts(INTERESTS, stated.interests())
                            .object(SIZES, sizes -> stated.sizes().forEach(sizes::text))
                            .texts(SITUATIONS, stated.situations())
                            .text(
                                    "purpose",
                                    StatedPreferences.Purpose.PERSONAL_OFFERS
                                            .name()
                                            .toLowerCase(Locale.ROOT));
                    json.object(STATED_AT, at -> writeTimes(at, profile));
                    json.object(
                            "offered",
                            o ->
                                    o.array(INTERESTS, all -> write(all, offer.interests()))
                                            .array(SIZES, all -> write(all, offer.sizes()))
                                            .array(
                                                    SITUATIONS,
                                                    all -> write(all, offer.situations())));
                });
    }

    private static void writeTimes(JsonObjectText json, Profile profile) {
        writeTime(json, INTERESTS, profile.fields().get(Field.INTERESTS));
        writeTime(json, SIZES, profile.fields().get(Field.SIZES));
        writeTime(json, SITUATIONS, profile.fields().get(Field.SITUATIONS));
    }

    private static void writeTime(JsonObjectText json, String name, @Nullable Reported reported) {
        if (reported != null) {
            json.text(name, reported.at());
        }
    }

    private static void write(JsonArrayText json, List<Choice> choices) {
        for (Choice choice : choices) {
            json.object(
                    o -> {
                        o.text("id", choice.id());
                        BothLanguagesJson.write(o, "label", choice.label());
                    });
        }
    }

    /** Reads a statement; what it does not name is nothing. An answer must be offered. */
    public static StatedPreferences read(JsonField body, Findings findings, StatedOffer offer) {
        findings.object(body, List.of(INTERESTS, SIZES, SITUATIONS, STATED_AT));
        return StatedPreferences.of(
                answers(body, INTERESTS, findings, offer.interests()),
                sizes(body, findings, offer.sizes()),
                answers(body, SITUATIONS, findings, offer.situations()));
    }

    /** Reads when it was stated, where the body says so. */
    public static Optional<Instant> readTime(JsonField body, Findings findings, Instant now) {
        return findings.ifGiven(body, STATED_AT)
                .flatMap(
                        field ->
                                findings.value(
                                        field,
                                        "a time that is over, such as 2026-03-05T10:15:30Z",
                                        JsonField::instant,
                                        time -> !time.isAfter(now)));
    }

    private static Set<String> answers(
            JsonField body, String name, Findings findings, List<Choice> offered) {
        Set<String> ids = idsOf(offered);
        Set<String> answers = new TreeSet<>();
        findings.ifGiven(body, name)
                .ifPresent(
                        list -> {
                            for (JsonField each :
                                    findings.list(list, "a list", 0, Integer.MAX_VALUE)) {
                                findings.value(
                                                each,
                                                "one that the shop offers",
                                                JsonField::text,
                                                ids::contains)
                                        .ifPresent(answers::add);
                            }
                        });
        return answers;
    }

    private static Map<String, String> sizes(
            JsonField body, Findings findings, List<Choice> offered) {
        List<String> kinds = List.copyOf(idsOf(offered));
        Map<String, String> sizes = new TreeMap<>();
        findings.ifGiven(body, SIZES)
                .filter(field -> findings.object(field, kinds))
                .ifPresent(
                        field ->
                                field.fields().entrySet().stream()
                                        .filter(each -> kinds.contains(each.getKey()))
                                        .forEach(
                                                each ->
                                                        size(each.getValue(), findings)
                                                                .ifPresent(
                                                                        size ->
                                                                                sizes.put(
                                                                                        each
                                                                                                .getKey(),
                                                                                        size))));
        return sizes;
    }

    private static Optional<String> size(JsonField field, Findings findings) {
        return findings.value(
                field,
                "one line of 1 to " + StatedPreferences.LONGEST_SIZE + " characters",
                json -> json.text().strip(),
                StatedPreferences::isSize);
    }

    private static Set<String> idsOf(List<Choice> offered) {
        return offered.stream().map(Choice::id).collect(Collectors.toCollection(TreeSet::new));
    }
}

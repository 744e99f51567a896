package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.programmes.contests.CheckDraw;
import dev.stammkunde.programmes.contests.CheckDraw.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is published of a draw: the answer that everybody gets. */
public final class PublishedDrawJson {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[!-~]{1,128}");
    private static final int MOST = 1_000_000;

    private PublishedDrawJson() {}

    /** Reads it. */
    public static Reading<CheckDraw.Published> read(String json) {
        Findings findings = Findings.tolerant();
        JsonField document = Json.parse(json);
        JsonField draw = document.find("draw").orElse(document);
        if (draw.find("list").isEmpty()) {
            findings.add(draw.at("list"), "must be there: the contest is not closed");
            return new Reading.Invalid<>(findings.problems());
        }
        Optional<String> commitment = hash(findings, draw.at("commitment"));
        Optional<String> seed = hash(findings, draw.at("seed"));
        Optional<String> listHash = hash(findings, draw.at("list").at("hash"));
        List<String> ids = new ArrayList<>();
        findings.list(draw.at("list").at("entries"), "a list of ids", 0, MOST)
                .forEach(field -> findings.text(field, "an id", ID).ifPresent(ids::add));
        List<Place> drawn = new ArrayList<>();
        findings.list(draw.at("drawn"), "a list of entries that were drawn", 0, MOST)
                .forEach(field -> place(findings, field).ifPresent(drawn::add));
        return findings.isClean()
                ? new Reading.Valid<>(
                        new CheckDraw.Published(
                                commitment.orElseThrow(),
                                seed.orElseThrow(),
                                listHash.orElseThrow(),
                                ids,
                                drawn))
                : new Reading.Invalid<>(findings.problems());
    }

    private static Optional<String> hash(Findings findings, JsonField field) {
        return findings.text(field, "64 digits of hexadecimal", HASH);
    }

    private static Optional<Place> place(Findings findings, JsonField field) {
        Optional<Integer> number = findings.integer(field.at("number"), 1, MOST);
        Optional<String> entry = findings.text(field.at("entry"), "an id", ID);
        return number.flatMap(n -> entry.map(id -> new Place(n, id)));
    }
}

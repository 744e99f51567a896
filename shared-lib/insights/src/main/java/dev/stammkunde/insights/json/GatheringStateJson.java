package dev.stammkunde.insights.json;

import dev.stammkunde.insights.gathering.Gathering;
import dev.stammkunde.insights.gathering.KeptLines;
import dev.stammkunde.insights.gathering.TakenDay;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes how far a shop's journal is read. */
public final class GatheringStateJson {

    private GatheringStateJson() {}

    /** Writes it. */
    public static byte[] write(Gathering gathering) {
        return JsonText.objectBytes(
                json ->
                        json.text("shopId", gathering.shopId())
                                .number("edition", gathering.edition())
                                .object(
                                        "days",
                                        days ->
                                                gathering
                                                        .days()
                                                        .forEach(
                                                                (date, day) ->
                                                                        days.object(
                                                                                date.toString(),
                                                                                o ->
                                                                                        o.text(
                                                                                                        "parts",
                                                                                                        day
                                                                                                                .parts())
                                                                                                .number(
                                                                                                        "unreadable",
                                                                                                        day
                                                                                                                .unreadable()))))
                                .array(
                                        "kept",
                                        all ->
                                                gathering
                                                        .kept()
                                                        .forEach(
                                                                one ->
                                                                        all.object(
                                                                                o ->
                                                                                        o.texts(
                                                                                                "pieces",
                                                                                                one
                                                                                                        .pieces()))))
                                .object(
                                        "joined",
                                        joined -> gathering.joined().forEach(joined::text))
                                .number("joinedBefore", gathering.joinedBefore()));
    }

    /**
     * Reads what {@link #write} wrote. Of another edition nothing but that is read.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is something else
     */
    public static Gathering read(byte[] document) {
        JsonField json = Json.parse(document);
        String shopId = json.text("shopId");
        int edition = json.integer("edition");
        if (edition != Gathering.EDITION) {
            return Gathering.ofEdition(shopId, edition);
        }
        SortedMap<LocalDate, TakenDay> days = new TreeMap<>();
        json.at("days")
                .fields()
                .forEach(
                        (date, day) ->
                                days.put(
                                        LocalDate.parse(date),
                                        new TakenDay(
                                                day.text("parts"),
                                                day.at("unreadable").longInteger())));
        List<KeptLines> kept =
                json.elements("kept").stream()
                        .map(
                                one ->
                                        new KeptLines(
                                                one.elements("pieces").stream()
                                                        .map(JsonField::text)
                                                        .toList()))
                        .toList();
        SortedMap<String, String> joined = new TreeMap<>();
        json.at("joined").fields().forEach((gone, into) -> joined.put(gone, into.textAsSent()));
        return new Gathering(shopId, edition, days, kept, joined, json.integer("joinedBefore"));
    }
}

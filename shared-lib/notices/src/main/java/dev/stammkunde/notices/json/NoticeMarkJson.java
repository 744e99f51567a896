package dev.stammkunde.notices.json;

import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.notices.AlertMark;
import dev.stammkunde.notices.NoticeMark;
import dev.stammkunde.notices.Reader;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads and writes what somebody was told. */
public final class NoticeMarkJson {

    private NoticeMarkJson() {}

    /** Writes it, without whose it is and how often it was saved. */
    public static String write(NoticeMark mark) {
        return JsonText.object(
                json -> {
                    json.text("digestOn", mark.digestOn());
                    json.array(
                            "alerts",
                            all ->
                                    new TreeMap<>(mark.alerts())
                                            .forEach(
                                                    (kind, alert) ->
                                                            all.object(
                                                                    o -> write(o, kind, alert))));
                });
    }

    private static void write(JsonObjectText json, AlertKind kind, AlertMark alert) {
        json.text("kind", kind)
                .texts("told", alert.told())
                .texts("pending", new TreeSet<>(alert.pending()))
                .text("quietUntil", alert.quietUntil())
                .text("since", alert.since())
                .text("until", alert.until());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidFieldException if it is something else
     */
    public static NoticeMark read(Reader reader, String text, int revision) {
        JsonField json = Json.parse(text);
        Map<AlertKind, AlertMark> alerts = new EnumMap<>(AlertKind.class);
        for (JsonField one : json.elements("alerts")) {
            alerts.put(
                    one.at("kind").parsed("a kind", AlertKind::valueOf),
                    new AlertMark(
                            texts(one.elements("told")),
                            Set.copyOf(texts(one.elements("pending"))),
                            one.instant("quietUntil"),
                            one.instant("since"),
                            one.findInstant("until").orElse(null)));
        }
        return new NoticeMark(
                reader,
                json.find("digestOn")
                        .map(day -> day.parsed("a day", LocalDate::parse))
                        .orElse(null),
                alerts,
                revision);
    }

    private static List<String> texts(List<JsonField> elements) {
        return elements.stream().map(JsonField::text).toList();
    }
}

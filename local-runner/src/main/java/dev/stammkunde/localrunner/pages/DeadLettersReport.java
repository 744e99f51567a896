package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.queues.DeadLetters;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What lies in dead-letter queues, why, and a button to send it back. */
record DeadLettersReport(List<DeadLetters.Letter> letters) implements Report {

    @Override
    public Object json() {
        return letters.stream().map(DeadLettersReport::json).toList();
    }

    private static Map<String, Object> json(DeadLetters.Letter letter) {
        var json = new LinkedHashMap<String, Object>();
        json.put("queue", letter.queue());
        json.put("source", letter.source());
        json.put("messageId", letter.messageId());
        json.put("sent", letter.sent().toString());
        json.put("body", letter.body());
        if (letter.reason() != null) {
            json.put("reason", letter.reason());
        }
        return json;
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JtedeadlettersGenerated.render(out, none, this));
    }

    /** Returns the letters of each queue, in the order in which they came. */
    Map<String, List<DeadLetters.Letter>> byQueue() {
        return letters.stream()
                .collect(
                        Collectors.groupingBy(
                                DeadLetters.Letter::queue,
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    /** Returns when a letter was sent, to the second. */
    static String seconds(DeadLetters.Letter letter) {
        return letter.sent().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Returns a body as people read it; as it is where it is no JSON. */
    static String readable(String body) {
        try {
            return Json.writePretty(Json.read(body));
        } catch (IOException _) {
            return body;
        }
    }
}

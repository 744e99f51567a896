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
        var html = Html.page("Dead letters");
        if (letters.isEmpty()) {
            html.raw("<section><p class=\"good\">There are none.</p></section>");
        }
        letters.stream()
                .collect(
                        Collectors.groupingBy(
                                DeadLetters.Letter::queue, LinkedHashMap::new, Collectors.toList()))
                .forEach((queue, inQueue) -> queue(html, queue, inQueue));
        return html.end();
    }

    private static void queue(Html html, String queue, List<DeadLetters.Letter> inQueue) {
        html.raw("<section><h2>").text(queue).raw("</h2>");
        redriveButton(html, queue, "", "Send all " + inQueue.size() + " back");
        for (DeadLetters.Letter letter : inQueue) {
            html.raw("<p><span class=\"soft\">")
                    .text(letter.sent().truncatedTo(ChronoUnit.SECONDS))
                    .raw("</span> ")
                    .code(letter.messageId())
                    .raw(" for ")
                    .text(letter.source().isEmpty() ? "nobody knows whom" : letter.source());
            html.raw("<br><span class=\"bad\">")
                    .text(letter.reason() == null ? "The reason is not known." : letter.reason())
                    .raw("</span></p><pre>")
                    .text(readable(letter.body()))
                    .raw("</pre>");
            redriveButton(html, queue, letter.messageId(), "Send back");
        }
        html.raw("</section>");
    }

    private static void redriveButton(Html html, String queue, String messageId, String label) {
        html.raw("<form method=\"post\" action=\"/_local/dead-letters/")
                .text(queue)
                .raw("/redrive\">");
        if (!messageId.isEmpty()) {
            html.raw("<input type=\"hidden\" name=\"messageId\" value=\"")
                    .text(messageId)
                    .raw("\">");
        }
        html.raw("<button>").text(label).raw("</button></form>");
    }

    private static String readable(String body) {
        try {
            return Json.writePretty(Json.read(body));
        } catch (IOException _) {
            return body;
        }
    }
}

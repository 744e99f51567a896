package dev.stammkunde.managefeedback;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.feedback.Feedback;

import java.util.List;
import java.util.Optional;

/** Feedback as JSON. What was written is text, and never markup. */
final class FeedbackView {

    private FeedbackView() {}

    static String write(List<Feedback> found, Optional<String> next) {
        return JsonText.object(
                json -> {
                    json.array(
                            "feedback",
                            all -> found.forEach(one -> all.object(o -> write(o, one))));
                    next.ifPresent(cursor -> json.text("next", cursor));
                });
    }

    static String write(Feedback feedback) {
        return JsonText.object(json -> write(json, feedback));
    }

    private static void write(JsonObjectText json, Feedback one) {
        Language language = one.said().language();
        json.text("id", one.id().id())
                .text("at", one.at())
                .text("day", one.day())
                .text("channel", one.channel())
                .text("topic", one.said().topic())
                .texts("topics", one.tags().stream().sorted().toList())
                .bool("complaint", one.complaint())
                .text("text", one.said().text())
                .text("language", language == null ? null : language.code())
                .text("customerId", one.author().customerId())
                .text("orderId", one.author().orderId())
                .text("contact", one.author().contact())
                .text("notedBy", one.notedBy());
    }
}

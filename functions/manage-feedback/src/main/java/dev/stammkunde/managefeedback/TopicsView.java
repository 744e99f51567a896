package dev.stammkunde.managefeedback;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.feedback.FeedbackSettings;
import dev.stammkunde.surveys.feedback.FeedbackTopic;
import dev.stammkunde.surveys.feedback.TextSource;
import dev.stammkunde.surveys.feedback.TopicCounts;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeSet;

/** What texts were about, as JSON: never a share without how many texts it is of. */
final class TopicsView {

    private TopicsView() {}

    static String write(SortedMap<YearMonth, TopicCounts> months, FeedbackSettings settings) {
        TopicCounts total = months.values().stream().reduce(TopicCounts.NONE, TopicCounts::plus);
        return JsonText.object(
                json -> {
                    json.text("from", months.firstKey()).text("to", months.lastKey());
                    json.object("total", o -> write(o, total, settings));
                    json.array(
                            "months",
                            all ->
                                    months.forEach(
                                            (month, counts) ->
                                                    all.object(
                                                            o ->
                                                                    write(
                                                                            o.text("month", month),
                                                                            counts,
                                                                            settings))));
                });
    }

    private static void write(JsonObjectText json, TopicCounts counts, FeedbackSettings settings) {
        json.number("n", counts.n())
                .object(
                        "sources",
                        o -> {
                            for (TextSource source : TextSource.values()) {
                                o.number(source.label(), counts.texts().getOrDefault(source, 0L));
                            }
                        })
                .array(
                        "topics",
                        all ->
                                new TreeSet<>(counts.topics().keySet())
                                        .stream()
                                                .sorted(
                                                        Comparator.comparing(counts.topics()::get)
                                                                .reversed())
                                                .forEach(
                                                        topic ->
                                                                all.object(
                                                                        o ->
                                                                                topic(
                                                                                        o, topic,
                                                                                        counts,
                                                                                        settings))));
    }

    /** One that is on the list no more has no name. */
    private static void topic(
            JsonObjectText json, String id, TopicCounts counts, FeedbackSettings settings) {
        json.text("topic", id);
        settings.findTopic(id).ifPresent(topic -> names(json, topic));
        json.number("count", counts.topics().getOrDefault(id, 0L));
        counts.percent(id).ifPresent(share -> json.number("percent", share));
    }

    private static void names(JsonObjectText json, FeedbackTopic topic) {
        json.object(
                "name",
                o -> {
                    for (Language language : Language.values()) {
                        o.text(language.code(), topic.names().get(language));
                    }
                });
    }
}

package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.counting.Tallies;
import dev.stammkunde.surveys.feedback.TextSource;
import dev.stammkunde.surveys.feedback.TopicCounts;
import dev.stammkunde.surveys.feedback.TopicTallies;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what texts are about from their tallies. */
public final class TalliedTopics implements TopicTallies {

    private final Tallies tallies;

    public TalliedTopics(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public SortedMap<YearMonth, TopicCounts> read(String shopId, YearMonth first, YearMonth last) {
        SortedMap<YearMonth, TopicCounts> months = new TreeMap<>();
        for (TextSource source : TextSource.values()) {
            tallies.read(
                            CountedTopics.book(shopId),
                            source.label(),
                            first.toString(),
                            last.toString())
                    .forEach(
                            (month, numbers) ->
                                    months.merge(
                                            YearMonth.parse(month),
                                            counts(source, numbers),
                                            TopicCounts::plus));
        }
        return months;
    }

    private static TopicCounts counts(TextSource source, Map<String, Long> numbers) {
        Map<String, Long> topics = new HashMap<>(numbers);
        topics.values().removeIf(n -> n == 0);
        Long texts = topics.remove(CountedTopics.TEXTS);
        return new TopicCounts(texts == null ? Map.of() : Map.of(source, texts), topics);
    }
}

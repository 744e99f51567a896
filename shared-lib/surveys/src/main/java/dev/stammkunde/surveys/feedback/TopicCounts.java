package dev.stammkunde.surveys.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What texts were about.
 *
 * @param texts how many there were, by source, also those that are about no topic of the list
 * @param topics in how many of all texts a topic was; a text can have several
 */
public record TopicCounts(Map<TextSource, Long> texts, Map<String, Long> topics) {

    public static final TopicCounts NONE = new TopicCounts(Map.of(), Map.of());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TopicCounts {
        texts = Map.copyOf(texts);
        topics = Map.copyOf(topics);
    }

    /** Returns how many texts there were. */
    public long n() {
        return texts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Finds in how many of a hundred texts a topic was; nothing of no texts. */
    public Optional<BigDecimal> percent(String topic) {
        long n = n();
        return n == 0
                ? Optional.empty()
                : Optional.of(
                        HUNDRED.multiply(BigDecimal.valueOf(topics.getOrDefault(topic, 0L)))
                                .divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP));
    }

    /** Returns both together. */
    public TopicCounts plus(TopicCounts other) {
        Map<TextSource, Long> allTexts = new EnumMap<>(TextSource.class);
        texts.forEach(allTexts::put);
        other.texts.forEach((source, n) -> allTexts.merge(source, n, Long::sum));
        Map<String, Long> allTopics = new HashMap<>(topics);
        other.topics.forEach((topic, n) -> allTopics.merge(topic, n, Long::sum));
        return new TopicCounts(allTexts, allTopics);
    }
}

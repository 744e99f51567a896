package dev.stammkunde.surveys.feedback;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a shop shows its form, and by which topics it looks at what people write.
 *
 * @param origins of pages that may hold the form, such as {@code https://shop.example}
 * @param topics in the order in which people choose from them
 */
public record FeedbackSettings(List<String> origins, List<FeedbackTopic> topics) {

    /** What holds where a shop has said nothing. */
    public static final FeedbackSettings USUAL = new FeedbackSettings(List.of(), UsualTopics.all());

    public FeedbackSettings {
        origins = List.copyOf(origins);
        topics = List.copyOf(topics);
    }

    /** Finds a topic. */
    public Optional<FeedbackTopic> findTopic(@Nullable String id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /**
     * Returns the topics that texts are about.
     *
     * @param language of the texts; null where nobody knows it
     */
    public Set<String> tags(Collection<String> texts, @Nullable Language language) {
        Set<String> tags = new HashSet<>();
        for (String text : texts) {
            TextWords words = TextWords.of(text);
            topics.stream()
                    .filter(topic -> topic.isIn(words, language))
                    .map(FeedbackTopic::id)
                    .forEach(tags::add);
        }
        return tags;
    }
}

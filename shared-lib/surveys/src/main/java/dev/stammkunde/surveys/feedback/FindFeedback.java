package dev.stammkunde.surveys.feedback;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds what people told a shop, the latest first. */
public interface FindFeedback {

    /**
     * What is asked for.
     *
     * @param from inclusive
     * @param until exclusive
     * @param topic that was chosen or is a tag; null for all
     * @param channel null for all
     */
    record Question(
            String shopId,
            Instant from,
            Instant until,
            @Nullable String topic,
            @Nullable FeedbackChannel channel) {

        /** Whether it asks for all of its days. */
        public boolean isForAll() {
            return topic == null && channel == null;
        }

        /** Whether it asks for this one. */
        public boolean isFor(Feedback one) {
            return (topic == null || topic.equals(one.said().topic()) || one.tags().contains(topic))
                    && (channel == null || channel == one.channel());
        }
    }

    /** Where a page begins: after this one. */
    record Place(Instant at, String id) {

        /** Returns the place of feedback. */
        public static Place of(Feedback feedback) {
            return new Place(feedback.at(), feedback.id().id());
        }
    }

    /**
     * Some of what was asked for.
     *
     * @param next where the next page begins; there may be nothing left there
     */
    record Page(List<Feedback> found, Optional<Place> next) {

        public Page {
            found = List.copyOf(found);
        }
    }

    /**
     * Returns a page, which may be short although there are more.
     *
     * @param after null for the first page
     * @param limit how many at most
     */
    Page page(Question question, @Nullable Place after, int limit);
}

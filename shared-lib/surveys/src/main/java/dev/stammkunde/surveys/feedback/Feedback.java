package dev.stammkunde.surveys.feedback;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody told a shop. It is written once and never changed.
 *
 * @param at when they said it
 * @param day of the shop's calendar on which it counts
 * @param tags the topics that it is about, by the list of the time when it was kept
 * @param complaint whether somebody must see to it
 * @param notedBy who of customer service noted it; null of a form
 */
public record Feedback(
        FeedbackId id,
        FeedbackChannel channel,
        FeedbackMessage said,
        FeedbackAuthor author,
        Instant at,
        LocalDate day,
        Set<String> tags,
        boolean complaint,
        @Nullable String notedBy) {

    /** How long it is kept. Its counts stay. */
    public static final Duration KEPT = Duration.ofDays(730);

    public Feedback {
        tags = Set.copyOf(tags);
    }

    /** Whether it is what came now, or came before with the same words. */
    public boolean isOf(TakeFeedback.Came came) {
        return channel == came.channel()
                && said.text().equals(came.said().text())
                && Objects.equals(said.topic(), came.said().topic())
                && author.equals(came.author());
    }
}

package dev.stammkunde.surveys.feedback;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.surveys.feedback.FeedbackStore.Keeping;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps what people tell, with what it is about. */
public final class TakeFeedback {

    private final FeedbackStore store;

    public TakeFeedback(FeedbackStore store) {
        this.store = store;
    }

    /**
     * What came.
     *
     * @param notedBy who of customer service noted it; null of a form
     */
    public record Came(
            FeedbackId id,
            FeedbackChannel channel,
            FeedbackMessage said,
            FeedbackAuthor author,
            Instant at,
            @Nullable String notedBy) {}

    /** Keeps what came by a form. */
    public Keeping take(Came came, FeedbackSettings settings, ZoneId zone) {
        return store.keep(tagged(came, settings, zone));
    }

    /** Keeps what somebody noted. */
    public Keeping take(Came came, FeedbackSettings settings, ZoneId zone, AuditEntry entry) {
        return store.keep(tagged(came, settings, zone), entry);
    }

    /** The topic that somebody chose is one that it is about, whatever its words are. */
    private static Feedback tagged(Came came, FeedbackSettings settings, ZoneId zone) {
        FeedbackMessage said = came.said();
        Set<String> tags = new HashSet<>(settings.tags(List.of(said.text()), said.language()));
        settings.findTopic(said.topic()).map(FeedbackTopic::id).ifPresent(tags::add);
        return new Feedback(
                came.id(),
                came.channel(),
                said,
                came.author(),
                came.at(),
                LocalDate.ofInstant(came.at(), zone),
                tags,
                settings.findTopic(said.topic()).filter(FeedbackTopic::complaint).isPresent(),
                came.notedBy());
    }
}

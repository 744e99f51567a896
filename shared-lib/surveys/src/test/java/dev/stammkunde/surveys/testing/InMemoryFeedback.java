package dev.stammkunde.surveys.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.surveys.feedback.EraseFeedback;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.feedback.FeedbackStore;
import dev.stammkunde.surveys.feedback.FindFeedback;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Feedback in memory, each call atomic. */
public final class InMemoryFeedback implements FeedbackStore, FindFeedback, EraseFeedback {

    private static final Comparator<Feedback> LATEST =
            Comparator.comparing(Feedback::at).reversed();

    private final Map<FeedbackId, Feedback> kept = new HashMap<>();
    private final List<AuditEntry> audited = new ArrayList<>();

    @Override
    public synchronized Optional<Feedback> find(FeedbackId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized Keeping keep(Feedback feedback) {
        Feedback before = kept.putIfAbsent(feedback.id(), feedback);
        return before == null ? new Keeping(feedback, true) : new Keeping(before, false);
    }

    @Override
    public synchronized Keeping keep(Feedback feedback, AuditEntry entry) {
        Keeping keeping = keep(feedback);
        if (keeping.isNew()) {
            audited.add(entry);
        }
        return keeping;
    }

    @Override
    public synchronized Page page(Question question, @Nullable Place after, int limit) {
        List<Feedback> rest =
                kept.values().stream()
                        .filter(one -> one.id().shopId().equals(question.shopId()))
                        .filter(one -> !one.at().isBefore(question.from()))
                        .filter(one -> one.at().isBefore(question.until()))
                        .filter(question::isFor)
                        .sorted(LATEST)
                        .dropWhile(one -> after != null && !one.at().isBefore(after.at()))
                        .toList();
        List<Feedback> found = rest.subList(0, Math.min(limit, rest.size()));
        return new Page(
                found,
                found.size() == limit ? Optional.of(Place.of(found.getLast())) : Optional.empty());
    }

    @Override
    public synchronized void erase(CustomerId person) {
        kept.values().removeIf(one -> isOf(one, person));
    }

    private static boolean isOf(Feedback one, CustomerId person) {
        String shopId = one.id().shopId();
        String contact = one.author().contact();
        return shopId.equals(person.shopId())
                && (person.id().equals(one.author().customerId())
                        || contact != null && Mailbox.of(shopId, contact).equals(person));
    }

    /** Returns all of all shops, the latest first. */
    public synchronized List<Feedback> all() {
        return kept.values().stream().sorted(LATEST).toList();
    }

    /** Returns what the audit was told. */
    public synchronized List<AuditEntry> audited() {
        return List.copyOf(audited);
    }
}

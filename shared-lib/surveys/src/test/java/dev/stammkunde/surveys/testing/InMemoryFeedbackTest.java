package dev.stammkunde.surveys.testing;

import dev.stammkunde.surveys.feedback.EraseFeedback;
import dev.stammkunde.surveys.feedback.FeedbackStore;
import dev.stammkunde.surveys.feedback.FindFeedback;

import java.util.List;

final class InMemoryFeedbackTest extends FeedbackContract {

    private final InMemoryFeedback feedback = new InMemoryFeedback();

    @Override
    protected FeedbackStore store() {
        return feedback;
    }

    @Override
    protected FindFeedback find() {
        return feedback;
    }

    @Override
    protected EraseFeedback erase() {
        return feedback;
    }

    @Override
    protected List<String> auditedIds() {
        return feedback.audited().stream().map(entry -> entry.deed().id()).toList();
    }
}

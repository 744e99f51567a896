package dev.stammkunde.collectsurveyresponse;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.json.CachedFeedbackSettings;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Keeps what somebody answered, once however often and from however many windows it is sent. */
final class KeepAnswers {

    /** Those who send the same find it kept; only different answers at once meet again. */
    private static final int ATTEMPTS = 20;

    private final Participations participations;
    private final CachedFeedbackSettings topics;
    private final IntConsumer backoff;

    KeepAnswers(Participations participations, CachedFeedbackSettings topics, IntConsumer backoff) {
        this.participations = participations;
        this.topics = topics;
        this.backoff = backoff;
    }

    /**
     * Keeps answers beside those to other questions.
     *
     * @return what is kept now; nothing where the customer was erased meanwhile
     */
    Optional<Asking> keep(Asking found, AnsweredForm form, Instant now) {
        Asking asking = found;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (asking.stands(now)) {
                return Optional.of(asking);
            }
            Response next = next(asking, form, now);
            if (asking.response().filter(before -> isSame(before, next)).isPresent()) {
                return Optional.of(asking);
            }
            Invitation invitation = asking.participation().invitation();
            Participation answered =
                    new Participation(
                            asking.isOfInvited() ? invitation : invitation.ofNoMailbox(),
                            tagged(invitation, next));
            if (participations.save(answered, asking.version()) == SaveResult.SAVED) {
                return Optional.of(asking.with(answered, asking.version() + 1));
            }
            backoff.accept(attempt);
            Optional<Versioned<Participation>> changed =
                    participations.find(answered.invitation().key());
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            asking = asking.with(changed.get().value(), changed.get().version());
        }
        throw new IllegalStateException("too many writers of one answer");
    }

    /** Says what its words are about, by the shop's list of now. */
    private Response tagged(Invitation invitation, Response response) {
        List<String> texts = response.texts();
        return texts.isEmpty()
                ? response
                : response.withTags(
                        topics.settings(invitation.key().customer().shopId())
                                .tags(texts, invitation.segments().language()));
    }

    private static boolean isSame(Response before, Response next) {
        return before.answers().equals(next.answers());
    }

    private static Response next(Asking asking, AnsweredForm form, Instant now) {
        SurveyDraft draft = asking.survey().draft();
        Response before = asking.participation().response();
        if (before == null) {
            return new Response(applying(draft, form.answers()), now, now, asking.isClosed(now));
        }
        Map<String, Answer> answers = new HashMap<>(before.answers());
        answers.keySet().removeAll(form.asked());
        answers.putAll(form.answers());
        return new Response(applying(draft, answers), before.answeredAt(), now, before.late());
    }

    /** Leaves out answers to questions that are not asked with the score of now. */
    private static Map<String, Answer> applying(SurveyDraft draft, Map<String, Answer> answers) {
        Map<String, Answer> applying = new HashMap<>(answers);
        if (answers.get(draft.rating().id()) instanceof Answer.Score(int score)) {
            for (Question question : draft.questions()) {
                Question.ShowIf condition = question.showIf();
                if (condition != null && !condition.holds(score)) {
                    applying.remove(question.id());
                }
            }
        }
        return applying;
    }
}

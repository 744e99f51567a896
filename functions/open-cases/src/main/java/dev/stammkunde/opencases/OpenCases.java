package dev.stammkunde.opencases;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.NoteScoreAfter;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackAuthor;

/**
 * Opens a case for each answer that is unhappy, be it late, and notes what its score is changed to,
 * and what a customer says after their cases were closed; and for each complaint. What was written
 * stays where it is, which the case's key names.
 */
final class OpenCases {

    private final OpenCase cases;
    private final NoteScoreAfter after;
    private final FindCustomer customers;

    OpenCases(CasePorts ports) {
        this.cases = new OpenCase(ports);
        this.after = new NoteScoreAfter(ports);
        this.customers = ports.customers();
    }

    /** Sees to an answer as it is now; returns whether it opened a case. */
    boolean see(Participation participation) {
        Response response = participation.response();
        Invitation invitation = participation.invitation();
        if (response == null) {
            return false;
        }
        Integer score = invitation.counting().score(response).orElse(null);
        if (score == null || isErased(invitation.key().customer())) {
            return false;
        }
        if (!invitation.key().isAnonymous()) {
            after.note(
                    invitation.key().customer(),
                    score,
                    invitation.counting().scale().most(),
                    response.answeredAt());
        }
        CaseOpening opening = opening(invitation, score, response);
        boolean isNew =
                invitation.counting().scale().isUnhappy(score) && cases.open(opening).isNew();
        if (!isNew) {
            cases.rescore(opening.id(), score, response.editedAt());
        }
        return isNew;
    }

    /** Sees to feedback; returns whether it opened a case. */
    boolean see(Feedback feedback) {
        String shopId = feedback.id().shopId();
        FeedbackAuthor author = feedback.author();
        String customer = author.customerId();
        if (!feedback.complaint()
                || customer != null && isErased(new CustomerId(shopId, customer))) {
            return false;
        }
        return cases.open(
                        new CaseOpening(
                                shopId,
                                "feedback/" + feedback.id().id(),
                                CaseReason.COMPLAINT,
                                customer,
                                author.orderId(),
                                null,
                                feedback.at()))
                .isNew();
    }

    private CaseOpening opening(Invitation invitation, int score, Response response) {
        ParticipationKey key = invitation.key();
        return new CaseOpening(
                key.customer().shopId(),
                "survey/%s/%s/%s".formatted(key.surveyId(), key.wave(), key.customer().id()),
                reason(invitation.counting().scale()),
                key.isAnonymous() ? null : key.customer().id(),
                invitation.orderId(),
                score,
                invitation.counting().scale().most(),
                response.editedAt());
    }

    private static CaseReason reason(Scale scale) {
        return switch (scale) {
            case NPS -> CaseReason.DETRACTOR;
            case CSAT, CES, STARS -> CaseReason.LOW_SATISFACTION;
        };
    }

    /** Their answer is gone, be it still on its way out of the stream, and so is what it said. */
    private boolean isErased(CustomerId customer) {
        return customers
                .find(customer)
                .filter(found -> found.customer() instanceof Customer.Erased)
                .isPresent();
    }
}

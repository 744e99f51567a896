package dev.stammkunde.localrunner.demo;

import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyMails;

import java.time.Instant;
import java.util.List;

/** The mails by which the surveys of the demo asked: all of them reached their mailboxes. */
final class DemoMails {

    private static final int SECONDS_TO_DELIVER = 4;

    private DemoMails() {}

    /**
     * Returns the records of an invitation's mails. A reminder whose time is still to come is not
     * among them: nobody is reminded of the year.
     */
    static List<MailChange> of(
            Survey survey, Invitation invitation, List<Response> answers, Instant now) {
        return SurveyMails.orders(survey, invitation, DemoInvitations.ZONE).stream()
                .map(MailOrder.OfCampaign.class::cast)
                .filter(order -> order.notBefore().isBefore(now))
                .map(order -> change(order, answers))
                .toList();
    }

    private static MailChange change(MailOrder.OfCampaign order, List<Response> answers) {
        var record = MailRecord.of(order);
        var isAnswered =
                answers.stream().anyMatch(it -> it.answeredAt().isBefore(order.notBefore()));
        var next =
                isAnswered
                        ? record.decided(
                                new MailDecision.Skip(SkipReason.ANSWERED), order.notBefore())
                        : delivered(record, order);
        return new MailChange(new Versioned<>(record, 0), next, null);
    }

    private static MailRecord delivered(MailRecord record, MailOrder.OfCampaign order) {
        var at = order.notBefore();
        var id = "demo-" + order.key().customer().id() + '-' + order.key().name();
        return record.decided(new MailDecision.Send(Basis.CONSENT_DOI), at)
                .accepted(id)
                .with(
                        new MailEvent(
                                MailEvent.Type.DELIVERED,
                                at.plusSeconds(SECONDS_TO_DELIVER),
                                id,
                                ""));
    }
}

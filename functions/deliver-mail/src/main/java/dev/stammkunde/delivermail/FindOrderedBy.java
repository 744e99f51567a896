package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyMails;
import dev.stammkunde.surveys.Surveys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Finds what ordered a mail: a campaign, or a survey, which sends as one. */
final class FindOrderedBy {

    private final Surveys surveys;
    private final Participations participations;

    FindOrderedBy(Surveys surveys, Participations participations) {
        this.surveys = surveys;
        this.participations = participations;
    }

    OrderedBy find(MailOrder order, Campaigns campaigns, Instant now) {
        return findSurvey(order)
                .map(survey -> bySurvey(survey, order, now))
                .orElseGet(
                        () ->
                                FollowedVersion.find(order, campaigns)
                                        .<OrderedBy>map(
                                                it ->
                                                        new OrderedBy.ByCampaign(
                                                                it,
                                                                FollowedVersion.findTerms(
                                                                                it, campaigns)
                                                                        .orElse(null)))
                                        .orElseGet(OrderedBy.Nobody::new));
    }

    private static Optional<SurveyId> findSurvey(MailOrder order) {
        return switch (order) {
            case MailOrder.OfCampaign it -> SurveyMails.findSurvey(it.campaign());
            case MailOrder.OfTest it -> SurveyMails.findSurvey(it.campaign());
            case MailOrder.OfService _ -> Optional.empty();
        };
    }

    private OrderedBy bySurvey(SurveyId id, MailOrder order, Instant now) {
        Optional<Survey> latest = surveys.find(id);
        if (latest.isEmpty()) {
            return new OrderedBy.Nobody();
        }
        return switch (order) {
            case MailOrder.OfCampaign it ->
                    new OrderedBy.BySurvey(
                            surveys.find(id, it.version()).orElse(latest.get()),
                            latest.get(),
                            findObstacle(it, now));
            case MailOrder.OfTest it ->
                    new OrderedBy.BySurvey(
                            surveys.find(id, it.version()).orElse(latest.get()),
                            latest.get(),
                            null);
            case MailOrder.OfService _ -> new OrderedBy.Nobody();
        };
    }

    /**
     * Whose invitation is gone was erased: its link would lead nowhere. What is answered after the
     * wave has closed counts no more, so nobody is asked for it.
     */
    private @Nullable SkipReason findObstacle(MailOrder.OfCampaign order, Instant now) {
        Optional<Participation> invited =
                SurveyMails.findInvitation(order)
                        .flatMap(participations::find)
                        .map(Versioned::value);
        if (invited.isEmpty()) {
            return SkipReason.ERASED;
        }
        if (invited.get().response() != null) {
            return SkipReason.ANSWERED;
        }
        boolean isClosed = !now.isBefore(invited.get().invitation().closesAt());
        return isClosed ? SkipReason.DAY_OVER : null;
    }
}

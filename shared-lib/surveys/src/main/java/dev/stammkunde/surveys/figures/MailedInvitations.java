package dev.stammkunde.surveys.figures;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.surveys.SurveyId;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts delivered invitations as mails of the campaign that a survey's mails are of; reminders are
 * not among them, so that each person was reached once.
 */
public final class MailedInvitations implements DeliveredInvitations {

    private static final String CAMPAIGN = "survey:";

    private final CountCampaignMails mails;

    public MailedInvitations(CountCampaignMails mails) {
        this.mails = mails;
    }

    @Override
    public Map<LocalDate, Long> byDay(SurveyId survey, AnswerDays days, ZoneId zone) {
        Map<LocalDate, Long> delivered = new HashMap<>();
        mails.results(
                        new CampaignId(survey.shopId(), CAMPAIGN + survey.id()),
                        days.first().atStartOfDay(zone).toInstant(),
                        days.last().plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1))
                .forEach(
                        (orderedAt, results) ->
                                delivered.merge(
                                        LocalDate.ofInstant(orderedAt, zone),
                                        results.count(MailEvent.Type.DELIVERED),
                                        Long::sum));
        return delivered;
    }
}

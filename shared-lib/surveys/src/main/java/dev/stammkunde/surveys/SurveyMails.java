package dev.stammkunde.surveys;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailDays;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailTerms;
import dev.stammkunde.mail.OnQuietDays;
import dev.stammkunde.mail.Priority;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A survey's mails, which to the wing of mail are those of a campaign: so consent, caps, quiet
 * hours, records and tallies are the same, and it knows nothing of surveys.
 */
public final class SurveyMails {

    /** The mail that asks. */
    public static final String MAIN = "main";

    /** The one mail that asks again. */
    public static final String REMINDER = "reminder";

    /** How many days after its own a mail is worth sending: who waits longer is not asked. */
    public static final int SEND_UNTIL_DAYS = 7;

    private static final String KIND = "survey:";
    private static final String AGAIN = "/" + REMINDER;

    private SurveyMails() {}

    /** Returns as which campaign a survey sends. */
    public static CampaignId campaign(SurveyId survey) {
        return new CampaignId(survey.shopId(), KIND + survey.id());
    }

    /** Finds the survey that sends as a campaign; nothing of a campaign that is one. */
    public static Optional<SurveyId> findSurvey(CampaignId campaign) {
        return campaign.id().startsWith(KIND)
                ? Optional.of(
                        new SurveyId(campaign.shopId(), campaign.id().substring(KIND.length())))
                : Optional.empty();
    }

    /** Finds the invitation that a mail is of. */
    public static Optional<ParticipationKey> findInvitation(MailOrder.OfCampaign order) {
        CustomerId customer = order.key().customer();
        String name = order.key().name();
        String occurrence = name.substring(name.indexOf('/') + 1);
        String wave =
                occurrence.endsWith(AGAIN)
                        ? occurrence.substring(0, occurrence.length() - AGAIN.length())
                        : occurrence;
        return findSurvey(order.campaign())
                .map(survey -> new ParticipationKey(customer, survey.id(), wave));
    }

    /**
     * Returns on what terms a survey's mails are sent: they give way to campaigns, and hold nobody
     * out.
     */
    public static MailTerms terms(Survey survey) {
        return new MailTerms(
                survey.draft().topic(),
                Priority.LOW,
                0,
                true,
                new MailDays(0, false, SEND_UNTIL_DAYS, OnQuietDays.AFTER),
                switch (survey.state()) {
                    case ACTIVE -> CampaignState.ACTIVE;
                    case PAUSED -> CampaignState.PAUSED;
                    case ARCHIVED -> CampaignState.ARCHIVED;
                });
    }

    /**
     * Returns the mails of an invitation: the one that asks, and, if the survey has one, the
     * reminder, which waits for its day and is skipped then if it was answered.
     */
    public static List<MailOrder> orders(Survey survey, Invitation invitation, ZoneId zone) {
        List<MailOrder> orders = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(invitation.invitedAt(), zone);
        orders.add(order(survey, invitation, MAIN, invitation.invitedAt(), day));
        Integer reminderDays = survey.draft().reminderDays();
        if (reminderDays != null) {
            Instant again = invitation.invitedAt().atZone(zone).plusDays(reminderDays).toInstant();
            orders.add(order(survey, invitation, REMINDER, again, day.plusDays(reminderDays)));
        }
        return orders;
    }

    private static MailOrder order(
            Survey survey,
            Invitation invitation,
            String variant,
            Instant notBefore,
            LocalDate occasion) {
        ParticipationKey key = invitation.key();
        CampaignId campaign = campaign(survey.id());
        String occurrence = variant.equals(MAIN) ? key.wave() : key.wave() + AGAIN;
        return new MailOrder.OfCampaign(
                MailKey.of(key.customer(), campaign, occurrence),
                campaign,
                invitation.version(),
                variant,
                invitation.invitedAt(),
                notBefore,
                occasion,
                null,
                null);
    }
}

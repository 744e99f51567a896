package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailTerms;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyMails;

import org.jspecify.annotations.Nullable;

/** What ordered a mail, as it is now. */
sealed interface OrderedBy {

    /** Nothing that could still change: a service mail, or something that is not there. */
    record Nobody() implements OrderedBy {}

    /**
     * A campaign.
     *
     * @param campaign the version that the mail follows
     * @param terms absent where not even its state is known
     * @param after what the mail comes after or before, if it does
     */
    record ByCampaign(Said said, @Nullable MailTerms terms, FindMailedOrder.Found after)
            implements OrderedBy {}

    /**
     * What a campaign says to one reader.
     *
     * @param campaign with the contents of the variant
     * @param variant as records call it; empty where the campaign has none
     */
    record Said(Campaign campaign, String variant) {}

    /**
     * A survey.
     *
     * @param asked the version that invited, since answers belong to it
     * @param latest whose state counts
     * @param obstacle why the invitation needs no mail any more; absent while it does
     */
    record BySurvey(Survey asked, Survey latest, @Nullable SkipReason obstacle)
            implements OrderedBy {}

    /** Returns the campaign, where it is one. */
    default @Nullable Campaign campaign() {
        return this instanceof ByCampaign(Said(Campaign it, var _), var _, var _) ? it : null;
    }

    /** Returns the terms on which the mail goes out. */
    default @Nullable MailTerms terms() {
        return switch (this) {
            case Nobody _ -> null;
            case ByCampaign(var _, MailTerms own, var _) -> own;
            case BySurvey(var _, Survey latest, var _) -> SurveyMails.terms(latest);
        };
    }

    /** Returns the record of a mail that follows this. */
    default MailRecord followed(MailRecord record) {
        return switch (this) {
            case Nobody _ -> record;
            case ByCampaign(Said(Campaign campaign, var _), var _, var _) ->
                    record.following(campaign.version());
            case BySurvey(Survey asked, var _, var _) -> record.following(asked.version());
        };
    }

    /** Returns a decision, unless what ordered the mail needs it no more. */
    default MailDecision unlessNeedless(MailDecision decision) {
        SkipReason reason = obstacle();
        return reason == null || decision instanceof MailDecision.Skip
                ? decision
                : new MailDecision.Skip(reason);
    }

    private @Nullable SkipReason obstacle() {
        return switch (this) {
            case Nobody _ -> null;
            case ByCampaign(var _, var _, FindMailedOrder.Found after) -> after.obstacle();
            case BySurvey(var _, var _, SkipReason own) -> own;
        };
    }
}

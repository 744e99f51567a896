package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyMails;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * Counts by the tallies of all campaigns and surveys, archived ones too: a query for each, however
 * many mails they sent. Mails that nobody's run ordered, such as confirmations, are in no tally.
 */
record TalliedMails(
        CampaignDocuments campaigns,
        DocumentCollection<DocumentId> surveys,
        CountCampaignMails mails)
        implements CountMails {

    @Override
    public long sent(String shopId, Instant from, Instant until) {
        Stream<CampaignId> ofSurveys =
                surveys.ofShop(shopId).stream()
                        .map(id -> SurveyMails.campaign(new SurveyId(shopId, id.id())));
        return Stream.concat(campaigns.ofShop(shopId).stream(), ofSurveys)
                .flatMap(id -> Stream.of(id, reminderOf(id)))
                .flatMap(id -> mails.results(id, from, until.minusNanos(1)).values().stream())
                .mapToLong(MailResults::sent)
                .sum();
    }

    /** Mails that remind of others are counted apart. */
    private static CampaignId reminderOf(CampaignId id) {
        return new CampaignId(id.shopId(), id.id() + MailKey.REMINDER);
    }
}

package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CountSentMails;
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
        CampaignDocuments campaigns, DocumentCollection<DocumentId> surveys, CountSentMails mails)
        implements CountMails {

    @Override
    public long sent(String shopId, Instant from, Instant until) {
        Stream<CampaignId> ofSurveys =
                surveys.ofShop(shopId).stream()
                        .map(id -> SurveyMails.campaign(new SurveyId(shopId, id.id())));
        return Stream.concat(campaigns.ofShop(shopId).stream(), ofSurveys)
                .mapToLong(id -> mails.sent(id, from, until.minusNanos(1)))
                .sum();
    }
}

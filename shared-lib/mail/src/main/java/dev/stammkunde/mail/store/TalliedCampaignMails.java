package dev.stammkunde.mail.store;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.MailTally;
import dev.stammkunde.platform.counting.Tallies;
import dev.stammkunde.platform.items.KeyText;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Reads what came of campaigns' mails from the tallies that {@code tally-mails} keeps. */
public final class TalliedCampaignMails implements CountCampaignMails {

    private final Tallies tallies;

    public TalliedCampaignMails(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public Map<Instant, MailResults> results(CampaignId campaign, Instant first, Instant last) {
        Map<Instant, MailResults> results = new HashMap<>();
        tallies.read(
                        CountedMail.book(campaign.shopId()),
                        campaign.id(),
                        KeyText.sortable(first),
                        KeyText.sortable(last))
                .forEach((run, numbers) -> results.put(Instant.parse(run), results(numbers)));
        return results;
    }

    private static MailResults results(Map<String, Long> numbers) {
        MailTally tally = new MailTally();
        numbers.forEach((outcome, count) -> tally.add(OutcomeText.read(outcome), count));
        return tally.results();
    }
}

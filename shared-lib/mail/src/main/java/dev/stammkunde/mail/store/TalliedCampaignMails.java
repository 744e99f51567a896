package dev.stammkunde.mail.store;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.CountSentMails;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.MailTally;
import dev.stammkunde.platform.counting.Tallies;
import dev.stammkunde.platform.items.KeyText;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what came of campaigns' mails from the tallies that {@code tally-mails} keeps. */
public final class TalliedCampaignMails implements CountCampaignMails, CountSentMails {

    private final Tallies tallies;

    public TalliedCampaignMails(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public Map<Instant, MailResults> results(CampaignId campaign, Instant first, Instant last) {
        Map<Instant, MailResults> results = new HashMap<>();
        read(campaign.shopId(), campaign.id(), first, last)
                .forEach((run, numbers) -> results.put(Instant.parse(run), results(numbers)));
        return results;
    }

    @Override
    public long sent(CampaignId campaign, Instant first, Instant last) {
        return Stream.of(campaign.id(), campaign.id() + MailKey.REMINDER)
                .flatMap(tally -> read(campaign.shopId(), tally, first, last).values().stream())
                .mapToLong(numbers -> results(numbers).sent())
                .sum();
    }

    private Map<String, Map<String, Long>> read(
            String shopId, String tally, Instant first, Instant last) {
        return tallies.read(
                CountedMail.book(shopId), tally, KeyText.sortable(first), KeyText.sortable(last));
    }

    private static MailResults results(Map<String, Long> numbers) {
        MailTally tally = new MailTally();
        numbers.forEach(
                (name, count) -> {
                    if (!ReaderTally.isOne(name)) {
                        tally.add(OutcomeText.read(name), count);
                    }
                });
        return tally.results().with(ReaderTally.read(numbers));
    }
}

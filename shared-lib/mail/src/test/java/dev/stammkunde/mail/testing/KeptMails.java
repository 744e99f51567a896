package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.FindDrawnCustomers;
import dev.stammkunde.mail.FindMailHistory.Page;
import dev.stammkunde.mail.FindMailHistory.Place;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOutcome;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.MailTally;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mails of an {@link InMemoryMails}, which holds its lock, and what is asked of all of them.
 */
record KeptMails(Map<MailKey, Versioned<MailRecord>> byKey) {

    static final int SHARDS = 2;

    List<MailRecord> ofCustomer(CustomerId customer) {
        return byKey.values().stream()
                .map(Versioned::value)
                .filter(mail -> mail.key().customer().equals(customer))
                .toList();
    }

    Page newestFirst(CustomerId reader, Optional<Place> after, int limit) {
        Comparator<Place> order =
                Comparator.comparing(Place::orderedAt).thenComparing(Place::mail).reversed();
        List<MailRecord> left =
                ofCustomer(reader).stream()
                        .filter(
                                mail ->
                                        after.isEmpty()
                                                || order.compare(after.get(), placeOf(mail)) < 0)
                        .sorted(Comparator.comparing(KeptMails::placeOf, order))
                        .toList();
        List<MailRecord> page = left.stream().limit(limit).toList();
        return new Page(
                page,
                page.size() < limit ? Optional.empty() : Optional.of(placeOf(page.getLast())));
    }

    private static Place placeOf(MailRecord mail) {
        return new Place(mail.orderedAt(), mail.key().name());
    }

    List<Versioned<MailRecord>> due(int shard, Instant until, int limit) {
        return byKey.values().stream()
                .filter(mail -> shardOf(mail.value().key()) == shard)
                .filter(mail -> mail.value().state() == MailState.HELD)
                .filter(mail -> !releaseAt(mail.value()).isAfter(until))
                .sorted(Comparator.comparing(mail -> releaseAt(mail.value())))
                .limit(limit)
                .toList();
    }

    List<Versioned<MailRecord>> paused(CampaignId campaign) {
        return ofCampaign(campaign)
                .filter(
                        mail ->
                                mail.value().findHoldReason().stream()
                                        .anyMatch(HoldReason.CAMPAIGN_PAUSED::equals))
                .toList();
    }

    Map<Instant, MailResults> results(CampaignId campaign, Instant first, Instant last) {
        Map<Instant, MailTally> tallies = new HashMap<>();
        ofCampaign(campaign)
                .map(Versioned::value)
                .filter(it -> !it.orderedAt().isBefore(first) && !it.orderedAt().isAfter(last))
                .forEach(
                        it ->
                                tallies.computeIfAbsent(it.orderedAt(), _ -> new MailTally())
                                        .add(MailOutcome.of(it), 1));
        Map<Instant, MailResults> results = new HashMap<>();
        tallies.forEach((run, tally) -> results.put(run, tally.results()));
        return results;
    }

    List<FindDrawnCustomers.Drawn> drawn(CampaignId campaign, Instant from, Instant until) {
        return ofCampaign(campaign)
                .map(Versioned::value)
                .filter(it -> !it.key().isRepeat())
                .filter(it -> !it.orderedAt().isBefore(from) && it.orderedAt().isBefore(until))
                .map(
                        it ->
                                new FindDrawnCustomers.Drawn(
                                        it.key().customer(),
                                        it.orderedAt(),
                                        it.state() == MailState.SENT,
                                        it.findSkipReason()
                                                .equals(Optional.of(SkipReason.HOLDOUT))))
                .toList();
    }

    private Stream<Versioned<MailRecord>> ofCampaign(CampaignId campaign) {
        return byKey.values().stream()
                .filter(
                        mail ->
                                mail.value().key().customer().shopId().equals(campaign.shopId())
                                        && mail.value().version() > 0
                                        && mail.value()
                                                .key()
                                                .name()
                                                .startsWith(campaign.id() + '/'));
    }

    private static int shardOf(MailKey key) {
        return Math.floorMod(key.customer().hashCode(), SHARDS);
    }

    private static Instant releaseAt(MailRecord mail) {
        Instant releaseAt = mail.releaseAt();
        return releaseAt == null ? Instant.MAX : releaseAt;
    }
}

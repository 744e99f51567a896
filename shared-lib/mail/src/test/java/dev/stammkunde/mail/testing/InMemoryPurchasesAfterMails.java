package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.purchases.FindMailsBefore;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails;
import dev.stammkunde.mail.purchases.PurchasesSince;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps in memory what readers bought since, each call atomic. */
public final class InMemoryPurchasesAfterMails implements FindMailsBefore, PurchaseStoreAfterMails {

    private final Map<PurchasesSince.Key, Versioned<PurchasesSince>> kept = new HashMap<>();
    private final PurchaseStore purchases;
    private final Standings standings;

    /**
     * Keeps nothing yet.
     *
     * @param standings which know what mails a customer got
     */
    public InMemoryPurchasesAfterMails(PurchaseStore purchases, Standings standings) {
        this.purchases = purchases;
        this.standings = standings;
    }

    /** Returns all that readers bought since. */
    public synchronized List<PurchasesSince> all() {
        return kept.values().stream().map(Versioned::value).toList();
    }

    @Override
    public synchronized List<Versioned<PurchasesSince>> mailsBefore(
            CustomerId reader, Instant orderedAt) {
        Stream<Versioned<PurchasesSince>> none =
                standings.standing(reader).value().counted().stream()
                        .filter(mail -> mail.reach() != null && !mail.reach().again())
                        .map(mail -> nothing(reader, mail.campaign(), mail.reach()))
                        .filter(since -> !kept.containsKey(since.key()))
                        .map(since -> new Versioned<>(since, 0));
        return Stream.concat(
                        kept.values().stream()
                                .filter(each -> each.value().key().reader().equals(reader)),
                        none)
                .filter(each -> each.value().until().isAfter(orderedAt))
                .toList();
    }

    private static PurchasesSince nothing(CustomerId reader, String campaign, Reach reach) {
        return new PurchasesSince(
                new PurchasesSince.Key(
                        reader, new CampaignId(reader.shopId(), campaign), reach.run()),
                reach.variant(),
                reach.at(),
                reach.until(),
                Map.of());
    }

    @Override
    public synchronized SaveResult save(PurchaseChange change, List<Change> since) {
        boolean isCurrent =
                since.stream()
                        .allMatch(
                                each -> versionOf(each.next().key()) == each.expected().version());
        if (!isCurrent || purchases.save(change) == SaveResult.CONFLICT) {
            return SaveResult.CONFLICT;
        }
        since.forEach(
                each ->
                        kept.put(
                                each.next().key(),
                                new Versioned<>(each.next(), each.expected().version() + 1)));
        return SaveResult.SAVED;
    }

    private long versionOf(PurchasesSince.Key key) {
        return kept.containsKey(key) ? kept.get(key).version() : 0;
    }
}

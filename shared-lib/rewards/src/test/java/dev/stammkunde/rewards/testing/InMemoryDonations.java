package dev.stammkunde.rewards.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.rewards.donations.DonatedAmount;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.DonationEntry;
import dev.stammkunde.rewards.donations.DonationEntry.Kind;
import dev.stammkunde.rewards.donations.DonationSums;
import dev.stammkunde.rewards.donations.Donations;
import dev.stammkunde.rewards.donations.Payout;
import dev.stammkunde.rewards.donations.RecipientId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was given to organisations, in memory. Thread-safe. */
public final class InMemoryDonations implements Donations {

    private final Map<RecipientId, DonationBook> books = new HashMap<>();
    private final Map<RecipientId, List<DonationEntry>> entries = new HashMap<>();
    private final Map<RecipientId, Map<String, Payout>> payouts = new HashMap<>();

    @Override
    public synchronized DonationBook book(RecipientId recipient) {
        return books.getOrDefault(recipient, DonationBook.empty(recipient));
    }

    @Override
    public synchronized List<DonationBook> books(String shopId) {
        return books.values().stream()
                .filter(book -> book.recipient().shopId().equals(shopId))
                .sorted(
                        Comparator.comparing(
                                (DonationBook book) ->
                                        book.recipient().organisation()
                                                + '#'
                                                + book.recipient().currency()))
                .toList();
    }

    @Override
    public synchronized DonationSums before(RecipientId recipient, Instant time) {
        return all(recipient).stream()
                .filter(entry -> entry.at().isBefore(time))
                .reduce((_, last) -> last)
                .map(DonationEntry::after)
                .orElse(DonationSums.NOTHING);
    }

    private List<DonationEntry> all(RecipientId recipient) {
        return entries.getOrDefault(recipient, List.of());
    }

    @Override
    public synchronized List<DonationEntry> standing(RecipientId recipient, Span span) {
        return all(recipient).stream()
                .filter(entry -> entry.kind() == Kind.GIVEN && !entry.isCancelled())
                .filter(entry -> entry.number() > span.after())
                .filter(entry -> entry.at().isBefore(span.before()))
                .toList();
    }

    @Override
    public synchronized List<Payout> payouts(RecipientId recipient) {
        return List.copyOf(payouts.getOrDefault(recipient, Map.of()).values());
    }

    @Override
    public synchronized Optional<Payout> find(RecipientId recipient, String payout) {
        return Optional.ofNullable(payouts.getOrDefault(recipient, Map.of()).get(payout));
    }

    @Override
    public synchronized SaveResult save(
            Payout payout, DonationBook.Change change, AuditEntry deed) {
        if (!follows(change)) {
            return SaveResult.CONFLICT;
        }
        add(change, null);
        payouts.computeIfAbsent(payout.recipient(), _ -> new TreeMap<>()).put(payout.id(), payout);
        return SaveResult.SAVED;
    }

    synchronized boolean follows(DonationBook.Change change) {
        return book(change.entry().recipient()).entries() == change.entry().number() - 1;
    }

    synchronized void add(DonationBook.Change change, @Nullable DonatedAmount cancelled) {
        RecipientId recipient = change.entry().recipient();
        List<DonationEntry> all = entries.computeIfAbsent(recipient, _ -> new ArrayList<>());
        if (cancelled != null) {
            all.replaceAll(entry -> entry.number() == cancelled.number() ? gone(entry) : entry);
        }
        all.add(change.entry());
        books.put(recipient, change.after());
    }

    private static DonationEntry gone(DonationEntry entry) {
        return new DonationEntry(
                entry.recipient(),
                entry.number(),
                entry.at(),
                entry.kind(),
                entry.subject(),
                entry.points(),
                entry.change(),
                entry.after(),
                true);
    }
}

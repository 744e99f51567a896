package dev.stammkunde.commands.ledger;

import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.PlainItem;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recomputes one account from its entries, given one after the other, in memory that does not grow
 * with them.
 *
 * <p>After a break the fold means nothing, but each later entry is still checked for itself and
 * against its neighbour, and the balance against the sum of all points.
 */
final class ChainCheck {

    private static final String NOTHING = "nothing";
    private static final Set<String> FOUND_BY =
            Set.of(PointsKeys.EXPIRY_PART, PointsKeys.FIRST_EXPIRY);

    private final String partition;
    private final List<Difference> differences = new ArrayList<>();
    private final NamedLots lots = new NamedLots(this::differ);
    private PointsAccount fold;
    private EntryHash head = EntryHash.NONE;
    private long expected = 1;
    private long sum;
    private boolean foldable = true;
    private PointsAccount before;

    ChainCheck(String partition) {
        this.partition = partition;
        this.fold = PointsAccount.empty(PointsKeys.accountOf(partition));
        this.before = fold;
    }

    List<Difference> differences() {
        return differences;
    }

    /** What the entries so far come to, where nothing is wrong with them. */
    PointsAccount fold() {
        return fold;
    }

    /** What the entries before the last one came to. */
    PointsAccount before() {
        return before;
    }

    /**
     * Takes the next entry in the order of sequences.
     *
     * @return it, unless it cannot be read
     */
    Optional<LedgerEntry> entry(Map<String, AttributeValue> item) {
        LedgerEntry entry;
        try {
            Map<String, AttributeValue> plain = PlainItem.of(item);
            entry = PlainItem.entry(plain);
            attributes(entry, plain);
        } catch (RuntimeException e) {
            // Whatever somebody wrote into it.
            differ(expected, "entry", "unreadable (" + e.getMessage() + ")", "an entry");
            foldable = false;
            expected++;
            return Optional.empty();
        }
        sequence(entry.sequence());
        hashes(entry);
        lots.check(entry, fold, foldable);
        fold(entry);
        sum += entry.points();
        head = entry.hash();
        expected = entry.sequence() + 1;
        return Optional.of(entry);
    }

    private void sequence(long sequence) {
        if (sequence > expected) {
            missingUpTo(sequence - 1);
        } else if (sequence < expected) {
            differ(sequence, "sequence", Long.toString(sequence), Long.toString(expected));
            foldable = false;
        }
    }

    private void missingUpTo(long last) {
        String gap = expected == last ? "an entry" : "entries up to " + last;
        differ(expected, "entry", NOTHING, gap);
        foldable = false;
    }

    private void attributes(LedgerEntry entry, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> computed = PlainItem.of(entry);
        for (String name : Attributes.differing(item, computed)) {
            differ(
                    entry.sequence(),
                    "attribute " + name,
                    Attributes.presence(item, name),
                    Attributes.presence(computed, name) + " as it is written");
        }
    }

    private void hashes(LedgerEntry entry) {
        if (!entry.previousHash().equals(head)) {
            differ(entry.sequence(), "previous hash", entry.previousHash().hex(), head.hex());
            foldable = false;
        }
        EntryHash computed = entry.recomputedHash();
        if (!entry.hash().equals(computed)) {
            String field = "hash of " + entry.key() + ", whose content was changed";
            differ(entry.sequence(), field, entry.hash().hex(), computed.hex());
        }
    }

    /** Whether the last entry gives back or ends what another account, or an older entry, had. */
    boolean goesBackElsewhere(LedgerEntry entry) {
        return lots.goesBackElsewhere(entry);
    }

    private void fold(LedgerEntry entry) {
        if (!foldable) {
            return;
        }
        before = fold;
        try {
            fold = fold.apply(entry);
        } catch (RuntimeException e) {
            differ(entry.sequence(), "entry", "one that cannot follow", "one that can");
            foldable = false;
        }
    }

    /** Compares the account, once all entries up to its sequence were given. */
    void account(Map<String, AttributeValue> item) {
        PointsAccount stored;
        try {
            stored = AccountItem.fromItem(item);
        } catch (RuntimeException e) {
            differAccount("account", "unreadable (" + e.getMessage() + ")", "an account");
            return;
        }
        Map<String, AttributeValue> written = AccountItem.toItem(stored);
        for (String name : Attributes.differing(item, written)) {
            if (FOUND_BY.contains(name) && FOUND_BY.stream().noneMatch(item::containsKey)) {
                // Last written before accounts were found by what they lose.
                continue;
            }
            differAccount(
                    "attribute " + name,
                    Attributes.presence(item, name),
                    Attributes.presence(written, name) + " as it is written");
        }
        if (stored.sequence() >= expected) {
            missingUpTo(stored.sequence());
        }
        compare("head", stored.head().hex(), head.hex());
        compare("balance", stored.balance(), sum);
        if (foldable) {
            compare("lots", lots(stored), lots(fold));
            compare("debt", stored.debt(), fold.debt());
            compare("reserved", stored.reserved(), fold.reserved());
            compare("orders rewarded", stored.ordersRewarded(), fold.ordersRewarded());
            compare("last booked at", stored.lastBookedAt(), fold.lastBookedAt());
            compare("merged from", stored.mergedFrom(), fold.mergedFrom());
            compare("merged into", mergedInto(stored), mergedInto(fold));
        }
    }

    private static String mergedInto(PointsAccount account) {
        String into = account.mergedInto();
        return into == null ? NOTHING : into;
    }

    private static String lots(PointsAccount account) {
        return account.lots().stream()
                .map(
                        lot ->
                                "%d from %s to %s, %s"
                                        .formatted(
                                                lot.points(),
                                                lot.term().availableAt(),
                                                lot.term().expiresAt(),
                                                lot.source()))
                .collect(Collectors.joining("; ", "[", "]"));
    }

    private void compare(String field, Object stored, Object computed) {
        if (!Objects.equals(stored, computed)) {
            differAccount(field, stored.toString(), computed.toString());
        }
    }

    private void differ(long sequence, String field, String stored, String computed) {
        differences.add(Difference.ofEntry(partition, sequence, field, stored, computed));
    }

    private void differAccount(String field, String stored, String computed) {
        differences.add(Difference.ofAccount(partition, field, stored, computed));
    }
}

package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.store.AccountItem;
import dev.stammkunde.points.store.PointsKeys;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks one account while others may book.
 *
 * <p>The account is read first, consistently, and entries only as far as it had come by then; what
 * lies behind that is compared with the account read again. The index of the first edition's
 * entries follows the table with some delay, so that differences count only if they are still there
 * after a pause.
 */
final class AccountCheck {

    private static final int ATTEMPTS = 3;

    /** What was found, and in how many entries. */
    record Checked(List<Difference> differences, long entries) {}

    private final LedgerTables tables;
    private final MergeCheck merges;
    private final Duration indexDelay;

    /**
     * Checks accounts of a table.
     *
     * @param indexDelay how far the index may be behind
     */
    AccountCheck(LedgerTables tables, Duration indexDelay) {
        this.tables = tables;
        this.merges = new MergeCheck(tables);
        this.indexDelay = indexDelay;
    }

    Checked check(String partition) throws InterruptedException {
        Checked checked = once(partition);
        for (int attempt = 1; attempt < ATTEMPTS && !checked.differences().isEmpty(); attempt++) {
            Thread.sleep(indexDelay);
            checked = once(partition);
        }
        return checked;
    }

    private Checked once(String partition) {
        Optional<Map<String, AttributeValue>> account = tables.account(partition);
        long version = account.map(AccountCheck::version).orElse(0L);
        ChainCheck chain = chainOf(partition);
        if (chain == null) {
            return new Checked(
                    List.of(Difference.ofAccount(partition, "account", "no customer", "one")), 0);
        }
        List<Difference> differences = new ArrayList<>();
        List<Map<String, AttributeValue>> later = new ArrayList<>();
        long entries = 0;
        for (Map<String, AttributeValue> item : tables.firstEdition(partition)) {
            if (sequence(item) > version) {
                later.add(item);
            } else {
                chain.entry(item);
                entries++;
            }
        }
        for (Map<String, AttributeValue> item : tables.entriesUpTo(partition, version)) {
            tables.large()
                    .alone(item, () -> chain.entry(item))
                    .ifPresent(entry -> differences.addAll(merges.check(entry, chain.before())));
            entries++;
        }
        account.ifPresentOrElse(
                chain::account,
                () ->
                        differences.add(
                                Difference.ofAccount(
                                        partition, "account", "nothing", "an account")));
        differences.addAll(chain.differences());
        tables.entriesAfter(partition, version).forEach(later::add);
        differences.addAll(beyond(partition, version, later));
        return new Checked(differences, entries);
    }

    /** Entries that no account knows of. */
    private List<Difference> beyond(
            String partition, long version, List<Map<String, AttributeValue>> later) {
        List<Difference> unknown = new ArrayList<>();
        long known = version;
        for (Map<String, AttributeValue> item : later) {
            long sequence = sequence(item);
            if (sequence > known) {
                known = tables.account(partition).map(AccountCheck::version).orElse(0L);
            }
            if (sequence > known) {
                unknown.add(
                        Difference.ofEntry(partition, sequence, "entry", "an entry", "nothing"));
            }
        }
        return unknown;
    }

    /** Begins a chain; absent where a partition is of no customer. */
    static @Nullable ChainCheck chainOf(String partition) {
        try {
            return new ChainCheck(partition);
        } catch (RuntimeException _) {
            return null;
        }
    }

    private static long sequence(Map<String, AttributeValue> entry) {
        return new ItemReader(entry).number(PointsKeys.SEQUENCE);
    }

    private static long version(Map<String, AttributeValue> account) {
        try {
            return new ItemReader(account).number(AccountItem.VERSION);
        } catch (RuntimeException e) {
            // The chain says that the account cannot be read.
            return 0;
        }
    }
}

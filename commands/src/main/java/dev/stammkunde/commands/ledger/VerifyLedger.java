package dev.stammkunde.commands.ledger;

import dev.stammkunde.commands.ledger.AccountCheck.Checked;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Verifies that every account is the fold of its entries and every entry follows the one before.
 *
 * <p>Memory is bounded whatever the table holds: accounts come page by page, entries one by one,
 * and of accounts that were seen only the most recent are remembered.
 */
public final class VerifyLedger {

    private static final int REMEMBERED_ACCOUNTS = 100_000;

    /** What is neither an account nor an entry. */
    private static final Set<String> OTHER_ITEMS =
            Set.of(PointsKeys.WAITING_ITEM, PointsKeys.NOTE_ITEM);

    /** How far it has come. */
    public record Tally(long accounts, long entries, long differences, long items) {}

    /** Is told what is found, in the order of the table. */
    public interface Listener {
        void found(Difference difference);

        void progressed(Tally tally);
    }

    private final LedgerTable table;
    private final AccountCheck check;
    private final Listener listener;
    private final int parallelism;
    private final Set<String> remembered = Collections.newSetFromMap(new Recent());
    private Tally tally = new Tally(0, 0, 0, 0);

    private static final class Recent extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED_ACCOUNTS;
        }
    }

    /**
     * Prepares a verification of one table.
     *
     * @param parallelism accounts that are verified at a time
     * @param indexDelay how long to wait before a difference is looked at again
     */
    public VerifyLedger(
            DynamoDbClient client,
            String tableName,
            int parallelism,
            Duration indexDelay,
            Listener listener) {
        this.table = new LedgerTable(client, tableName);
        this.check = new AccountCheck(table, indexDelay);
        this.listener = listener;
        this.parallelism = parallelism;
    }

    /** Verifies one account. */
    public Tally account(AccountId account) throws InterruptedException {
        add(check.check(PointsKeys.accountPartition(account)), 1);
        return tally;
    }

    /**
     * Verifies all accounts, and finds entries whose account is missing.
     *
     * @param shopId only this shop's; empty for all
     */
    public Tally all(Optional<String> shopId) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(parallelism)) {
            for (ScanResponse page : table.keys(shopId)) {
                tally =
                        new Tally(
                                tally.accounts(),
                                tally.entries(),
                                tally.differences(),
                                tally.items() + page.scannedCount());
                page(page.items(), threads);
                listener.progressed(tally);
            }
        }
        return tally;
    }

    private void page(List<Map<String, AttributeValue>> items, ExecutorService threads)
            throws InterruptedException {
        Set<String> accounts = new LinkedHashSet<>();
        Set<String> owners = new LinkedHashSet<>();
        for (Map<String, AttributeValue> item : items) {
            ItemReader reader = new ItemReader(item);
            String partition = reader.text(PointsKeys.PK);
            String sort = reader.text(PointsKeys.SK);
            if (sort.equals(PointsKeys.ACCOUNT_ITEM)) {
                accounts.add(partition);
            } else if (reader.has(PointsKeys.ACCOUNT)) {
                owners.add(reader.findText(PointsKeys.ACCOUNT).orElse(partition));
            } else if (!OTHER_ITEMS.contains(sort)) {
                Difference stray = Difference.ofAccount(partition, sort, "an item", "nothing");
                add(new Checked(List.of(stray), 0), 0);
            }
        }
        accounts.forEach(remembered::add);
        owners.removeAll(remembered);
        Set<String> existing = table.existing(owners);
        owners.forEach(remembered::add);
        owners.removeAll(existing);
        List<Callable<Checked>> checks = new ArrayList<>();
        accounts.forEach(partition -> checks.add(() -> check.check(partition)));
        owners.forEach(partition -> checks.add(() -> check.check(partition)));
        for (Future<Checked> checked : threads.invokeAll(checks)) {
            add(result(checked), 1);
        }
    }

    private static Checked result(Future<Checked> checked) throws InterruptedException {
        try {
            return checked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(e.getCause());
        }
    }

    private void add(Checked checked, int accounts) {
        checked.differences().forEach(listener::found);
        tally =
                new Tally(
                        tally.accounts() + accounts,
                        tally.entries() + checked.entries(),
                        tally.differences() + checked.differences().size(),
                        tally.items());
        listener.progressed(tally);
    }
}

package dev.stammkunde.commands.ledger;

import dev.stammkunde.commands.ledger.LedgerTables.Segment;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.store.PointsKeys;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Verifies that every account is the fold of its entries, that every entry follows the one before,
 * and that orders, business keys and merges say what the entries say.
 *
 * <p>It reads both tables once, in parallel segments, and adds up what each says of the other
 * ({@link Balance}). Only where that does not come to nothing it looks again, one by one: at what
 * was tampered with, and at what was booked meanwhile. Memory is bounded whatever the tables hold:
 * items come page by page, and of a ledger only what it comes to is kept until its end.
 */
public final class VerifyLedger {

    /**
     * How far it has come.
     *
     * @param tooLong texts that were not read, since the heap is too small for them
     */
    public record Tally(
            long accounts, long entries, long differences, double readUnits, long tooLong) {}

    /** Receives each finding, from one thread at a time, and how far the verification has come. */
    public interface Listener {
        void found(Difference difference);

        void progressed(Tally tally);
    }

    private final LedgerTables tables;
    private final Listener listener;
    private final int parallelism;
    private final Duration indexDelay;
    private final Recent reported = new Recent();
    private long accounts;
    private long entries;
    private long differences;

    /**
     * Prepares a verification.
     *
     * @param pace how fast it reads
     * @param now when it begins
     */
    public VerifyLedger(
            DynamoDbClient client, TableNames names, Pace pace, Instant now, Listener listener) {
        this.tables = new LedgerTables(client, names.points(), names.entries(), now);
        this.parallelism = pace.parallelism();
        this.indexDelay = pace.indexDelay();
        this.listener = listener;
    }

    /**
     * How fast a verification reads.
     *
     * @param parallelism segments that are read at a time
     * @param indexDelay how long to wait before a difference is looked at again
     */
    public record Pace(int parallelism, Duration indexDelay) {}

    /** The tables of a ledger. */
    public record TableNames(String points, String entries) {}

    /** Verifies one account, and what its entries have beside it. */
    public Tally account(AccountId account) throws InterruptedException {
        String partition = PointsKeys.accountPartition(account);
        Balance all = new Balance();
        all.doubtEverything();
        Recheck recheck = new Recheck(tables, all, indexDelay);
        count(1, 0);
        report(recheck.account(partition));
        for (Map<String, AttributeValue> item : tables.firstEdition(partition)) {
            count(0, 1);
            report(recheck.point(item, PointsItem.ENTRY));
        }
        for (Map<String, AttributeValue> item : tables.entriesAfter(partition, 0)) {
            count(0, 1);
            report(recheck.entry(item));
        }
        return tally();
    }

    /**
     * Verifies all accounts, and finds what belongs to none.
     *
     * @param shopId only this shop's; empty for all
     */
    public Tally all(Optional<String> shopId) throws InterruptedException {
        Balance balance = new Balance();
        Claims claims = new Claims(balance);
        try (ExecutorService threads = Executors.newFixedThreadPool(parallelism)) {
            // Points first: an entry that is booked in between is seen with its account, or not.
            inSegments(threads, shopId, segment -> lookAtPoints(segment, claims));
            inSegments(threads, shopId, segment -> lookAtEntries(segment, claims));
            if (!balance.isEven()) {
                Recheck recheck = new Recheck(tables, balance, indexDelay);
                inSegments(threads, shopId, segment -> lookAgain(segment, recheck));
            }
        }
        return tally();
    }

    /** What is done with one segment. */
    private interface Look {
        void at(Segment segment) throws InterruptedException;
    }

    private void inSegments(ExecutorService threads, Optional<String> shopId, Look look)
            throws InterruptedException {
        List<Callable<Boolean>> looks = new ArrayList<>();
        for (int i = 0; i < parallelism; i++) {
            Segment segment = new Segment(i, parallelism, shopId);
            looks.add(
                    () -> {
                        look.at(segment);
                        return true;
                    });
        }
        for (Future<Boolean> done : threads.invokeAll(looks)) {
            result(done);
        }
    }

    private static void result(Future<Boolean> done) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(e.getCause());
        }
    }

    private void lookAtPoints(Segment segment, Claims claims) {
        PointsLook look = new PointsLook(tables, claims);
        for (ScanResponse page : tables.points(segment)) {
            long accountsHere = 0;
            long entriesHere = 0;
            for (Map<String, AttributeValue> item : page.items()) {
                PointsItem kind = PointsItem.of(item);
                tables.large()
                        .alone(
                                item,
                                () -> {
                                    look.item(item, kind);
                                    return kind;
                                });
                switch (kind) {
                    case ACCOUNT -> accountsHere++;
                    case ENTRY -> entriesHere++;
                    case STRAY -> report(List.of(stray(item)));
                    case ORDER, KEY, BESIDE -> {}
                }
            }
            look.endOfPage();
            count(accountsHere, entriesHere);
        }
    }

    private static Difference stray(Map<String, AttributeValue> item) {
        return Difference.ofAccount(
                new ItemReader(item).text(PointsKeys.PK),
                LedgerTables.sort(item),
                "an item",
                "nothing");
    }

    private void lookAtEntries(Segment segment, Claims claims) {
        EntriesLook look = new EntriesLook(tables, claims);
        for (ScanResponse page : tables.entries(segment)) {
            look.page(page.items());
            count(0, page.items().size());
        }
        look.end();
    }

    private void lookAgain(Segment segment, Recheck recheck) throws InterruptedException {
        for (ScanResponse page : tables.points(segment)) {
            for (Map<String, AttributeValue> item : page.items()) {
                report(recheck.point(item, PointsItem.of(item)));
            }
            count(0, 0);
        }
        for (ScanResponse page : tables.entries(segment)) {
            for (Map<String, AttributeValue> item : page.items()) {
                report(recheck.entry(item));
            }
            count(0, 0);
        }
    }

    private synchronized void report(List<Difference> found) {
        for (Difference difference : found) {
            if (reported.add(difference)) {
                differences++;
                listener.found(difference);
            }
        }
    }

    private synchronized void count(long moreAccounts, long moreEntries) {
        accounts += moreAccounts;
        entries += moreEntries;
        listener.progressed(tally());
    }

    private synchronized Tally tally() {
        return new Tally(
                accounts, entries, differences, tables.readUnits(), tables.large().takenOut());
    }
}

package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.ImportCouponCodes;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.items.LostTransaction;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts coupon codes into the campaigns table, 25 in a transaction with the count of those left, the
 * first with who imports them. An import that broke off is repeated as a whole: what is there
 * already stays as it is.
 */
public final class DynamoDbCouponImport implements ImportCouponCodes {

    private static final int CODES_PER_WRITE = 25;

    /** Each try finds duplicates, or meets somebody who takes from the same part. */
    private static final int TRIES = 10;

    private final DynamoDbClient client;
    private final String table;
    private final AuditTable audit;

    /** Names the tables. */
    public DynamoDbCouponImport(DynamoDbClient client, String table, AuditTable audit) {
        this.client = client;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public List<String> put(NewCodes codes, AuditEntry entry) {
        Map<Integer, List<String>> byShard = new TreeMap<>();
        codes.codes()
                .forEach(
                        code ->
                                byShard.computeIfAbsent(
                                                CampaignKeys.shardOf(code), _ -> new ArrayList<>())
                                        .add(code));
        Set<String> duplicates = new HashSet<>();
        List<TransactWriteItem> untold = new ArrayList<>(List.of(audit.write(entry)));
        byShard.forEach(
                (shard, ofShard) -> {
                    PoolShard part =
                            new PoolShard(
                                    client,
                                    table,
                                    CampaignKeys.pool(codes.shopId(), codes.pool(), shard));
                    for (int from = 0; from < ofShard.size(); from += CODES_PER_WRITE) {
                        int to = Math.min(ofShard.size(), from + CODES_PER_WRITE);
                        List<String> some = ofShard.subList(from, to);
                        duplicates.addAll(put(part, some, codes.validUntil(), untold));
                    }
                });
        return codes.codes().stream().filter(duplicates::contains).toList();
    }

    /**
     * Returns those that were there.
     *
     * @param untold what goes with the first codes that are written, and then no more
     */
    private List<String> put(
            PoolShard part,
            List<String> codes,
            @Nullable LocalDate validUntil,
            List<TransactWriteItem> untold) {
        List<String> fresh = new ArrayList<>(codes);
        List<String> duplicates = new ArrayList<>();
        for (int i = 0; i < TRIES && !fresh.isEmpty(); i++) {
            try {
                List<TransactWriteItem> items = items(part, fresh, validUntil);
                items.addAll(untold);
                client.transactWriteItems(write -> write.transactItems(items));
                untold.clear();
                return duplicates;
            } catch (TransactionCanceledException cancelled) {
                if (!LostTransaction.isOne(cancelled)) {
                    throw cancelled;
                }
                List<CancellationReason> reasons = cancelled.cancellationReasons();
                if (!untold.isEmpty() && isThere(reasons.getLast())) {
                    // The same request broke off before.
                    untold.clear();
                }
                List<String> there = there(fresh, reasons);
                duplicates.addAll(there);
                fresh.removeAll(there);
            }
        }
        if (!fresh.isEmpty()) {
            throw new IllegalStateException("others wrote to the same pool again and again");
        }
        return duplicates;
    }

    private static List<TransactWriteItem> items(
            PoolShard part, List<String> codes, @Nullable LocalDate validUntil) {
        List<TransactWriteItem> items = new ArrayList<>();
        codes.forEach(code -> items.add(part.addKnown(code)));
        codes.forEach(code -> items.add(part.addFree(code, validUntil)));
        items.add(part.count(codes.size()));
        return items;
    }

    /** The reasons are in the order of the items, of which the first say what is known. */
    private static List<String> there(List<String> codes, List<CancellationReason> reasons) {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < codes.size() && i < reasons.size(); i++) {
            if (isThere(reasons.get(i))) {
                there.add(codes.get(i));
            }
        }
        return there;
    }

    private static boolean isThere(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }
}

package dev.stammkunde.commands.ledger;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.store.PointsKeys;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first look at a segment of the table of entries, where an account's come together and in
 * order: recomputes each chain that begins here and claims what it comes to.
 */
final class EntriesLook {

    private final Claims claims;
    private final LargeItems large;
    private final RedemptionCheck redemptions;
    private @Nullable String partition;
    private @Nullable ChainCheck chain;

    EntriesLook(LedgerTables tables, Claims claims) {
        this.claims = claims;
        this.large = tables.large();
        this.redemptions = new RedemptionCheck(tables);
    }

    void page(List<Map<String, AttributeValue>> items) {
        items.forEach(this::entry);
    }

    private void entry(Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        String of = reader.text(PointsKeys.PK);
        if (!of.equals(partition)) {
            end();
            begin(of, reader.number(PointsKeys.SEQUENCE));
        }
        ChainCheck open = chain;
        if (open != null) {
            large.alone(
                    item,
                    () -> {
                        Optional<LedgerEntry> read = open.entry(item);
                        read.ifPresent(entry -> claim(entry, open));
                        return read.isPresent();
                    });
        }
    }

    private void begin(String of, long sequence) {
        partition = of;
        if (sequence == 1) {
            chain = AccountCheck.chainOf(of);
            if (chain == null) {
                claims.balance().doubt(of);
            }
        } else {
            claims.goesOn(of, sequence);
        }
    }

    private void claim(LedgerEntry entry, ChainCheck open) {
        if (entry.edition() == 1) {
            claims.balance().doubt(PointsKeys.accountPartition(entry.account()));
            return;
        }
        if (open.differences().isEmpty()) {
            claims.entry(entry, open.before());
        }
        // What differs before says nothing of what an entry goes back to.
        if (open.goesBackElsewhere(entry) && !redemptions.check(entry).isEmpty()) {
            claims.doubt(entry);
        }
    }

    /** Claims what the last account came to. */
    void end() {
        ChainCheck last = chain;
        String of = partition;
        if (last != null && of != null) {
            claims.chain(of, last);
        }
        chain = null;
        partition = null;
    }
}

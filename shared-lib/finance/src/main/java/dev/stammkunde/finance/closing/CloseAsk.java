package dev.stammkunde.finance.closing;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.months.EntriesDigest;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a month is to be closed with. All of it was read from the journal, from where the month
 * before ended ({@link MonthClose.Content#asOf}) to the month's end.
 *
 * @param firstMonth in which the shop booked for the first time; absent where it never did
 * @param entries those of the month
 * @param carried the accounts that it goes on from and leaves; absent where they are not kept
 * @param tieOut whether the ledger says the same
 * @param files what is sealed, by name
 * @param legalEntity whose books it belongs to
 * @param closedBy who asks
 */
public record CloseAsk(
        ShopMonth month,
        @Nullable YearMonth firstMonth,
        EntriesDigest entries,
        @Nullable CarriedStates carried,
        TieOut tieOut,
        SortedMap<String, byte[]> files,
        String legalEntity,
        String closedBy) {

    public CloseAsk {
        files = new TreeMap<>(Map.copyOf(files));
    }
}

package dev.stammkunde.finance.months;

import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.finance.months.FindAccountHeads.Asked;
import dev.stammkunde.finance.months.FindAccountHeads.Head;
import dev.stammkunde.points.PointsAccount;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares accounts of which something was booked with what the tables say of them. */
final class CheckHeads {

    private static final int MOST_ASKED = 100;

    private final MonthAsk ask;
    private final FindAccountHeads heads;
    private final TieOutTally ties;
    private final List<PointsAccount> waiting = new ArrayList<>();

    CheckHeads(MonthAsk ask, FindAccountHeads heads, TieOutTally ties) {
        this.ask = ask;
        this.heads = heads;
        this.ties = ties;
    }

    /** Compares an account as its last entry of the month left it, now or later. */
    void check(PointsAccount account) {
        waiting.add(account);
        if (waiting.size() == MOST_ASKED) {
            checkWaiting();
        }
    }

    /** Compares those that wait. */
    void checkWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Asked> asked =
                waiting.stream().map(it -> new Asked(it.id().customerId(), it.sequence())).toList();
        Map<String, Head> found = heads.heads(ask.month().shopId(), asked);
        waiting.forEach(account -> compare(account, found.get(account.id().customerId())));
        ties.compared(waiting.size());
        waiting.clear();
    }

    private void compare(PointsAccount account, @Nullable Head head) {
        String customer = account.id().customerId();
        long sequence = account.sequence();
        if (head == null) {
            ties.add(customer, Kind.ACCOUNT, "the ledger has no entry " + sequence);
            return;
        }
        if (!head.hash().equals(account.head())) {
            ties.add(customer, Kind.ACCOUNT, "entry %d is another one".formatted(sequence));
            return;
        }
        PointsAccount stored = head.account();
        if (stored != null && !isSame(stored, account)) {
            ties.add(
                    customer,
                    Kind.ACCOUNT,
                    "its balance is %d, its entries come to %d"
                            .formatted(stored.balance(), account.balance()));
        }
        Instant next = head.nextBookedAt();
        if (next != null && next.isBefore(ask.asOf())) {
            ties.add(
                    customer,
                    Kind.MISSING,
                    "entry %d was booked at %s".formatted(sequence + 1, next));
        }
    }

    private static boolean isSame(PointsAccount stored, PointsAccount folded) {
        return stored.debt() == folded.debt()
                && stored.reserved() == folded.reserved()
                && GroupKey.sums(stored.lots()).equals(GroupKey.sums(folded.lots()));
    }
}

package dev.stammkunde.finance.months;

import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsAccount;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One customer while a month is folded: holds each entry to the one before, and waits with an entry
 * that takes over an account which was not read yet. After an entry that does not follow, the
 * account stays as it was; that is told to the tie-out.
 */
final class CustomerFold {

    private final AccountFold account;
    private final TieOutTally ties;
    private final List<LedgerEntry> later = new ArrayList<>();
    private boolean broken;
    private long booked;

    CustomerFold(AccountFold account, TieOutTally ties) {
        this.account = account;
        this.ties = ties;
    }

    AccountFold account() {
        return account;
    }

    String customerId() {
        return account.account().id().customerId();
    }

    /** How many entries were booked. */
    long booked() {
        return booked;
    }

    boolean isBroken() {
        return broken;
    }

    /** Whether it waits for another account. */
    boolean isWaiting() {
        return !later.isEmpty();
    }

    /** Books an entry, or keeps it for later. */
    void book(LedgerEntry entry, JoinedAccounts joined) {
        if (broken) {
            return;
        }
        if (isWaiting()) {
            later.add(entry);
        } else if (follows(entry)) {
            bookFollowing(entry, joined);
        }
    }

    private void bookFollowing(LedgerEntry entry, JoinedAccounts joined) {
        if (!(entry.booking() instanceof Booking.MergeIn merge)) {
            bookNow(entry, null);
            return;
        }
        AccountFold gone = joined.find(merge.from());
        if (gone == null && joined.mayCome(merge.from(), customerId())) {
            later.add(entry);
        } else {
            bookNow(entry, gone);
            joined.taken(merge.from());
        }
    }

    /** Goes on with what had to wait, as far as that is possible now. */
    void goOn(JoinedAccounts joined) {
        List<LedgerEntry> rest = List.copyOf(later);
        later.clear();
        rest.forEach(entry -> book(entry, joined));
    }

    /** Waits no longer for an account that does not come. */
    void giveUp(JoinedAccounts joined) {
        LedgerEntry entry = later.removeFirst();
        bookNow(entry, null);
        goOn(joined);
    }

    /** Whose account it waits for. */
    @Nullable String awaited() {
        return isWaiting() && later.getFirst().booking() instanceof Booking.MergeIn merge
                ? merge.from()
                : null;
    }

    private boolean follows(LedgerEntry entry) {
        PointsAccount before = account.account();
        long expected = before.sequence() + 1;
        if (entry.sequence() > expected) {
            fail(
                    Kind.GAP,
                    "entries %d to %d are missing".formatted(expected, entry.sequence() - 1));
        } else if (entry.sequence() < expected) {
            fail(
                    Kind.BROKEN_CHAIN,
                    "entry %d comes after entry %d".formatted(entry.sequence(), before.sequence()));
        } else if (!entry.previousHash().equals(before.head())) {
            fail(
                    Kind.BROKEN_CHAIN,
                    "entry %d has another entry before it".formatted(entry.sequence()));
        } else if (entry.bookedAt().isBefore(before.lastBookedAt())) {
            fail(
                    Kind.BROKEN_CHAIN,
                    "entry %d was booked before the one before it".formatted(entry.sequence()));
        }
        return !broken;
    }

    private void bookNow(LedgerEntry entry, @Nullable AccountFold gone) {
        long balance = account.account().balance();
        try {
            account.book(entry, gone);
        } catch (IllegalArgumentException e) {
            fail(
                    Kind.BROKEN_CHAIN,
                    "entry %d does not follow: %s".formatted(entry.sequence(), e.getMessage()));
            return;
        }
        booked++;
        if (gone == null && entry.booking() instanceof Booking.MergeIn merge) {
            ties.add(
                    customerId(),
                    Kind.MISSING,
                    "what customer %s brought is not in the journal".formatted(merge.from()));
        }
        long change = account.account().balance() - balance;
        if (change != entry.points()) {
            ties.add(
                    customerId(),
                    Kind.ACCOUNT,
                    "entry %d says %d points and changes %d"
                            .formatted(entry.sequence(), entry.points(), change));
        }
    }

    private void fail(Kind kind, String detail) {
        broken = true;
        later.clear();
        ties.add(customerId(), kind, detail);
    }
}

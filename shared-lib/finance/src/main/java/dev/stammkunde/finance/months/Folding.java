package dev.stammkunde.finance.months;

import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds a month while it is read: each line that it gives is an account as the next month takes it
 * over. Two sorted lists go side by side, the accounts of the month before and the month's entries,
 * and one customer is in memory at a time; besides those who were joined with others, see {@link
 * JoinedAccounts}.
 */
final class Folding implements LineSource {

    private final MonthTally tally;
    private final TieOutTally ties;
    private final LineDocuments documents;
    private final CheckHeads heads;
    private final MonthEntries entries;
    private final LineSource before;
    private final JoinedAccounts joined = new JoinedAccounts();
    private @Nullable JournalLine carried;

    /**
     * Begins.
     *
     * @param before the accounts of the month before
     */
    Folding(MonthTally tally, MonthEntries entries, LineSource before, Checking checking) {
        this.tally = tally;
        this.entries = entries;
        this.before = before;
        this.documents = checking.documents();
        this.ties = checking.ties();
        this.heads = checking.heads();
        this.carried = before.next();
    }

    /** What the fold is held to. */
    record Checking(LineDocuments documents, TieOutTally ties, CheckHeads heads) {}

    /** Returns the next account that does not wait for another; null at the end. */
    @Override
    public @Nullable JournalLine next() {
        while (true) {
            String customer = nextCustomer();
            if (customer == null) {
                return null;
            }
            CustomerFold fold = open(customer);
            while (customer.equals(entries.customer())) {
                entries.take().ifPresent(entry -> fold.book(entry, joined));
            }
            if (fold.isWaiting()) {
                joined.waits(fold);
            } else {
                Optional<JournalLine> line = end(fold);
                if (line.isPresent()) {
                    return line.get();
                }
            }
        }
    }

    private @Nullable String nextCustomer() {
        JournalLine line = carried;
        String booked = entries.customer();
        if (line == null || booked == null) {
            return line == null ? booked : line.customerId();
        }
        return line.customerId().compareTo(booked) <= 0 ? line.customerId() : booked;
    }

    private CustomerFold open(String customer) {
        String shop = tally.ask().month().shopId();
        JournalLine line = carried;
        CarriedAccount account;
        if (line != null && line.customerId().equals(customer)) {
            account = documents.account(shop, line);
            carried = before.next();
        } else {
            account =
                    new CarriedAccount(
                            PointsAccount.empty(new AccountId(shop, customer)),
                            List.of(),
                            List.of(),
                            List.of());
        }
        return new CustomerFold(new AccountFold(account, tally), ties);
    }

    /** Returns the accounts that had to wait for others, in any order, once all were read. */
    List<JournalLine> endWaiting() {
        List<JournalLine> lines = new ArrayList<>();
        joined.endWaiting(fold -> end(fold).ifPresent(lines::add));
        joined.left().forEach(this::tellLeft);
        heads.checkWaiting();
        return lines;
    }

    private void tellLeft(AccountFold gone) {
        PointsAccount account = gone.account();
        ties.add(
                account.id().customerId(),
                Kind.MISSING,
                "that customer %s took it over is not in the journal"
                        .formatted(account.mergedInto()));
    }

    private Optional<JournalLine> end(CustomerFold fold) {
        AccountFold account = fold.account();
        tally.booked(fold.booked());
        if (fold.booked() > 0 && !fold.isBroken()) {
            heads.check(account.account());
        }
        if (account.isGone()) {
            joined.gone(account);
            return Optional.empty();
        }
        account.settleAt(tally.ask().asOf());
        // Who had nothing but entries that are none has no account.
        if (account.account().sequence() == 0) {
            return Optional.empty();
        }
        tally.standing().account(account.account(), account.groups());
        return Optional.of(documents.line(account.carried(tally.ask().asOf())));
    }

    @Override
    public void close() {
        before.close();
        entries.close();
    }
}

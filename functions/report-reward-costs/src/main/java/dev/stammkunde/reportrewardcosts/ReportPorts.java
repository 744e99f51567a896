package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.closing.CloseMonth;
import dev.stammkunde.finance.closing.ClosedMonths;
import dev.stammkunde.finance.closing.SealedFiles;
import dev.stammkunde.finance.costs.FindOrderRates;
import dev.stammkunde.finance.costs.FindPartnersOwed;
import dev.stammkunde.finance.costs.FindTaken;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.MonthsSoFar;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.FindAccountHeads;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.programmes.membership.FindFees;
import dev.stammkunde.rewards.donations.FindDonated;
import dev.stammkunde.shop.ShopsEverHeard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What the function works on.
 *
 * @param zones where a shop's months begin, as known at a time
 */
record ReportPorts(
        ShopsEverHeard shops,
        BiFunction<String, Instant, ZoneId> zones,
        CachedFinanceSettings settings,
        Ledger ledger,
        Costs costs,
        MonthFiles files,
        MonthsSoFar soFar,
        Closes closes,
        OrderMails mails) {

    /**
     * What was booked.
     *
     * @param donations whether a reward of a shop gives money to somebody else
     * @param donated what organisations were given
     * @param fees what was paid for memberships
     * @param partners what shops and partners owe each other
     */
    record Ledger(
            JournalDays days,
            FoldMonth.Sources sources,
            FindAccountHeads heads,
            CarriedMonths carried,
            BiPredicate<String, String> donations,
            FindDonated donated,
            FindFees fees,
            FindPartnersOwed partners) {}

    /** What things cost. */
    record Costs(FindTaken taken, FindOrderRates rates, CountMails mails) {}

    /** What is sealed. */
    record Closes(ClosedMonths closed, SealedFiles files, CloseMonth close) {}
}

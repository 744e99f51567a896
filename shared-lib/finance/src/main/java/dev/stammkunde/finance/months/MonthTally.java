package dev.stammkunde.finance.months;

import dev.stammkunde.finance.MonthFigures;

/** Adds up what all accounts of a month do, in any order of the accounts. */
final class MonthTally {

    private final MonthAsk ask;
    private final KnowsDonations donations;
    private final BridgeTally bridges = new BridgeTally();
    private final UseTally uses = new UseTally();
    private final StandingTally standing;
    private long activeAccounts;
    private long entries;

    MonthTally(MonthAsk ask, KnowsDonations donations) {
        this.ask = ask;
        this.donations = new RememberedDonations(donations);
        this.standing = new StandingTally(ask);
    }

    MonthAsk ask() {
        return ask;
    }

    KnowsDonations donations() {
        return donations;
    }

    BridgeTally bridges() {
        return bridges;
    }

    UseTally uses() {
        return uses;
    }

    StandingTally standing() {
        return standing;
    }

    /** Counts what was booked of one account. */
    void booked(long some) {
        activeAccounts += some > 0 ? 1 : 0;
        entries += some;
    }

    MonthFigures figures() {
        return new MonthFigures(
                ask.month(),
                ask.asOf(),
                bridges.points(),
                bridges.debts(),
                standing.standing(),
                standing.accounts(),
                standing.withPoints(),
                activeAccounts,
                standing.ageing(),
                standing.undated(),
                uses.gifts(),
                uses.rewards(),
                uses.adjustments(),
                standing.earned(),
                standing.earnedBelowMinimum(),
                bridges.cohorts(),
                uses.orders(),
                uses.netRevenue(),
                entries);
    }
}

package dev.stammkunde.expirepoints;

import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.FindSectionsDue;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.shop.ShopsEverHeard;

import java.time.Instant;
import java.util.function.Function;

/**
 * What the function works on.
 *
 * @param programmesAsOf the rules as known at a time
 */
record ExpirePointsPorts(
        ShopsEverHeard shops,
        FindExpiring expiring,
        PointsLedger ledger,
        FindAccounts accounts,
        TellExpiring tell,
        Function<Instant, Programmes> programmesAsOf,
        Sections sections) {

    /**
     * What other wings keep with accounts.
     *
     * @param due of whom something has ended
     * @param rules what ends, and how
     */
    record Sections(FindSectionsDue due, UnitRulesOfShops rules) {}
}

package dev.stammkunde.expirepoints;

import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.Programmes;
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
        Function<Instant, Programmes> programmesAsOf) {}

package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;

import java.util.stream.Stream;

/** Names under which a person may have signed up. */
record SignupsOfPerson(PointsLedger ledger) {

    /** Returns the name of today first, and then those that were joined into it. */
    Stream<AccountId> names(PointsAccount account) {
        return Stream.concat(
                        Stream.of(account.id().customerId()), ledger.customersOf(account).stream())
                .distinct()
                .map(name -> new AccountId(account.id().shopId(), name));
    }
}

package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the entries of a person, under all names that were joined into theirs. */
final class EntriesOfPerson {

    private final ContestNeeds needs;

    EntriesOfPerson(ContestNeeds needs) {
        this.needs = needs;
    }

    /** Returns those under the name of today first, be there none, and then the others. */
    List<CustomerEntries> of(DocumentId contest, PointsAccount account) {
        return names(account).map(holder -> needs.contests().entries(contest, holder)).toList();
    }

    private Stream<AccountId> names(PointsAccount account) {
        return Stream.concat(
                        Stream.of(account.id().customerId()),
                        needs.ledger().customersOf(account).stream())
                .distinct()
                .map(name -> new AccountId(account.id().shopId(), name));
    }

    /**
     * Returns those of all contests, in the order in which they were made, by the contests' ids.
     */
    Map<String, List<ContestEntry>> all(PointsAccount account) {
        return names(account)
                .flatMap(holder -> needs.contests().ofCustomer(holder).stream())
                .flatMap(each -> each.entries().stream())
                .sorted(Comparator.comparing(ContestEntry::at))
                .collect(Collectors.groupingBy(entry -> entry.id().contest().id()));
    }
}

package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All entries of a customer in a contest, under one id.
 *
 * @param entries in the order in which they were made
 * @param version counts what was written; 0 where nothing was
 */
public record CustomerEntries(
        DocumentId contest, AccountId holder, List<ContestEntry> entries, long version) {

    public CustomerEntries {
        entries = List.copyOf(entries);
    }

    /** Returns those of who has none. */
    public static CustomerEntries none(DocumentId contest, AccountId holder) {
        return new CustomerEntries(contest, holder, List.of(), 0);
    }

    Optional<ContestEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().id().equals(id)).findFirst();
    }

    CustomerEntries with(ContestEntry added) {
        List<ContestEntry> more = new ArrayList<>(entries);
        more.add(added);
        return new CustomerEntries(contest, holder, more, version + 1);
    }

    CustomerEntries changed(ContestEntry after) {
        return new CustomerEntries(
                contest,
                holder,
                entries.stream().map(it -> it.id().equals(after.id()) ? after : it).toList(),
                version + 1);
    }
}

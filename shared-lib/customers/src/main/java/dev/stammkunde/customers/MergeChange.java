package dev.stammkunde.customers;

import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One atomic merge of a customer into another.
 *
 * @param profiles what it changes of what is kept of both
 * @param gone whose purchases count for the other from now on
 * @param stays for whom they count
 */
public record MergeChange(List<ProfileChange> profiles, Buyer gone, Buyer stays) {

    public MergeChange {
        profiles = List.copyOf(profiles);
    }

    /**
     * Returns the merge of two persons. One whose data was erased leaves none to the other, and
     * stays erased.
     *
     * @param goneStored what is kept of the one who goes
     * @param staysStored what is kept of the other, who must not be erased unless the one who goes
     *     is
     */
    public static MergeChange of(
            Buyer gone,
            Versioned<Customer> goneStored,
            Buyer stays,
            Versioned<Customer> staysStored,
            Instant at) {
        if (!(goneStored.value() instanceof Customer.Known(Profile told))
                || !(staysStored.value() instanceof Customer.Known(Profile profile))) {
            return new MergeChange(List.of(), gone, stays);
        }
        Customer next = new Customer.Known(profile.withMerged(gone.id(), told));
        return new MergeChange(
                List.of(
                        ProfileChange.into(
                                gone.id(), goneStored, new Customer.Merged(stays.id(), at)),
                        ProfileChange.between(stays.id(), staysStored, next).ofOwnLinks()),
                gone,
                stays);
    }

    /** Returns what both did. */
    public Activity activity() {
        return stays.activity().value().plus(gone.activity().value());
    }

    /** Returns the ids of all who are merged into the one who stays. */
    public SortedSet<String> mergedFrom() {
        SortedSet<String> all = new TreeSet<>(stays.mergedFrom());
        all.addAll(gone.mergedFrom());
        all.add(gone.id().id());
        return all;
    }
}

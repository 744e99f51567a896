package dev.stammkunde.campaigns;

import java.util.Set;

/**
 * What is known of a list of customers as a whole. It is filled once, part by part, and never
 * changes after that but by who leaves it: an erased customer, or one who was merged into another
 * who is in it already.
 *
 * @param file tells the file that it comes from apart from others
 * @param parts how many the file has
 * @param done those that were taken in, from 1
 * @param customers how many are in it
 */
public record CustomerList(ListId id, String file, int parts, Set<Integer> done, long customers) {

    public CustomerList {
        done = Set.copyOf(done);
    }

    /** Whether all of the file was taken in. */
    public boolean isComplete() {
        return done.size() == parts;
    }
}

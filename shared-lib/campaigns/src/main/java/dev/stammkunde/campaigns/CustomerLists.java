package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps lists of customers: their ids and the lines that they came by, and nothing else of them.
 */
public interface CustomerLists extends FindListed {

    /** Finds what is known of a list as a whole. */
    Optional<CustomerList> find(ListId list);

    /** Begins a list, or finds the one that began before, which may be of another file. */
    CustomerList begin(ListId list, String file, int parts);

    /**
     * Returns the lines by which some customers came into a list; those who are not in it are left
     * out. Sees what was written before.
     *
     * @param customers any number
     */
    Map<CustomerId, Integer> lines(ListId list, List<CustomerId> customers);

    /**
     * Adds customers by the lines that they come by, each once: who is in the list stays by the
     * line of before. The list's count is part of the same transactions.
     *
     * @throws IllegalStateException if others changed the same list again and again
     */
    void add(ListId list, Map<CustomerId, Integer> lines);

    /**
     * Says that a part of the file was taken in.
     *
     * @param entry of the audit, which is written in the same transaction
     * @return {@link SaveResult#CONFLICT} if it was said before
     */
    SaveResult finish(ListId list, int part, AuditEntry entry);
}

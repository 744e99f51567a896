package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps contests that were opened, and their entries. All is read as it is at that moment. Failures
 * of the store are thrown as they are, and may be tried again.
 */
public interface Contests extends ForgetContests {

    /** So many entries at most are made in a contest: more do not fit into a published list. */
    long MOST_ENTRIES = 100_000;

    /** Finds how far a contest is; nothing where it was not opened. */
    Optional<ContestRun> find(DocumentId contest);

    /** Returns all contests of a shop that were opened, by their ids. */
    Map<String, ContestRun> ofShop(String shopId);

    /** Returns a customer's entries under this name alone. */
    CustomerEntries entries(DocumentId contest, AccountId holder);

    /** Returns a customer's entries under this name alone, contest by contest. */
    List<CustomerEntries> ofCustomer(AccountId holder);

    /** Finds an entry, whosoever it is. */
    Optional<ContestEntry> find(ContestEntryId id);

    /** Returns all entries of a contest, in no order that means anything. */
    List<ContestEntry> all(DocumentId contest);

    /** Keeps a list under its hash; the same again does no harm. */
    void keepList(DocumentId contest, ContestList list, List<String> ids);

    /** Returns a list that was kept. */
    List<String> list(DocumentId contest, ContestList list);

    /**
     * Opens a contest.
     *
     * @param documentVersion that must be the newest
     * @return a conflict where it was opened already, or its document is another
     */
    SaveResult open(ContestRun run, int documentVersion, AuditEntry audit);

    /**
     * Writes the next version of a contest.
     *
     * @param audit who did it; absent where it is a step on the way to what is written with one
     * @return a conflict where it is not as it was read
     */
    SaveResult save(ContestRun next, @Nullable AuditEntry audit);

    /**
     * Adds an entry, which is the last of those given, and counts it.
     *
     * @param terms on which the contest must be open
     * @return a conflict where the customer's entries are not as they were read, the contest is not
     *     open on these terms, or it has {@link #MOST_ENTRIES}
     */
    SaveResult enter(CustomerEntries after, String terms);

    /**
     * Changes an entry.
     *
     * @param after with the entry as it is then
     * @return a conflict where the customer's entries are not as they were read, or the winners are
     *     drawn
     */
    SaveResult change(CustomerEntries after, ContestEntry changed);
}

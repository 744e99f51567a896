package dev.stammkunde.customers.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Keeps suggestions, run by run: those of the run before are shown until the next one is whole. A
 * fault of the store is an exception.
 */
public interface KeptSuggestions extends ForgetSuggestions {

    /** Returns how far a shop has come. */
    SuggestionRun progress(String shopId);

    /**
     * Keeps suggestions for some customers of a shop. The same again changes nothing.
     *
     * @param run of which they are
     * @param byCustomer at most 25 customers, none without suggestions
     */
    void keep(String shopId, Instant run, Map<String, List<Suggestion>> byCustomer);

    /**
     * Says that all customers until one have theirs.
     *
     * @return false if that run, or a later one, is whole already or a later one has begun
     */
    boolean move(String shopId, Instant run, String after);

    /**
     * Shows a run from now on.
     *
     * @return false if a later one is shown, or has begun
     */
    boolean finish(String shopId, Instant run);
}

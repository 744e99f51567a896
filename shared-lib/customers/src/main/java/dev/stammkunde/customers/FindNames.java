package dev.stammkunde.customers;

/** Finds customers by the beginning of their name. */
public interface FindNames {

    /**
     * Returns some of those whose name begins so, in the order of their names; who has given and
     * family name beginning so comes twice. One letter finds who is called so, and longer
     * beginnings all. Sees what was saved before.
     *
     * @param beginning as {@link FoldedName} folds it; not empty
     * @param after where an earlier page ended; empty for the first
     */
    CustomerPage customersNamed(String shopId, String beginning, String after, int limit);

    /** Whether a text can be where a page of these ended. */
    boolean isPlace(String place, String beginning);
}

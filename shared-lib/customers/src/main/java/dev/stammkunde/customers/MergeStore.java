package dev.stammkunde.customers;

import dev.stammkunde.platform.SaveResult;

/** Makes one customer of two. */
public interface MergeStore {

    /**
     * Applies a merge as a whole or not at all: from then on {@link PurchaseStore#buyer} of the one
     * who is gone is the one who stays.
     *
     * @return {@link SaveResult#CONFLICT} where one of them is no longer as expected, or an address
     *     to be linked was redacted since
     */
    SaveResult merge(MergeChange change);
}

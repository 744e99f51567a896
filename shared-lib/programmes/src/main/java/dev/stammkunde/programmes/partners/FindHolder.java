package dev.stammkunde.programmes.partners;

import dev.stammkunde.points.AccountId;

import java.util.Optional;

/** Finds the customer who shows a number. */
@FunctionalInterface
public interface FindHolder {

    /**
     * Finds whom a number leads to now: of customers who were merged the one who stays.
     *
     * @param shown as a till sends it
     * @return empty for whatever leads to nobody, and the same for all of it
     */
    Optional<AccountId> find(String shopId, String shown);
}

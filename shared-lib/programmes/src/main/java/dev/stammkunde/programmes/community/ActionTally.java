package dev.stammkunde.programmes.community;

import dev.stammkunde.points.AccountId;

/**
 * What a limit counts by.
 *
 * @param holder whose actions
 * @param action the document's id
 * @param scope such as a day or a product
 */
public record ActionTally(AccountId holder, String action, String scope) {

    /** Returns the same of another name of the customer. */
    ActionTally of(AccountId other) {
        return new ActionTally(other, action, scope);
    }
}

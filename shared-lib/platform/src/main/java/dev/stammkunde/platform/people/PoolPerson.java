package dev.stammkunde.platform.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in the user pool.
 *
 * @param id the subject of their tokens, for ever the same
 * @param address that they sign in with
 * @param isConfirmed whether the address is theirs as far as the pool knows
 * @param name what colleagues call them; null where nobody said
 * @param isEnabled whether they may sign in
 * @param isWaiting whether they were invited and have not signed in yet
 */
public record PoolPerson(
        String id,
        String address,
        boolean isConfirmed,
        @Nullable String name,
        boolean isEnabled,
        boolean isWaiting) {

    PoolPerson enabled() {
        return new PoolPerson(id, address, isConfirmed, name, true, isWaiting);
    }

    /** Tells the id only: address and name are personal data. */
    @Override
    public String toString() {
        return "PoolPerson[" + id + "]";
    }
}

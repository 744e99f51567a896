package dev.stammkunde.points.units;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a wing keeps with a customer's account. The ledger carries it, hashes it with the entry that
 * changes it, and never reads it.
 *
 * @param text the wing's own, at most a few hundred characters: it is written with each booking
 * @param dueAt when something of it ends by itself, so that the account is found then; absent where
 *     nothing does
 */
public record Section(String text, @Nullable Instant dueAt) {

    /** A wing that keeps nothing any more. */
    public static final Section NONE = new Section("", null);

    /** Whether nothing is kept. */
    public boolean isNone() {
        return text.isEmpty();
    }
}

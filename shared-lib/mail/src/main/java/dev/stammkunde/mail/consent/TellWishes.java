package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.util.function.UnaryOperator;

/**
 * Puts a customer's wishes in force. A mail that is just being decided on sees them or fails to be
 * counted, and is decided on again.
 */
public final class TellWishes {

    private static final int ATTEMPTS = 10;

    private final Standings standings;

    public TellWishes(Standings standings) {
        this.standings = standings;
    }

    /** Returns a customer's wishes. */
    public Wishes wishesOf(CustomerId customer) {
        return standings.standing(customer).value().wishes();
    }

    /**
     * Changes a customer's wishes.
     *
     * @param change gives equal wishes where nothing changes, and then nothing is written
     * @return the wishes that hold now
     * @throws IllegalStateException if others changed them at each of ten attempts
     */
    public Wishes tell(CustomerId customer, UnaryOperator<Wishes> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Versioned<Standing> stored = standings.standing(customer);
            Wishes next = change.apply(stored.value().wishes());
            if (next.equals(stored.value().wishes())) {
                return next;
            }
            Standing standing = stored.value().with(next);
            if (standings.save(customer, stored, standing) == SaveResult.SAVED) {
                return next;
            }
        }
        throw new IllegalStateException("others changed the same wishes at each attempt");
    }
}

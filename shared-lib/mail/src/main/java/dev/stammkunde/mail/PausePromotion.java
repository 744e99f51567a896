package dev.stammkunde.mail;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Keeps advertising away from a customer for as long as somebody in the shop has a reason to. Mails
 * that the customer asked for go out all the same.
 *
 * <p>Whoever has the reason says until when, after the standing was read and before it is written.
 * So of two who write at once, the last has seen what the other rests on, whichever it is; and
 * doing it again changes nothing.
 */
public final class PausePromotion {

    private static final int ATTEMPTS = 12;

    private final Standings standings;
    private final IntConsumer beforeRetry;

    /**
     * Makes the use case.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public PausePromotion(Standings standings, IntConsumer beforeRetry) {
        this.standings = standings;
        this.beforeRetry = beforeRetry;
    }

    /**
     * Makes the pause what it should be.
     *
     * @param until finds when it ends, and nothing where there is no reason for one; may be asked
     *     several times
     * @throws IllegalStateException if others changed the standing at each of twelve attempts
     */
    public void keep(CustomerId customer, Supplier<Optional<Instant>> until) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Versioned<Standing> stored = standings.standing(customer);
            Standing next = stored.value().promotionPausedUntil(until.get().orElse(null));
            if (next.equals(stored.value())
                    || standings.save(customer, stored, next) == SaveResult.SAVED) {
                return;
            }
            beforeRetry.accept(attempt);
        }
        throw new IllegalStateException("others changed the same standing at each attempt");
    }
}

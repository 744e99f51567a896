package dev.stammkunde.mail.consent;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

/**
 * Gives the standing of one who was merged to the customer who stays, so that no refusal, pause or
 * mail that counts is lost with an id.
 *
 * <p>It may stop between its two writes, and is then done again: it gives first, and what was given
 * once and taken back since is not there any more to be given again.
 */
public final class HandOverStandings {

    private static final int ATTEMPTS = 10;

    private final Standings standings;

    public HandOverStandings(Standings standings) {
        this.standings = standings;
    }

    /**
     * Hands a standing over. The same again changes nothing.
     *
     * @throws IllegalStateException if others changed one of the two at each of ten attempts
     */
    public void handOver(CustomerId gone, CustomerId stays) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Versioned<Standing> given = standings.standing(gone);
            Standing left = given.value().handedOver();
            if (give(given.value(), stays)
                    && (left.equals(given.value())
                            || standings.save(gone, given, left) == SaveResult.SAVED)) {
                return;
            }
        }
        throw new IllegalStateException("others changed the standing of a merged customer");
    }

    private boolean give(Standing given, CustomerId stays) {
        Versioned<Standing> stored = standings.standing(stays);
        Standing next = stored.value().withMerged(given);
        return next.equals(stored.value())
                || standings.save(stays, stored, next) == SaveResult.SAVED;
    }
}

package dev.stammkunde.settlereservations;

import dev.stammkunde.programmes.limited.ClaimId;
import dev.stammkunde.programmes.limited.Claims;
import dev.stammkunde.programmes.limited.OfferStock;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Writes that holds of limited offers are over. Nobody waits for it: such a piece counts as left
 * from the moment on at which the hold is over, and who needs it takes it. This keeps what is
 * stored small.
 */
final class LapseHolds {

    private static final int PAGE = 100;

    private final Claims claims;
    private final OfferStock stock;

    LapseHolds(Claims claims) {
        this.claims = claims;
        this.stock = new OfferStock(claims);
    }

    /**
     * Ends what is over.
     *
     * @param timeLeft whether there is time for one more; the next run finds what is left
     * @return how many were ended
     */
    long lapse(Instant now, BooleanSupplier timeLeft) {
        Set<ClaimId> seen = new HashSet<>();
        long ended = 0;
        List<ClaimId> due = due(now, seen);
        while (!due.isEmpty()) {
            for (ClaimId id : due) {
                if (!timeLeft.getAsBoolean()) {
                    return ended;
                }
                seen.add(id);
                ended += stock.lapse(id, now) ? 1 : 0;
            }
            due = due(now, seen);
        }
        return ended;
    }

    /** An index tells for a moment what is done. */
    private List<ClaimId> due(Instant now, Set<ClaimId> seen) {
        return claims.due(now, seen.size() + PAGE).stream()
                .filter(id -> !seen.contains(id))
                .toList();
    }
}

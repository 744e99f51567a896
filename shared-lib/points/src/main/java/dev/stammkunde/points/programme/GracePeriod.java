package dev.stammkunde.points.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says until when points can be spent that had no date of expiry when a programme began to let
 * points expire: one full period.
 *
 * <p>It counts from the beginning of the version that lets points expire, so that it does not
 * matter on which day their date is set. Where that is longer ago than {@link #LATE}, it counts
 * from now: such points came back later, from what was set aside, or the version was published
 * after its beginning. So nobody has much less than a period from the day on which they can see it.
 */
public final class GracePeriod {

    /** For how long it does not matter on which day the dates are set. */
    public static final Duration LATE = Duration.ofDays(14);

    private GracePeriod() {}

    /** Finds the first instant at which such points are lost; nothing where points never expire. */
    public static Optional<Instant> findEnd(Programmes programmes, String shopId, Instant now) {
        Programme current = programmes.inForce(shopId, now);
        return current.lots()
                .expiresAt(beginning(programmes, shopId, current, now), current.timeZone());
    }

    private static Instant beginning(
            Programmes programmes, String shopId, Programme current, Instant now) {
        Instant earliest = now.minus(LATE);
        Instant begun = current.validFrom();
        while (begun.isAfter(earliest)) {
            Programme before = programmes.inForce(shopId, begun.minusSeconds(1));
            if (before.lots().expiryMonths().isEmpty()) {
                return begun;
            }
            if (!before.validFrom().isBefore(begun)) {
                break;
            }
            begun = before.validFrom();
        }
        return now;
    }
}

package dev.stammkunde.settlereservations;

import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.vip.ReviewVips;
import dev.stammkunde.programmes.vip.VipReviews;
import dev.stammkunde.shop.ShopsEverHeard;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/**
 * Looks at the VIPs of each shop once in a day of its calendar, from the first run after midnight
 * on. What there is no time for is done by the next run. One shop keeps no other back.
 */
final class LookAtVips {

    private final Ports ports;
    private final ReviewVips review;
    private final OutcomeLog log;

    /** What it works on. */
    record Ports(ShopsEverHeard shops, VipReviews places, ReviewVips.Needs review) {}

    LookAtVips(Ports ports, OutcomeLog log) {
        this.ports = ports;
        this.review = new ReviewVips(ports.review());
        this.log = log;
    }

    /**
     * Looks at all shops.
     *
     * @param timeLeft whether there is time for one more page
     * @return of how many customers something changed
     * @throws RuntimeException the first fault, after all other shops were looked at
     */
    long look(Instant now, BooleanSupplier timeLeft) {
        long changed = 0;
        FirstFault fault = new FirstFault();
        for (String shopId : ports.shops().everHeard()) {
            if (!timeLeft.getAsBoolean()) {
                break;
            }
            changed +=
                    fault.count(
                            () -> look(shopId, now, timeLeft),
                            e ->
                                    log.error("vips-stuck")
                                            .with(LogKey.SHOP_ID, shopId)
                                            .with(e)
                                            .write());
        }
        fault.end();
        return changed;
    }

    private long look(String shopId, Instant now, BooleanSupplier timeLeft) {
        LocalDate day = LocalDate.ofInstant(now, ports.review().shops().settings(shopId).zone());
        VipReviews.@Nullable Place before = ports.places().find(shopId).orElse(null);
        @Nullable String from = before == null || before.day().isBefore(day) ? "" : before.next();
        if (from == null) {
            return 0;
        }
        ReviewVips.Reviewed done = review.review(shopId, from, now, timeLeft);
        ports.places().keep(shopId, new VipReviews.Place(day, done.next()));
        return done.changed();
    }
}

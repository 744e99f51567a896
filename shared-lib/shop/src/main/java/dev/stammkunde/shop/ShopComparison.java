package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far a shop's own orders were compared with what its webhooks told.
 *
 * @param until all changes before then were compared, in whole seconds
 * @param underWay the comparison that was begun and not ended; absent where there is none
 */
public record ShopComparison(String shopId, Instant until, @Nullable UnderWay underWay) {

    /**
     * A comparison that goes on where it was left.
     *
     * @param until up to when it goes, in whole seconds
     * @param position in the shop's list, in words of its platform
     */
    public record UnderWay(Instant until, String position) {

        public UnderWay {
            until = until.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    public ShopComparison {
        until = until.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Returns how a shop is taken on that was never compared: yesterday's orders are due, and the
     * last hour is left to webhooks as ever.
     */
    public static ShopComparison beginning(String shopId, Instant now) {
        return until(shopId, now.minus(1, ChronoUnit.DAYS).minus(1, ChronoUnit.HOURS));
    }

    /** Returns it with all changes before then compared. */
    public static ShopComparison until(String shopId, Instant until) {
        return new ShopComparison(shopId, until, null);
    }

    /** Returns it with a comparison under way. */
    public ShopComparison at(UnderWay place) {
        return new ShopComparison(shopId, until, place);
    }

    /** Returns it without what is under way: the next comparison begins anew. */
    public ShopComparison anew() {
        return until(shopId, until);
    }
}

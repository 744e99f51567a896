package dev.stammkunde.insights.lift;

import dev.stammkunde.insights.CountedPurchase;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sums up what customers of two arms did in the days after they were drawn, one by one. Time is
 * counted from the draw and not from a mail, which those who are held out do not get.
 */
final class ArmTally {

    /** For so long before the draw it is asked what a customer paid. */
    static final Duration EARLIER = Duration.ofDays(365);

    private final @Nullable String currency;
    private final Duration span;
    private ArmSums treated = ArmSums.NONE;
    private ArmSums held = ArmSums.NONE;

    /**
     * Prepares to sum up.
     *
     * @param currency whose amounts count; of others it counts that something was bought
     * @param span for how long after each draw purchases count
     */
    ArmTally(@Nullable String currency, Duration span) {
        this.currency = currency;
        this.span = span;
    }

    /**
     * Takes a customer.
     *
     * @param draws when they were drawn; at least once, the first one first
     * @param purchases all of theirs, each order once
     */
    void add(boolean isHeld, List<Instant> draws, List<CountedPurchase> purchases) {
        Instant first = draws.getFirst();
        Long earlier = null;
        long revenue = 0;
        boolean hasBought = false;
        for (CountedPurchase each : purchases) {
            if (!each.counts()) {
                continue;
            }
            if (each.paidAt().isBefore(first)) {
                boolean isRecent = !each.paidAt().isBefore(first.minus(EARLIER));
                earlier = (earlier == null ? 0 : earlier) + (isRecent ? amount(each) : 0);
            } else if (isWithin(draws, each.paidAt())) {
                revenue = Math.addExact(revenue, amount(each));
                hasBought = true;
            }
        }
        DrawnOutcome outcome = new DrawnOutcome(earlier, revenue, hasBought, 0);
        if (isHeld) {
            held = held.plus(outcome);
        } else {
            treated = treated.plus(outcome);
        }
    }

    private boolean isWithin(List<Instant> draws, Instant paidAt) {
        return draws.stream()
                .anyMatch(draw -> !paidAt.isBefore(draw) && paidAt.isBefore(draw.plus(span)));
    }

    private long amount(CountedPurchase purchase) {
        Long net = purchase.net();
        return net == null || !purchase.currency().equals(currency) ? 0 : net;
    }

    /** Returns what those who were treated did. */
    ArmSums treated() {
        return treated;
    }

    /** Returns what those did who were held out. */
    ArmSums held() {
        return held;
    }
}

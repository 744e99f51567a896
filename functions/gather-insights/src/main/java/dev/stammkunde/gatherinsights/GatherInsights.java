package dev.stammkunde.gatherinsights;

import dev.stammkunde.insights.gathering.GatherFigures;
import dev.stammkunde.insights.gathering.GatherFigures.Outcome;
import dev.stammkunde.insights.gathering.OrderGatherings;
import dev.stammkunde.insights.gathering.OrderGatherings.Call;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Has the figures of each shop counted by calls of its own, as many as it takes. */
final class GatherInsights {

    /** Beyond this something is wrong, or the shop is for more than one night. */
    static final int MOST_ROUNDS = 20;

    private final GatherInsightsPorts ports;
    private final GatherFigures gather;

    GatherInsights(GatherInsightsPorts ports) {
        this.ports = ports;
        this.gather = new GatherFigures(ports.places());
    }

    /** Orders a call for each shop, and returns how many. */
    int order(OrderGatherings orders, Instant now) {
        int ordered = 0;
        for (String shopId : ports.shops().everHeard()) {
            orders.order(new Call(shopId, now, 0));
            ordered++;
        }
        return ordered;
    }

    /**
     * Has one shop's figures go on, and orders the next call where there is more to do.
     *
     * @param timeLeft whether there is time for one more step
     */
    Outcome gather(Call call, OrderGatherings orders, BooleanSupplier timeLeft) {
        GatherFigures.Ask ask =
                new GatherFigures.Ask(
                        call.shopId(), ports.zones().apply(call.shopId(), call.now()), call.now());
        Outcome outcome = gather.goOn(ask, timeLeft);
        if (outcome == Outcome.MORE && call.round() < MOST_ROUNDS) {
            orders.order(call.next());
        }
        return outcome;
    }
}

package dev.stammkunde.settlereservations;

import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.departures.Departure;
import dev.stammkunde.programmes.departures.Departures;
import dev.stammkunde.programmes.departures.EndDepartures;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Decides what becomes of what deleted customers have of programmes. What one fails on keeps no
 * other back; the next run finds it again.
 */
final class SettleDepartures {

    private static final int MOST = 500;

    private final Departures departures;
    private final EndDepartures end;
    private final OutcomeLog log;

    SettleDepartures(Departures departures, EndDepartures end, OutcomeLog log) {
        this.departures = departures;
        this.end = end;
        this.log = log;
    }

    /**
     * Decides those whose time has come.
     *
     * @param timeLeft whether there is time for one more
     * @return of how many nothing is left
     * @throws RuntimeException the first fault, after all others were decided
     */
    long settle(Instant now, BooleanSupplier timeLeft) {
        long forgotten = 0;
        FirstFault fault = new FirstFault();
        for (Departure departure : departures.due(now, MOST)) {
            if (!timeLeft.getAsBoolean()) {
                break;
            }
            forgotten +=
                    fault.count(
                            () -> end.end(departure, now) ? 1 : 0,
                            e ->
                                    log.error("departure-stuck")
                                            .with(LogKey.SHOP_ID, departure.customer().shopId())
                                            .with(e)
                                            .write());
        }
        fault.end();
        return forgotten;
    }
}

package dev.stammkunde.expirepoints;

import dev.stammkunde.platform.queues.BusWriter;
import dev.stammkunde.points.ExpiringPoints;
import dev.stammkunde.points.json.PointsExpiringEventJson;

import java.time.Instant;
import java.util.List;

/** Puts one event on the bus for all that are told of at once. */
final class BusExpiring implements TellExpiring {

    private final BusWriter bus;

    BusExpiring(BusWriter bus) {
        this.bus = bus;
    }

    @Override
    public void tell(String shopId, Instant noticedAt, List<ExpiringPoints> expiring) {
        List<BusWriter.Event> missing =
                bus.put(
                        List.of(
                                new BusWriter.Event(
                                        PointsExpiringEventJson.POINTS_EXPIRING,
                                        PointsExpiringEventJson.write(shopId, noticedAt, expiring),
                                        noticedAt)));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the bus refuses an event");
        }
    }
}

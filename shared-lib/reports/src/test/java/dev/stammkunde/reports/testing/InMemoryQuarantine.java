package dev.stammkunde.reports.testing;

import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.Quarantine;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.reports.store.QuarantinedBody;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A quarantine in memory. */
public final class InMemoryQuarantine implements Quarantine {

    private final Map<String, Delivery> kept = new LinkedHashMap<>();

    private boolean out;

    public void setOut(boolean isOut) {
        out = isOut;
    }

    public int size() {
        return kept.size();
    }

    @Override
    public String keep(Delivery delivery, Problem problem) {
        if (out) {
            throw new UnavailableException("the quarantine is out");
        }
        String id = QuarantinedBody.id(delivery);
        kept.put(delivery.shopId() + "/" + id, delivery);
        return id;
    }

    @Override
    public Optional<Delivery> find(String shopId, String id) {
        return Optional.ofNullable(kept.get(shopId + "/" + id));
    }

    @Override
    public void forget(String shopId, String id) {
        kept.remove(shopId + "/" + id);
    }
}

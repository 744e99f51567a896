package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.receiveshopwebhook.translation.Delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A quarantine in memory. */
final class InMemoryQuarantine implements Quarantine {

    private final Map<String, Delivery> kept = new LinkedHashMap<>();

    private boolean out;

    void setOut(boolean isOut) {
        out = isOut;
    }

    int size() {
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

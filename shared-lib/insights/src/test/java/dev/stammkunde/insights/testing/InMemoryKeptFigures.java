package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.gathering.KeptFigures;
import dev.stammkunde.insights.json.InsightsFiguresJson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Figures in memory, as they are written. Thread-safe. */
public final class InMemoryKeptFigures implements KeptFigures {

    private final Map<String, byte[]> figures = new HashMap<>();

    @Override
    public synchronized Optional<InsightsFigures> find(String shopId) {
        return Optional.ofNullable(figures.get(shopId)).map(InsightsFiguresJson::read);
    }

    @Override
    public synchronized void keep(InsightsFigures some) {
        boolean isOlder =
                find(some.shopId()).filter(it -> it.asOf().isAfter(some.asOf())).isPresent();
        if (!isOlder) {
            figures.put(some.shopId(), InsightsFiguresJson.write(some));
        }
    }
}

package dev.stammkunde.finance.json;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.Origin;

import java.util.EnumMap;
import java.util.Map;

/** Bridges as JSON: movements in the order of their kinds. */
final class BridgeJson {

    private BridgeJson() {}

    static void writeAll(JsonObjectText json, String name, Map<Origin, Bridge> bridges) {
        json.object(
                name,
                all -> {
                    for (Origin origin : Origin.values()) {
                        Bridge bridge = bridges.get(origin);
                        if (bridge != null) {
                            all.object(origin.name(), it -> write(it, bridge));
                        }
                    }
                });
    }

    static void write(JsonObjectText json, Bridge bridge) {
        json.number("opening", bridge.opening());
        json.object(
                "movements",
                movements -> {
                    for (Movement movement : Movement.values()) {
                        if (bridge.movements().containsKey(movement)) {
                            movements.number(movement.name(), bridge.of(movement));
                        }
                    }
                });
        json.number("closing", bridge.closing());
    }

    static Map<Origin, Bridge> readAll(JsonField json, String name) {
        Map<Origin, Bridge> bridges = new EnumMap<>(Origin.class);
        for (Origin origin : Origin.values()) {
            json.at(name).find(origin.name()).ifPresent(it -> bridges.put(origin, read(it)));
        }
        return bridges;
    }

    static Bridge read(JsonField json) {
        Map<Movement, Long> movements = new EnumMap<>(Movement.class);
        for (Movement movement : Movement.values()) {
            json.at("movements")
                    .find(movement.name())
                    .ifPresent(it -> movements.put(movement, it.longInteger()));
        }
        return new Bridge(
                json.at("opening").longInteger(), movements, json.at("closing").longInteger());
    }
}

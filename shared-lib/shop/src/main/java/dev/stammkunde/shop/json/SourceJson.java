package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Source;

/** Where an event comes from, as JSON. */
final class SourceJson {

    private SourceJson() {}

    static void write(JsonObjectText json, String name, Source source) {
        json.object(
                name,
                o ->
                        o.text("shopId", source.shopId())
                                .text("platform", source.platform().pathSegment())
                                .text("deliveryId", source.deliveryId())
                                .text("receivedAt", source.receivedAt())
                                .text("history", source.history()));
    }

    static Source read(JsonField json) {
        return new Source(
                json.at("shopId").storedId(),
                json.at("platform")
                        .parsed(
                                "a platform",
                                name ->
                                        Platform.find(name)
                                                .orElseThrow(IllegalArgumentException::new)),
                json.text("deliveryId"),
                json.instant("receivedAt"),
                json.find("history")
                        .map(it -> it.parsed("WITHOUT_POINTS or WITH_POINTS", History::valueOf))
                        .orElse(null));
    }
}

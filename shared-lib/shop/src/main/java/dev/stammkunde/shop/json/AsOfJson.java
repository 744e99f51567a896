package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.AsOf;

/** When a report was true, as fields of the report. */
final class AsOfJson {

    private AsOfJson() {}

    static void write(JsonObjectText json, AsOf asOf) {
        json.text("asOf", asOf.time()).text("triggeredAt", asOf.triggeredAt());
    }

    static AsOf read(JsonField json) {
        return new AsOf(json.instant("asOf"), json.findInstant("triggeredAt").orElse(null));
    }
}

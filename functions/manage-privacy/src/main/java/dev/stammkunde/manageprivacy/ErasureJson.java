package dev.stammkunde.manageprivacy;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.shop.json.BothLanguagesJson;

import java.util.Map;

/** The state of an erasure, and what it takes and leaves. */
final class ErasureJson {

    /** Of a part; of more it says only that there are more. */
    static final int MOST_COUNTED = 100;

    private ErasureJson() {}

    static String write(ErasureState state) {
        return JsonText.object(json -> state(json, state));
    }

    static String write(ErasureState state, Map<DataPart, Integer> counts) {
        return JsonText.object(
                json -> {
                    state(json, state);
                    json.array(
                            "parts",
                            all ->
                                    counts.forEach(
                                            (part, count) ->
                                                    all.object(o -> part(o, part, count))));
                });
    }

    private static void state(JsonObjectText json, ErasureState state) {
        json.text("customerId", state.customer().id()).text("state", state.step());
        var order = state.order();
        if (order != null) {
            json.text("orderedAt", order.at()).text("orderedBy", order.by());
        }
        json.text("erasedAt", state.erasedAt());
    }

    private static void part(JsonObjectText json, DataPart part, int count) {
        json.text("part", part);
        BothLanguagesJson.write(json, "title", part.title());
        json.number("count", Math.min(count, MOST_COUNTED)).bool("hasMore", count > MOST_COUNTED);
        json.text("after", part.afterErasure().fate());
        BothLanguagesJson.write(json, "explanation", part.afterErasure().words());
    }
}

package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.LotTerm;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Fields that several documents have. A field that is described is always there, be it null. */
final class Fields {

    private Fields() {}

    static JsonObjectText textOrNull(JsonObjectText json, String name, @Nullable Object value) {
        return value == null ? json.nothing(name) : json.text(name, value);
    }

    /** The dates of points that an entry gave; null where it took points, or they never expire. */
    static void lot(JsonObjectText json, @Nullable LotTerm lot) {
        textOrNull(json, "availableAt", lot == null ? null : lot.availableAt());
        textOrNull(json, "expiresAt", lot == null ? null : lot.expiresAt());
    }

    /** An amount is text, since a reader's binary floating point would lose cents. */
    static Consumer<JsonObjectText> money(Money amount) {
        return json ->
                json.text("amount", amount.getAmount().toPlainString())
                        .text("currency", amount.getCurrencyUnit().getCode());
    }
}

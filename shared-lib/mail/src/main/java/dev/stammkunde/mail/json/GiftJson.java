package dev.stammkunde.mail.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.GiftGiven;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A gift, as JSON. */
final class GiftJson {

    private GiftJson() {}

    static void write(JsonObjectText json, String name, GiftGiven gift) {
        json.object(
                name,
                o -> {
                    switch (gift) {
                        case GiftGiven.Points points -> o.number("points", points.points());
                        case GiftGiven.Coupon coupon -> o.text("code", coupon.code());
                        case GiftGiven.Owed owed ->
                                o.text("pool", owed.pool()).text("occurrence", owed.occurrence());
                    }
                    if (gift.validUntil() != null) {
                        o.text("validUntil", gift.validUntil());
                    }
                });
    }

    static GiftGiven read(JsonField json) {
        @Nullable LocalDate validUntil = json.find("validUntil").map(JsonField::date).orElse(null);
        if (json.find("points").isPresent()) {
            return new GiftGiven.Points(json.at("points").longInteger(), validUntil);
        }
        return json.find("pool").isPresent()
                ? new GiftGiven.Owed(json.text("pool"), json.text("occurrence"))
                : new GiftGiven.Coupon(json.text("code"), validUntil);
    }
}

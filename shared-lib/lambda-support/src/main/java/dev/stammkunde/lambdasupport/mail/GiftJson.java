package dev.stammkunde.lambdasupport.mail;

import dev.stammkunde.domain.mail.GiftGiven;
import dev.stammkunde.lambdasupport.json.JsonField;
import dev.stammkunde.lambdasupport.json.JsonObjectText;

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
                    }
                    if (gift.validUntil() != null) {
                        o.text("validUntil", gift.validUntil());
                    }
                });
    }

    static GiftGiven read(JsonField json) {
        @Nullable LocalDate validUntil = json.find("validUntil").map(JsonField::date).orElse(null);
        return json.find("points").isPresent()
                ? new GiftGiven.Points(json.at("points").longInteger(), validUntil)
                : new GiftGiven.Coupon(json.text("code"), validUntil);
    }
}

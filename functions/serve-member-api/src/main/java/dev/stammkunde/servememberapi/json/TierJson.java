package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.json.TierProjectionJson;
import dev.stammkunde.programmes.tiers.TierProjection;

/** Writes where a customer stands with tiers. */
public final class TierJson {

    private TierJson() {}

    /** Returns the document {@code Tier}. */
    public static String write(AccountId account, TierProjection tier) {
        return JsonText.object(
                json -> {
                    json.text("shopId", account.shopId()).text("customerId", account.customerId());
                    TierProjectionJson.write(json, tier);
                });
    }
}

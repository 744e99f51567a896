package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.json.ShownCardJson;
import dev.stammkunde.programmes.stamps.ShownCard;

import java.util.List;

/** Writes a customer's stamp cards. */
public final class CardsJson {

    private CardsJson() {}

    /** Returns the document {@code StampCards}. */
    public static String write(AccountId account, List<ShownCard> cards) {
        return JsonText.object(
                json -> {
                    json.text("shopId", account.shopId()).text("customerId", account.customerId());
                    ShownCardJson.write(json, "stampCards", cards);
                });
    }
}

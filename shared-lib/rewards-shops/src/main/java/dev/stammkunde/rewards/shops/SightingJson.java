package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.rewards.shops.ShopReply.Done;
import dev.stammkunde.rewards.shops.ShopReply.NotNow;
import dev.stammkunde.rewards.shops.ShopReply.Open;
import dev.stammkunde.rewards.shops.ShopReply.Refused;
import dev.stammkunde.rewards.shops.ShopReply.Taken;
import dev.stammkunde.rewards.shops.Sighting.Hidden;
import dev.stammkunde.rewards.shops.Sighting.Unclear;

import java.util.function.Function;

/** Makes a sighting of a reply, whatever it is. */
final class SightingJson {

    private SightingJson() {}

    /**
     * Reads a reply.
     *
     * @param reader reads the document of a success
     */
    static Sighting read(ShopReply reply, Function<JsonField, Sighting> reader) {
        return switch (reply) {
            case Done done -> {
                try {
                    yield reader.apply(done.document());
                } catch (InvalidFieldException e) {
                    yield new Unclear("an answer of another shape: " + e.getMessage(), null);
                }
            }
            case Refused refused -> new Hidden(refused.reason(), refused.detail());
            case NotNow notNow -> new Unclear(notNow.detail(), notNow.after());
            case Open open -> new Unclear(open.detail(), null);
            case Taken _ -> new Unclear("an answer to another question", null);
        };
    }
}

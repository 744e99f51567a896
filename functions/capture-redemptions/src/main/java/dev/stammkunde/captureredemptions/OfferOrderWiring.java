package dev.stammkunde.captureredemptions;

import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.programmes.json.LimitedOfferJson;
import dev.stammkunde.programmes.limited.HearOfferOrder;
import dev.stammkunde.programmes.store.DynamoDbClaims;
import dev.stammkunde.programmes.store.DynamoDbSchemes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts limited offers together over the programmes table. */
final class OfferOrderWiring {

    private OfferOrderWiring() {}

    static HearOfferOrder hearing(Settings settings, DynamoDbClient client, String function) {
        String table = settings.text("PROGRAMMES_TABLE");
        return new HearOfferOrder(
                new DynamoDbSchemes<>(client, table, LimitedOfferJson.TYPE, function),
                new DynamoDbClaims(client, table),
                new DynamoDbPointsLedger(
                        client, settings.text("POINTS_TABLE"), settings.text("ENTRIES_TABLE")),
                Backoff.random());
    }
}

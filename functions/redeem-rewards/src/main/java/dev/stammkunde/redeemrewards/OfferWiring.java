package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.programmes.json.LimitedOfferJson;
import dev.stammkunde.programmes.limited.ReserveOffer;
import dev.stammkunde.programmes.membership.CustomerMemberships;
import dev.stammkunde.programmes.store.DynamoDbClaims;
import dev.stammkunde.programmes.store.DynamoDbMemberships;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.rewards.redeem.RewardAudiences;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts limited offers together over the programmes table. */
final class OfferWiring {

    private OfferWiring() {}

    static ReserveOffer.Needs needs(
            Settings settings,
            DynamoDbClient client,
            PointsLedger ledger,
            RewardAudiences audiences) {
        String table = settings.text("PROGRAMMES_TABLE");
        return new ReserveOffer.Needs(
                new DynamoDbSchemes<>(
                        client, table, LimitedOfferJson.TYPE, RedeemRewardsHandler.NAME),
                new DynamoDbClaims(client, table),
                ledger,
                new EarlyMembers(
                        audiences,
                        new CustomerMemberships(new DynamoDbMemberships(client, table), ledger)),
                Backoff.random());
    }
}

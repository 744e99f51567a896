package dev.stammkunde.redeemrewards;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.json.ActionJson;
import dev.stammkunde.programmes.store.DynamoDbActions;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.rewards.redeem.RedeemReward;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts rewarded actions together over the programmes table. */
final class ActionWiring {

    private ActionWiring() {}

    static CommunityNeeds needs(
            Settings settings, DynamoDbClient client, RedeemReward.Needs redeeming) {
        String table = settings.text("PROGRAMMES_TABLE");
        return new CommunityNeeds(
                new DynamoDbSchemes<>(client, table, ActionJson.TYPE, RedeemRewardsHandler.NAME),
                new DynamoDbActions(client, table, AuditTable.NONE),
                redeeming.ledger(),
                new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                redeeming.programmesAsOf(),
                redeeming.beforeRetry());
    }
}

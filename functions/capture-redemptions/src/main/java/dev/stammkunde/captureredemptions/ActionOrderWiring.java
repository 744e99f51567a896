package dev.stammkunde.captureredemptions;

import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.community.HearActionOrder;
import dev.stammkunde.programmes.json.ActionJson;
import dev.stammkunde.programmes.store.DynamoDbActions;
import dev.stammkunde.programmes.store.DynamoDbSchemes;
import dev.stammkunde.rewards.redeem.HearOrder;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts rewarded actions together over the programmes table. */
final class ActionOrderWiring {

    private ActionOrderWiring() {}

    static HearActionOrder hearing(
            Settings settings, DynamoDbClient client, HearOrder.Needs needs, String function) {
        String table = settings.text("PROGRAMMES_TABLE");
        return new HearActionOrder(
                new CommunityNeeds(
                        new DynamoDbSchemes<>(client, table, ActionJson.TYPE, function),
                        new DynamoDbActions(client, table, AuditTable.NONE),
                        needs.ledger(),
                        new DynamoDbFindCustomer(client, settings.text("CUSTOMERS_TABLE")),
                        needs.programmesAsOf(),
                        needs.beforeRetry()));
    }
}

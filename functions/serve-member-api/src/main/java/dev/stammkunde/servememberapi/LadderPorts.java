package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindTurnover;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbFindTurnover;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.programmes.Programmes;
import dev.stammkunde.programmes.json.LadderJson;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What tells the prices of carts.
 *
 * @param customers whom turnover is of: none of who was erased
 */
record LadderPorts(
        Programmes<LadderDraft> ladders, FindTurnover turnover, FindCustomers customers) {

    /**
     * Returns those of the stack.
     *
     * @param function that looks for ladders
     */
    static LadderPorts of(Settings settings, DynamoDbClient client, String function) {
        String customers = settings.text("CUSTOMERS_TABLE");
        return new LadderPorts(
                new DynamoDbProgrammes<>(
                        client, settings.text("PROGRAMMES_TABLE"), LadderJson.TYPE, function),
                new DynamoDbFindTurnover(client, customers),
                new DynamoDbFindCustomers(client, customers));
    }
}

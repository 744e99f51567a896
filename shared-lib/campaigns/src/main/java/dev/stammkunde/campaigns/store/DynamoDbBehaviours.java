package dev.stammkunde.campaigns.store;

import dev.stammkunde.campaigns.behaviour.BehaviourAct.Basket;
import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.LostTransaction;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Behaviour in a table of its own: an item for each event, which names nobody but by its key, one
 * for the basket, and one for the consent, which each write of the others proves.
 */
public final class DynamoDbBehaviours implements Behaviours {

    private final DynamoDbClient client;
    private final String table;

    /** Names the table. */
    public DynamoDbBehaviours(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public KeptBehaviour behaviourOf(CustomerId customer) {
        BehaviourConsent consent = BehaviourConsent.NONE;
        List<BehaviourEvent> events = new ArrayList<>();
        @Nullable BehaviourEvent basket = null;
        for (ItemReader item : itemsOf(customer)) {
            switch (item.text(BehaviourKeys.SK)) {
                case BehaviourKeys.CONSENT -> consent = BehaviourItem.consent(item);
                case BehaviourKeys.BASKET -> basket = BehaviourItem.event(item);
                default -> events.add(BehaviourItem.event(item));
            }
        }
        events.sort(Comparator.comparing(BehaviourEvent::at).thenComparing(BehaviourEvent::id));
        return new KeptBehaviour(consent, events, basket);
    }

    private List<ItemReader> itemsOf(CustomerId customer) {
        return client
                .queryPaginator(
                        query ->
                                query.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :customer")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(
                                                                ":customer",
                                                                BehaviourKeys.customer(customer))
                                                        .toItem()))
                .items()
                .stream()
                .map(ItemReader::new)
                .toList();
    }

    @Override
    public SaveResult keep(
            CustomerId customer, BehaviourConsent consent, List<BehaviourEvent> events) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(isInForce(customer, consent));
        events.forEach(event -> writes.add(put(customer, event)));
        return LostTransaction.attempt(
                () -> client.transactWriteItems(all -> all.transactItems(writes)));
    }

    private TransactWriteItem isInForce(CustomerId customer, BehaviourConsent consent) {
        return TransactWriteItem.builder()
                .conditionCheck(
                        check ->
                                check.tableName(table)
                                        .key(
                                                BehaviourKeys.key(customer, BehaviourKeys.CONSENT)
                                                        .toItem())
                                        .conditionExpression("agreed = :agreed AND since = :since")
                                        .expressionAttributeValues(
                                                new ItemWriter()
                                                        .text(":agreed", true)
                                                        .text(":since", consent.since())
                                                        .toItem()))
                .build();
    }

    private TransactWriteItem put(CustomerId customer, BehaviourEvent event) {
        Put.Builder put = Put.builder().tableName(table).item(BehaviourItem.write(customer, event));
        if (event.act() instanceof Basket) {
            put.conditionExpression("attribute_not_exists(pk) OR basketChangedAt < :at")
                    .expressionAttributeValues(
                            new ItemWriter()
                                    .text(":at", BehaviourKeys.changedAt(event.at()))
                                    .toItem());
        } else {
            put.conditionExpression("attribute_not_exists(pk)");
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    @Override
    public SaveResult say(CustomerId customer, BehaviourConsent before, BehaviourConsent next) {
        SaveResult said =
                LostTransaction.attempt(
                        () ->
                                client.putItem(
                                        put -> {
                                            put.tableName(table)
                                                    .item(BehaviourItem.write(customer, next));
                                            if (before.equals(BehaviourConsent.NONE)) {
                                                put.conditionExpression("attribute_not_exists(pk)");
                                            } else {
                                                put.conditionExpression(
                                                                "agreed = :agreed AND saidAt = :at")
                                                        .expressionAttributeValues(
                                                                new ItemWriter()
                                                                        .text(
                                                                                ":agreed",
                                                                                before.isAgreed())
                                                                        .text(":at", before.at())
                                                                        .toItem());
                                            }
                                        }));
        if (said == SaveResult.SAVED && !next.isAgreed()) {
            // Nothing is added from now on, so what is found is all there is.
            deleteEvents(customer);
        }
        return said;
    }

    @Override
    public void forget(CustomerId customer) {
        // First, so that nothing is added while the rest is looked for.
        delete(customer, BehaviourKeys.CONSENT);
        deleteEvents(customer);
    }

    private void deleteEvents(CustomerId customer) {
        itemsOf(customer).stream()
                .map(item -> item.text(BehaviourKeys.SK))
                .filter(sortKey -> !sortKey.equals(BehaviourKeys.CONSENT))
                .forEach(sortKey -> delete(customer, sortKey));
    }

    private void delete(CustomerId customer, String sortKey) {
        client.deleteItem(
                delete ->
                        delete.tableName(table).key(BehaviourKeys.key(customer, sortKey).toItem()));
    }
}

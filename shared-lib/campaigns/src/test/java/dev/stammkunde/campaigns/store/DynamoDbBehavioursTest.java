package dev.stammkunde.campaigns.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.behaviour.BehaviourConsent;
import dev.stammkunde.campaigns.behaviour.BehaviourEvent;
import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.campaigns.behaviour.FindLeftBaskets;
import dev.stammkunde.campaigns.testing.BehavioursContract;
import dev.stammkunde.campaigns.testing.SampleBehaviour;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.List;

final class DynamoDbBehavioursTest extends BehavioursContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

    @Override
    protected Behaviours emptyStore() {
        return new DynamoDbBehaviours(DYNAMO_DB.client(), DYNAMO_DB.table("BehaviourTable"));
    }

    @Override
    protected FindLeftBaskets baskets() {
        return new DynamoDbLeftBaskets(DYNAMO_DB.client(), DYNAMO_DB.table("BehaviourTable"));
    }

    @Test
    void keep_events_goByThemselvesAfterThirtyDaysAndTheConsentDoesNot() {
        Behaviours behaviours = emptyStore();
        CustomerId ada = new CustomerId("shop", "ada");
        BehaviourConsent agreed = SampleBehaviour.agree(behaviours, ada, AT);
        BehaviourEvent basket = SampleBehaviour.basket("2", AT.plusSeconds(1), "a");
        behaviours.keep(ada, agreed, List.of(SampleBehaviour.viewed("1", AT), basket));

        List<ItemReader> items =
                DYNAMO_DB
                        .client()
                        .scan(scan -> scan.tableName(DYNAMO_DB.table("BehaviourTable")))
                        .items()
                        .stream()
                        .map(ItemReader::new)
                        .toList();

        assertThat(items).hasSize(3);
        assertThat(items)
                .allSatisfy(
                        item ->
                                assertThat(item.has("expiresAt"))
                                        .isEqualTo(!item.text("sk").equals("consent")));
        assertThat(items)
                .filteredOn(item -> item.text("sk").equals("event#1"))
                .first()
                .satisfies(
                        item ->
                                assertThat(item.number("expiresAt"))
                                        .isEqualTo(AT.plusSeconds(30 * 86_400).getEpochSecond()));
    }
}

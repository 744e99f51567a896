package dev.stammkunde.campaigns.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CustomerLists;
import dev.stammkunde.campaigns.FollowLists;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.campaigns.testing.CustomerListsContract;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class DynamoDbCustomerListsTest extends CustomerListsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected CustomerLists emptyStore() {
        return new DynamoDbCustomerLists(
                DYNAMO_DB.client(),
                DYNAMO_DB.table("CampaignsTable"),
                new AuditTable(DYNAMO_DB.table("ShopsTable")));
    }

    @Override
    protected FollowLists following() {
        return new DynamoDbFollowLists(DYNAMO_DB.client(), DYNAMO_DB.table("CampaignsTable"));
    }

    /** Whether a customer is in a list costs one key, whatever the size of the list. */
    @Test
    void listed_ofALongList_readsOneKeyForEachWhoIsAskedFor() {
        ListId list = new ListId("shop", "long");
        CustomerLists lists = emptyStore();
        lists.begin(list, "f", 1);
        Map<CustomerId, Integer> many = new HashMap<>();
        customers(1, 600).forEach(customer -> many.put(customer, many.size() + 1));
        lists.add(list, many);
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient client = spent.meteredClient()) {
            CustomerLists measured =
                    new DynamoDbCustomerLists(
                            client, DYNAMO_DB.table("CampaignsTable"), AuditTable.NONE);

            measured.listed(list, customers(7, 7));
            assertThat(spent.byOperation()).isEqualTo(Map.of("BatchGetItem table", 0.5));
            spent.clear();

            measured.listed(list, customers(501, 600));
            assertThat(spent.byOperation()).isEqualTo(Map.of("BatchGetItem table", 50.0));
        }
    }

    private static List<CustomerId> customers(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> new CustomerId("shop", "c" + i))
                .toList();
    }
}

package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomer;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.points.store.DynamoDbLedgerHistory;
import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class MemberApiOnDynamoDbTest extends MemberApiContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    Stores stores() {
        DynamoDbClient client = DYNAMO_DB.client();
        String points = DYNAMO_DB.table("PointsTable");
        String customers = DYNAMO_DB.table("CustomersTable");
        return new Stores(
                new DynamoDbPointsLedger(client, points),
                new DynamoDbLedgerHistory(client, points),
                new DynamoDbProfiles(new CustomersTable(client, customers)),
                new DynamoDbFindCustomer(client, customers));
    }
}

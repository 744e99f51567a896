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
        return on(DYNAMO_DB);
    }

    static Stores on(DynamoDbLocalExtension local) {
        DynamoDbClient client = local.client();
        String points = local.table("PointsTable");
        String entries = local.table("EntriesTable");
        String customers = local.table("CustomersTable");
        return new Stores(
                new DynamoDbPointsLedger(client, points, entries),
                new DynamoDbLedgerHistory(client, points, entries),
                new DynamoDbProfiles(new CustomersTable(client, customers)),
                new DynamoDbFindCustomer(client, customers));
    }
}

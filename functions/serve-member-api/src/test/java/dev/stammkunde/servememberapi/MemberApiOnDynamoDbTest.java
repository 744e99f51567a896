package dev.stammkunde.servememberapi;

import dev.stammkunde.dynamodb.customers.CustomersTable;
import dev.stammkunde.dynamodb.customers.DynamoDbFindCustomer;
import dev.stammkunde.dynamodb.customers.DynamoDbProfiles;
import dev.stammkunde.dynamodb.points.DynamoDbLedgerHistory;
import dev.stammkunde.dynamodb.points.DynamoDbPointsLedger;
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

package dev.stammkunde.customers.store;

import dev.stammkunde.customers.testing.CustomerPorts;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All ports of customers over one table. */
final class DynamoDbCustomerPorts {

    private DynamoDbCustomerPorts() {}

    static CustomerPorts over(DynamoDbClient client, String tableName) {
        CustomersTable table = new CustomersTable(client, tableName);
        DynamoDbRedactions redactions = new DynamoDbRedactions(table);
        return new CustomerPorts(
                new DynamoDbProfiles(table),
                redactions,
                redactions,
                new DynamoDbPurchases(table),
                new DynamoDbMerges(table),
                new DynamoDbDataRequests(table),
                new DynamoDbFindCustomer(client, tableName),
                new DynamoDbFindCustomers(client, tableName),
                new DynamoDbFindBoughtProducts(table),
                new DynamoDbFindNames(client, tableName),
                new DynamoDbFindNumberedOrders(client, tableName),
                new DynamoDbFindPurchaseHistory(client, tableName),
                new DynamoDbFindBirthdays(table));
    }
}

package dev.stammkunde.keepcustomers;

import dev.stammkunde.domain.customer.DataRequestStore;
import dev.stammkunde.domain.customer.FindPersonalData;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.customer.PurchaseStore;
import dev.stammkunde.domain.customer.RedactionStore;
import dev.stammkunde.dynamodb.customers.CustomersTable;
import dev.stammkunde.dynamodb.customers.DynamoDbDataRequests;
import dev.stammkunde.dynamodb.customers.DynamoDbProfiles;
import dev.stammkunde.dynamodb.customers.DynamoDbPurchases;
import dev.stammkunde.dynamodb.customers.DynamoDbRedactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports that this function needs, all over one store. */
record Stores(
        ProfileStore profiles,
        RedactionStore redactions,
        FindPersonalData personalData,
        PurchaseStore purchases,
        DataRequestStore dataRequests) {

    /** Returns those over the customers table. */
    static Stores in(DynamoDbClient client, String tableName) {
        CustomersTable table = new CustomersTable(client, tableName);
        DynamoDbRedactions redactions = new DynamoDbRedactions(table);
        return new Stores(
                new DynamoDbProfiles(table),
                redactions,
                redactions,
                new DynamoDbPurchases(table),
                new DynamoDbDataRequests(table));
    }
}

package dev.stammkunde.keepcustomers;

import dev.stammkunde.domain.campaign.Celebrations;
import dev.stammkunde.domain.customer.DataRequestStore;
import dev.stammkunde.domain.customer.FindPersonalData;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.customer.PurchaseStore;
import dev.stammkunde.domain.customer.RedactionStore;
import dev.stammkunde.dynamodb.campaigns.DynamoDbCelebrations;
import dev.stammkunde.dynamodb.consents.DynamoDbEvidence;
import dev.stammkunde.dynamodb.customers.CustomersTable;
import dev.stammkunde.dynamodb.customers.DynamoDbDataRequests;
import dev.stammkunde.dynamodb.customers.DynamoDbProfiles;
import dev.stammkunde.dynamodb.customers.DynamoDbPurchases;
import dev.stammkunde.dynamodb.customers.DynamoDbRedactions;
import dev.stammkunde.dynamodb.mails.DynamoDbMailRecords;
import dev.stammkunde.dynamodb.mails.DynamoDbStandings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ports that this function needs. */
record Stores(
        ProfileStore profiles,
        RedactionStore redactions,
        FindPersonalData personalData,
        PurchaseStore purchases,
        DataRequestStore dataRequests,
        Celebrations celebrations,
        ForgetMails mails) {

    /** Names of tables. */
    record Tables(String customers, String campaigns, String mails) {}

    /** Returns those over tables of DynamoDB. */
    static Stores in(DynamoDbClient client, Tables names) {
        CustomersTable table = new CustomersTable(client, names.customers());
        DynamoDbRedactions redactions = new DynamoDbRedactions(table);
        return new Stores(
                new DynamoDbProfiles(table),
                redactions,
                redactions,
                new DynamoDbPurchases(table),
                new DynamoDbDataRequests(table),
                new DynamoDbCelebrations(client, names.campaigns()),
                new EraseMails(
                        new DynamoDbMailRecords(client, names.mails()),
                        new DynamoDbStandings(client, names.mails()),
                        new DynamoDbEvidence(client, names.mails())));
    }
}

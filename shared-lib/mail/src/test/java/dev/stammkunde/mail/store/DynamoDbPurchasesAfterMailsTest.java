package dev.stammkunde.mail.store;

import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.purchases.FindMailsBefore;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails;
import dev.stammkunde.mail.testing.PurchasesAfterMailsContract;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbPurchasesAfterMailsTest extends PurchasesAfterMailsContract {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Override
    protected FindMailsBefore find() {
        return stored();
    }

    @Override
    protected PurchaseStoreAfterMails store() {
        return stored();
    }

    @Override
    protected Standings standings() {
        return new DynamoDbStandings(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
    }

    private static DynamoDbPurchasesAfterMails stored() {
        return new DynamoDbPurchasesAfterMails(
                new DynamoDbPurchases(
                        new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable"))),
                DYNAMO_DB.client(),
                DYNAMO_DB.table("MailTable"));
    }
}

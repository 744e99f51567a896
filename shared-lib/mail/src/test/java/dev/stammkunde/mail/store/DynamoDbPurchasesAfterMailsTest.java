package dev.stammkunde.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.purchases.FindMailsBefore;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails;
import dev.stammkunde.mail.testing.PurchasesAfterMailsContract;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** A recount reads the same items as the stream tells. */
    @Test
    void each_mailAndWhatItsReaderBought_areBothCounted() {
        List<Map<String, AttributeValue>> items =
                List.of(
                        RecordItem.toItem(CountedReadersProperties.sent("ada", "once", false), 3),
                        SinceItem.toItem(
                                CountedReadersProperties.purchases(
                                        "ada", Map.of("o", Money.of(CurrencyUnit.EUR, 5))),
                                2));
        items.forEach(
                item ->
                        DYNAMO_DB
                                .client()
                                .putItem(
                                        put ->
                                                put.tableName(DYNAMO_DB.table("MailTable"))
                                                        .item(item)));

        List<Counted> read = new ArrayList<>();
        new DynamoDbCountedMails(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"))
                .each(CountedMail.book("demo-shop"), read::addAll);

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        items.stream()
                                .map(item -> CountedMail.find(item, false).orElseThrow())
                                .toList());
    }

    private static DynamoDbPurchasesAfterMails stored() {
        return new DynamoDbPurchasesAfterMails(
                new DynamoDbPurchases(
                        new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable"))),
                DYNAMO_DB.client(),
                DYNAMO_DB.table("MailTable"));
    }
}

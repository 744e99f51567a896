package dev.stammkunde.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailChange.MailboxChange;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.MailboxReader;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.testkit.AtOnce;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a mailbox costs, and that of many records at once one gets the mail. */
final class DynamoDbMailboxesTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String SHOP = "demo-shop";
    private static final Instant NOON = Instant.parse("2026-05-06T10:00:00Z");
    private static final EmailKey KEY =
            MailboxMails.findKey(SHOP, "familie@example.org").orElseThrow();

    private final DynamoDbMailboxes mailboxes =
            new DynamoDbMailboxes(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));

    @Test
    void save_mailOfAMailbox_costsTwoUnitsMoreAndSixAfterAYearOfNewsletters() {
        double alone = costOf("alone", null);
        double first = costOf("first", mailboxAfter(0));
        double thirteenth = costOf("thirteenth", mailboxAfter(12));
        double fiftySecond = costOf("fifty-second", mailboxAfter(51));

        // A transaction writes each item twice.
        assertThat(first - alone).isEqualTo(2);
        assertThat(thirteenth - alone).isEqualTo(2);
        assertThat(fiftySecond - alone).isEqualTo(6);
    }

    private Versioned<MailboxMails> mailboxAfter(int weeks) {
        MailboxMails mails = mailboxes.mailbox(KEY).value();
        for (int week = 0; week < weeks; week++) {
            Instant at = NOON.minus(Duration.ofDays(7L * (week + 1)));
            mails = mails.getting(got("1", "autumn-news-" + week + "/once", at));
        }
        Versioned<MailboxMails> stored = mailboxes.mailbox(KEY);
        assertThat(mailboxes.save(stored, mails)).isEqualTo(SaveResult.SAVED);
        return mailboxes.mailbox(KEY);
    }

    private static MailboxMails.Got got(String customer, String mail, Instant at) {
        return new MailboxMails.Got(
                mail,
                MailboxReader.of(KEY, new CustomerId(SHOP, customer), Optional.of("Anna")),
                LocalDate.of(2026, 5, 6),
                at,
                Priority.NORMAL);
    }

    private static double costOf(String customer, @Nullable Versioned<MailboxMails> mailbox) {
        ConsumedCapacity spent = new ConsumedCapacity();
        try (DynamoDbClient client = spent.meteredClient()) {
            DynamoDbMailRecords records =
                    new DynamoDbMailRecords(client, DYNAMO_DB.table("MailTable"));
            // Two, since one alone is no transaction without a mailbox.
            assertThat(records.save(List.of(change(customer, mailbox), change(customer + 2, null))))
                    .containsOnly(SaveResult.SAVED);
        }
        return spent.byOperation().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static MailChange change(String customer, @Nullable Versioned<MailboxMails> mailbox) {
        MailRecord record = MailRecord.of(order(new CustomerId(SHOP, customer)));
        return new MailChange(
                new Versioned<>(record, 0),
                record,
                null,
                mailbox == null
                        ? null
                        : new MailboxChange(
                                mailbox,
                                mailbox.value().getting(got(customer, "winter/once", NOON))));
    }

    private static MailOrder order(CustomerId customer) {
        CampaignId campaign = new CampaignId(SHOP, "winter");
        return new MailOrder.OfCampaign(
                MailKey.of(customer, campaign, "once"),
                campaign,
                1,
                "main",
                NOON,
                NOON,
                LocalDate.of(2026, 5, 6),
                null,
                null);
    }

    @Test
    @AtOnce
    void save_manyRecordsOfOneMailboxAtOnce_savesOne() throws Exception {
        Versioned<MailboxMails> read = mailboxes.mailbox(KEY);
        DynamoDbMailRecords records =
                new DynamoDbMailRecords(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
        List<Callable<SaveResult>> saves = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            MailChange change = change("c" + i, read);
            saves.add(() -> records.save(List.of(change)).getFirst());
        }
        List<SaveResult> results = new ArrayList<>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<SaveResult> result : threads.invokeAll(saves)) {
                results.add(result.get());
            }
        }

        assertThat(results).containsOnlyOnce(SaveResult.SAVED);
        assertThat(mailboxes.mailbox(KEY).value().got()).hasSize(1);
    }
}

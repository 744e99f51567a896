package dev.stammkunde.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbFindCustomers;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.customers.store.DynamoDbPurchases;
import dev.stammkunde.customers.testing.SampleBuyers;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.store.DynamoDbFindAccounts;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.ConsumedCapacity;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class DynamoDbSituationsTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final CustomerId ANNA = new CustomerId("demo-shop", "7001");

    private final DynamoDbStandings standings =
            new DynamoDbStandings(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));

    @Test
    void read_addressWithWishesFromBefore_joinsThemWithTheCustomersOwn() {
        TellWishes wishes = new TellWishes(standings);
        wishes.tell(Mailbox.of("demo-shop", "anna@example.com"), old -> old.optedIn(AT));
        wishes.tell(ANNA, old -> old.optedIn(AT).leaving("news", AT.plusSeconds(1)));

        Wishes joined = read("Anna@example.com").wishes();

        assertThat(joined.optedInAt()).isEqualTo(AT);
        assertThat(joined.topicsLeft()).containsOnlyKeys("news");
        assertThat(read("other@example.com").wishes().optedInAt()).isNull();
    }

    @Test
    void read_ofManyOrders_costsAUnitForEachItem() {
        CustomersTable customers =
                new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable"));
        SampleBuyers buyers =
                new SampleBuyers(
                        "demo-shop",
                        new DynamoDbProfiles(customers),
                        new DynamoDbPurchases(customers));
        List<MailOrder> orders = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            CustomerId customer = buyers.buyer("c" + i, null, AT);
            new TellWishes(standings).tell(customer, old -> old.optedIn(AT));
            orders.add(optIn(customer, "a@example.com"));
        }
        ConsumedCapacity spent = new ConsumedCapacity();

        try (DynamoDbClient client = spent.meteredClient()) {
            assertThat(situations(client).read(orders))
                    .allMatch(situation -> situation.activity().lastPurchase().isPresent())
                    .hasSize(60);
        }

        // Profile, activity and standing: the engine counts no items that are not there.
        assertThat(spent.byOperation()).containsExactly(Map.entry("BatchGetItem table", 180.0));
    }

    /** A mailbox that many records lead to is read once. */
    @Test
    void read_ofRecordsWithOneMailbox_costsOneUnitForIt() {
        CustomersTable customers =
                new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable"));
        EmailKey mailbox = MailboxMails.findKey("demo-shop", "anna@example.com").orElseThrow();
        DynamoDbMailboxes mailboxes =
                new DynamoDbMailboxes(DYNAMO_DB.client(), DYNAMO_DB.table("MailTable"));
        var saved = mailboxes.save(mailboxes.mailbox(mailbox), MailboxMails.of(mailbox));
        List<MailOrder> orders = new ArrayList<>();
        for (String address : List.of("anna@example.com", "Anna@Example.com")) {
            orders.add(campaignOrder(customers, "c" + orders.size(), address));
        }
        ConsumedCapacity spent = new ConsumedCapacity();

        try (DynamoDbClient client = spent.meteredClient()) {
            assertThat(situations(client).read(orders))
                    .extracting(situation -> situation.mailbox())
                    .containsOnly(new Versioned<>(MailboxMails.of(mailbox), 1));
        }

        assertThat(saved).isEqualTo(SaveResult.SAVED);
        // Two profiles, and the mailbox.
        assertThat(spent.byOperation()).containsExactly(Map.entry("BatchGetItem table", 3.0));
    }

    private static MailOrder campaignOrder(CustomersTable table, String id, String address) {
        CustomerId customer = new CustomerId("demo-shop", id);
        DynamoDbProfiles profiles = new DynamoDbProfiles(table);
        Versioned<Customer> stored = profiles.profileOf(customer);
        ProfileReport report =
                new ProfileReport(address, "Anna", null, null, null, null, null, null, Set.of());
        Profile profile = Profile.empty().with("demo-shop", Platform.STANDARD, report, AT);
        var _ = profiles.save(ProfileChange.between(customer, stored, new Customer.Known(profile)));
        CampaignId campaign = new CampaignId("demo-shop", "winter");
        return new MailOrder.OfCampaign(
                MailKey.of(customer, campaign, "once"),
                campaign,
                1,
                "main",
                AT,
                AT,
                LocalDate.EPOCH,
                null,
                null);
    }

    private static MailOrder optIn(CustomerId customer, String address) {
        return new MailOrder.OfService(
                MailKey.of(customer, ServiceKind.OPT_IN, "1"),
                new ServiceMatter.OptIn("1"),
                address,
                "de",
                AT);
    }

    private Standing read(String address) {
        MailOrder order = optIn(ANNA, address);
        return situations(DYNAMO_DB.client()).read(List.of(order)).getFirst().standing().value();
    }

    private static DynamoDbSituations situations(DynamoDbClient client) {
        return new DynamoDbSituations(
                client,
                DYNAMO_DB.table("MailTable"),
                new DynamoDbSituations.Sources(
                        new DynamoDbFindCustomers(client, DYNAMO_DB.table("CustomersTable")),
                        new DynamoDbFindAccounts(client, DYNAMO_DB.table("PointsTable"))));
    }
}

package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.store.CustomersTable;
import dev.stammkunde.customers.store.DynamoDbProfiles;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.Set;

final class ListNamesCommandTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    @Test
    void list_customersOfTheShop_saysHowMany() {
        told("shop", "a");
        told("shop", "b");
        told("other", "c");

        CommandRun run = list("shop");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2 customers of shop are found by name.");
    }

    @Test
    void list_whatCanBeNoShop_isRefused() {
        assertThat(list("no shop").exitCode()).isEqualTo(2);
    }

    private static CommandRun list(String shop) {
        return CommandRun.of(
                "list-names",
                "--shop",
                shop,
                "--table",
                DYNAMO_DB.table("CustomersTable"),
                "--endpoint",
                DYNAMO_DB.endpoint().toString());
    }

    private static void told(String shop, String customer) {
        ProfileReport report =
                new ProfileReport(null, "Anna", null, null, null, null, null, null, Set.of());
        Instant at = Instant.parse("2026-03-01T10:00:00Z");
        CustomerId id = new CustomerId(shop, customer);
        new DynamoDbProfiles(
                        new CustomersTable(DYNAMO_DB.client(), DYNAMO_DB.table("CustomersTable")))
                .save(
                        ProfileChange.between(
                                id,
                                new Versioned<>(Customer.UNKNOWN, 0),
                                new Customer.Known(
                                        Profile.empty().with(shop, Platform.SHOPIFY, report, at))));
    }
}

package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.Bought;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.customers.PurchaseChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Searches and purchases past the edge; what is found, the contract of the store tests. */
final class SearchAnswerTest {

    private static final String SHOP = "demo-shop";
    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00.000000500Z");

    private final MailDesk desk = new MailDesk();
    private final InMemoryCustomers customers = desk.customers;

    @Test
    void handleRequest_beginningOfAName_tellsWhoItIsAndWhyTheyWereFound() {
        told("anna", "Anna", "Beispiel", "anna@example.de");

        Reply answer = search("query=anna%20b");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content())
                .isEqualTo(
                        """
                        {"customers":[{"customerId":"anna","foundBy":["NAME"],"givenName":"Anna",\
                        "familyName":"Beispiel","email":"anna@example.de","purchases":0}]}\
                        """);
    }

    @Test
    void handleRequest_erased_namesNoPerson() {
        save("anna", new Customer.Erased(T0));

        assertThat(search("query=anna").content())
                .isEqualTo(
                        """
                        {"customers":[{"customerId":"anna","foundBy":["CUSTOMER_ID"],\
                        "erasedAt":"2026-03-01T10:00:00.000000500Z","purchases":0}]}\
                        """);
    }

    @Test
    void handleRequest_many_comeInPagesEachOnce() {
        for (int i = 0; i < 45; i++) {
            told("c" + i, "Ann#a", "V" + i, "c" + i + "@example.de");
        }

        List<String> seen = new ArrayList<>();
        String query = "query=ann%23";
        while (!query.isEmpty()) {
            JsonField body = Json.parse(search(query).content());
            body.elements("customers").forEach(one -> seen.add(one.text("customerId")));
            query = body.findText("next").map(next -> "query=ann%23&cursor=" + next).orElse("");
        }

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "query=",
                "query=%20",
                "q=anna",
                "query=anna&cursor=",
                "query=anna&cursor=x",
                "query=anna&cursor=b3R0byN4",
                "query=anna@example.de&cursor=YW5uYSN4"
            })
    void handleRequest_noQueryOrAForeignCursor_isRefused(String query) {
        Reply answer = search(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.content()).doesNotContain("example.de");
    }

    @Test
    void handleRequest_queryTooLong_isRefused() {
        assertThat(search("query=" + "a".repeat(321)).status()).isEqualTo(400);
        assertThat(search("query=" + "a".repeat(320)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"[marketing],200", "[support],200", "[finance],403", "[administrators],403"})
    void handleRequest_group_mayOrMayNot(String groups, int status) {
        for (String sample : List.of("search", "purchases")) {
            assertThat(desk.send(MailDesk.sampleBy(groups, sample)).status()).isEqualTo(status);
        }
    }

    @Test
    void handleRequest_purchases_comeInPagesNewestFirst() {
        for (int i = 0; i < 60; i++) {
            bought("o " + i, T0.plusSeconds(i), Set.of("sku-2", "sku-1"));
        }

        JsonField first = Json.parse(desk.send(MailDesk.sample("purchases")).content());
        String next = "cursor=" + first.text("next");
        JsonField second = Json.parse(desk.send(MailDesk.sample("purchases", next)).content());

        assertThat(first.elements("purchases")).hasSize(PurchasesAnswer.PAGE);
        assertThat(first.elements("purchases").getFirst().text("orderId")).isEqualTo("o 59");
        assertThat(second.elements("purchases")).hasSize(10);
        assertThat(second.elements("purchases").getLast().text("orderId")).isEqualTo("o 0");
        assertThat(second.findText("next")).isEmpty();
    }

    private Reply search(String query) {
        return desk.send(MailDesk.sample("search").replace("query=anna%20b", query));
    }

    private void told(String id, String given, String family, String email) {
        ProfileReport report =
                new ProfileReport(email, given, family, null, null, null, null, null, Set.of());
        save(id, new Customer.Known(Profile.empty().with(SHOP, Platform.SHOPIFY, report, T0)));
    }

    private void save(String id, Customer next) {
        CustomerId customer = new CustomerId(SHOP, id);
        assertThat(
                        customers.save(
                                ProfileChange.between(
                                        customer, customers.profileOf(customer), next)))
                .isEqualTo(SaveResult.SAVED);
    }

    private void bought(String order, Instant at, Set<String> products) {
        CustomerId anna = new CustomerId(SHOP, "anna");
        OrderId id = new OrderId(SHOP, order);
        customers.save(
                new PurchaseChange(
                        id,
                        customers.order(id),
                        customers.order(id).value(),
                        List.of(
                                new ActivityChange(
                                        customers.buyer(anna),
                                        Activity.none(),
                                        Set.of(new Bought(anna, new Purchase(at, order, products))),
                                        Set.of()))));
    }
}

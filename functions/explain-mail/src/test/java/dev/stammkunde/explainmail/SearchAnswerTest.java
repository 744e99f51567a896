package dev.stammkunde.explainmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

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
import dev.stammkunde.mail.ForgetSuppressed;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.admin.AuditAnswers;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Searches and purchases past the edge; what is found, the contract of the store tests. */
final class SearchAnswerTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("admin-api.yaml");
    private static final String SHOP = "demo-shop";
    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00.000000500Z");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMails mails = new InMemoryMails(customers);

    @Test
    void handleRequest_beginningOfAName_tellsWhoItIsAndWhyTheyWereFound() throws IOException {
        told("anna", "Anna", "Beispiel", "anna@example.de");

        JsonField answer = search("query=anna%20b");

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(answer.text("body"))
                .isEqualTo(
                        """
                        {"customers":[{"customerId":"anna","foundBy":["NAME"],"givenName":"Anna",\
                        "familyName":"Beispiel","email":"anna@example.de","purchases":0}]}\
                        """);
    }

    @Test
    void handleRequest_erased_namesNoPerson() throws IOException {
        save("anna", new Customer.Erased(T0));

        assertThat(search("query=anna").text("body"))
                .isEqualTo(
                        """
                        {"customers":[{"customerId":"anna","foundBy":["CUSTOMER_ID"],\
                        "erasedAt":"2026-03-01T10:00:00.000000500Z","purchases":0}]}\
                        """);
    }

    @Test
    void handleRequest_many_comeInPagesEachOnce() throws IOException {
        for (int i = 0; i < 45; i++) {
            told("c" + i, "Ann#a", "V" + i, "c" + i + "@example.de");
        }

        List<String> seen = new ArrayList<>();
        String query = "query=ann%23";
        while (!query.isEmpty()) {
            JsonField body = Json.parse(search(query).text("body"));
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
    void handleRequest_noQueryOrAForeignCursor_isRefused(String query) throws IOException {
        JsonField answer = search(query);

        assertThat(answer.integer("statusCode")).isEqualTo(400);
        assertThat(answer.text("body")).doesNotContain("example.de");
    }

    @Test
    void handleRequest_queryTooLong_isRefused() throws IOException {
        assertThat(search("query=" + "a".repeat(321)).integer("statusCode")).isEqualTo(400);
        assertThat(search("query=" + "a".repeat(320)).integer("statusCode")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"[marketing],200", "[support],200", "[finance],403", "[administrators],403"})
    void handleRequest_group_mayOrMayNot(String groups, int status) throws IOException {
        for (String sample : List.of("search", "purchases")) {
            String event =
                    sample(sample)
                            .replaceAll(
                                    "\"cognito:groups\": \"[^\"]*\"",
                                    "\"cognito:groups\": \"" + groups + '"');

            assertThat(handle(event).integer("statusCode")).isEqualTo(status);
        }
    }

    @Test
    void handleRequest_purchases_comeInPagesNewestFirst() throws IOException {
        for (int i = 0; i < 60; i++) {
            bought("o " + i, T0.plusSeconds(i), Set.of("sku-2", "sku-1"));
        }

        JsonField first = Json.parse(handle(sample("purchases")).text("body"));
        String next = "cursor=" + first.text("next");
        JsonField second =
                Json.parse(
                        handle(
                                        sample("purchases")
                                                .replace(
                                                        "\"rawQueryString\": \"\"",
                                                        "\"rawQueryString\": \"" + next + '"'))
                                .text("body"));

        assertThat(first.elements("purchases")).hasSize(PurchasesAnswer.PAGE);
        assertThat(first.elements("purchases").getFirst().text("orderId")).isEqualTo("o 59");
        assertThat(second.elements("purchases")).hasSize(10);
        assertThat(second.elements("purchases").getLast().text("orderId")).isEqualTo("o 0");
        assertThat(second.findText("next")).isEmpty();
    }

    private JsonField search(String query) throws IOException {
        return handle(sample("search").replace("query=anna%20b", query));
    }

    private static String sample(String name) throws IOException {
        return Files.readString(
                RepositoryRoot.path().resolve("events/explain-mail/" + name + ".json"));
    }

    private JsonField handle(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        new ExplainMailHandler(
                        new ExplainMailHandler.MailAnswers(
                                new ExplainMail(mails, mails, customers, (_, _) -> List.of()),
                                new LiftSuppression(
                                        mails, _ -> ForgetSuppressed.Outcome.NOT_LISTED),
                                SampleResends.NOTHING),
                        new AuditAnswers(mails.audit()),
                        new SearchAnswer(SampleSearch.over(customers)),
                        new PurchasesAnswer(customers))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        response,
                        FixedContext.unhurried());
        JsonField answer = Json.parse(response.toString(StandardCharsets.UTF_8));
        DOCUMENT.assertDescribes(
                Json.parse(event).text("routeKey"),
                answer.integer("statusCode"),
                answer.at("headers").text("content-type"),
                new ObjectMapper().readTree(answer.text("body")));
        return answer;
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

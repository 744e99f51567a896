package dev.stammkunde.manageprivacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.InMemoryErasures;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.KeptItem;
import dev.stammkunde.privacy.KeptValue;
import dev.stammkunde.reports.publishing.UnavailableException;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.testkit.http.DescribedFunction;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.http.Request;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The function over memory, and somebody from support who asks it. */
final class PrivacyDesk {

    static final String SHOP = "demo-shop";
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final String PATH = "/admin/shops/{shopId}/customers/{customerId}";

    final InMemoryCustomers customers = new InMemoryCustomers();
    final InMemoryAudit audit = new InMemoryAudit();
    final List<ShopEvent> published = new ArrayList<>();
    final Map<DataPart, List<KeptItem>> kept = new EnumMap<>(DataPart.class);
    int mostBytes = ExportAnswer.MOST_BYTES;
    boolean isBusDown;

    private @Nullable DescribedFunction function;
    private final InMemoryErasures erasures = new InMemoryErasures(audit);

    void know(CustomerId id, String language) {
        ProfileReport report =
                new ProfileReport(
                        "anna@example.com",
                        "Anna",
                        "Ä",
                        null,
                        language,
                        null,
                        null,
                        null,
                        Set.of());
        Instant at = NOW.minusSeconds(9);
        save(id, new Customer.Known(Profile.empty().with(SHOP, Platform.STANDARD, report, at)));
    }

    void save(CustomerId id, Customer next) {
        Versioned<Customer> before = customers.profileOf(id);
        assertThat(customers.save(ProfileChange.between(id, before, next)))
                .isEqualTo(SaveResult.SAVED);
    }

    void merge(CustomerId gone, CustomerId stays) {
        assertThat(
                        customers.merge(
                                MergeChange.of(
                                        customers.buyer(gone),
                                        customers.profileOf(gone),
                                        customers.buyer(stays),
                                        customers.profileOf(stays),
                                        NOW)))
                .isEqualTo(SaveResult.SAVED);
    }

    void keep(DataPart part, String text) {
        kept.computeIfAbsent(part, _ -> new ArrayList<>()).add(item("item", text));
    }

    void keepMany(int number) {
        kept.put(
                DataPart.ENTRIES,
                IntStream.range(0, number)
                        .mapToObj(n -> item("%06d".formatted(n), String.valueOf(n)))
                        .toList());
    }

    private static KeptItem item(String sort, String text) {
        TreeMap<String, KeptValue> fields = new TreeMap<>();
        fields.put("text", new KeptValue.Text(text));
        fields.put("key", new KeptValue.Text(sort));
        fields.put("filling", new KeptValue.Text("x".repeat(100)));
        return new KeptItem(new KeptItem.Place("here", sort), new KeptValue.Fields(fields));
    }

    Reply ask(String route, CustomerId customer, String body) {
        return ask(request(route, customer, body).by("mira", "[support]"));
    }

    Reply ask(Request request) {
        if (function == null) {
            function = new DescribedFunction(handler(), OpenApiDocument.read("privacy-api.yaml"));
        }
        return function.ask(request);
    }

    static Request request(String route, CustomerId customer, String body) {
        Request request =
                Request.to(route, NOW)
                        .path("shopId", customer.shopId())
                        .path("customerId", customer.id());
        return body.isEmpty() ? request : request.body(body);
    }

    private ManagePrivacyHandler handler() {
        return new ManagePrivacyHandler(
                new ManagePrivacyPorts(
                        customers,
                        customers,
                        (part, _) -> kept.getOrDefault(part, List.of()).stream(),
                        erasures,
                        audit::add,
                        this::publish,
                        MailSettingsJson::defaults),
                mostBytes);
    }

    private void publish(List<ShopEvent> events) {
        if (isBusDown) {
            throw new UnavailableException("no bus today");
        }
        published.addAll(events);
    }
}

package dev.stammkunde.confirmoptin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.testing.InMemoryCampaignDocuments;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.CustomerPorts;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.surveys.testing.InMemorySurveys;
import dev.stammkunde.testkit.FixedContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A shop with a form, whose requests the handler answers. */
final class OptInShop {

    static final Instant ASKED = Instant.parse("2026-11-22T09:00:00Z");
    static final CustomerId CUSTOMER = new CustomerId("demo-shop", "7001");
    static final String FORM =
            """
            {"email":"anna.schmidt@example.com","customerId":"7001","language":"de",
             "topics":["news"],"consentVersion":"2026-01","consentText":"Ja, schickt mir Neues.",
             "source":"https://shop.example.com/newsletter","ip":"198.51.100.23",
             "userAgent":"Mozilla/5.0"}
            """;

    final CustomerPorts customers = CustomerPorts.inMemory();
    final InMemoryMails mails = new InMemoryMails(customers.findCustomer());
    final InMemoryConsents consents = new InMemoryConsents();
    final List<MailOrder.OfService> ordered = new ArrayList<>();
    EvidenceStore evidence = consents;
    Standings standings = mails;
    boolean queueBroken;

    final InMemorySurveys surveys = new InMemorySurveys();
    private final InMemoryCampaignDocuments documents = new InMemoryCampaignDocuments();
    private final SignedLinks links =
            new SignedLinks(
                    () -> LinkKeys.of("0123456789012345678901234567890123456789012", null), "");
    private int requests;

    JsonField ask(String form, Instant at) throws IOException {
        return answer(
                "POST",
                "/shops/{shopId}/opt-ins",
                "{\"shopId\":\"demo-shop\"}",
                form,
                "{\"lambda\":{\"shops\":\"demo-shop,other\"}}",
                at);
    }

    /** Opens the link of the first mail, or clicks on its page's button. */
    JsonField follow(String method, Instant at) throws IOException {
        return followToken(method, token(), at);
    }

    JsonField followToken(String method, String token, Instant at) throws IOException {
        return answer(
                method,
                "/mail/confirm/{token}",
                JsonText.object(json -> json.text("token", token)),
                "",
                "{}",
                at);
    }

    static String requestId(MailOrder.OfService order) {
        return ((ServiceMatter.OptIn) order.matter()).requestId();
    }

    String token() {
        MailOrder.OfService order = ordered.getFirst();
        return links.token(
                SignedLink.confirmOptIn(
                        order.key().customer(), requestId(order), order.orderedAt()),
                order.orderedAt());
    }

    JsonField showEvidence(String groups, Instant at) throws IOException {
        return answer(
                "GET",
                "/admin/shops/{shopId}/customers/{customerId}/consents",
                "{\"shopId\":\"demo-shop\",\"customerId\":\"7001\"}",
                "",
                "{\"jwt\":{\"claims\":{\"cognito:groups\":\"" + groups + "\"}}}",
                at);
    }

    JsonField answer(
            String method, String route, String path, String body, String authorizer, Instant at)
            throws IOException {
        requests++;
        return answer(
                """
                {"routeKey":"%s %s","rawPath":"/x","headers":{"user-agent":"Firefox",
                  "host":"evil.example","x-forwarded-proto":"http","x-forwarded-host":"evil.example"},
                 "pathParameters":%s,"body":%s,"requestContext":{"requestId":"r%d",
                 "timeEpoch":%d,"authorizer":%s,
                 "http":{"method":"%s","sourceIp":"203.0.113.7"}}}
                """
                        .formatted(
                                method,
                                route,
                                path,
                                quoted(body),
                                requests,
                                at.toEpochMilli(),
                                authorizer,
                                method));
    }

    JsonField answer(String event) throws IOException {
        var handler =
                new ConfirmOptInHandler(
                        new ConfirmOptInPorts(
                                links,
                                documents,
                                new CachedCampaigns(documents, InMemoryDocuments.ofShops()),
                                surveys,
                                consents,
                                evidence,
                                standings,
                                mails,
                                customers.profiles(),
                                customers.personalData(),
                                this::order));
        var response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        return Json.parse(response.toByteArray());
    }

    private void order(List<? extends MailOrder> orders) {
        if (queueBroken) {
            throw new IllegalStateException("no queue today");
        }
        orders.forEach(order -> ordered.add((MailOrder.OfService) order));
    }

    private static String quoted(String text) {
        String array = JsonText.array(elements -> elements.text(text));
        return array.substring(1, array.length() - 1);
    }

    /** Keeps a request, of whatever page, and opens its link or clicks on its page's button. */
    void confirm(OptInRequest request, Instant at) throws IOException {
        consents.keep(request);
        Instant asked = request.requested().at();
        String token =
                links.token(
                        SignedLink.confirmOptIn(request.customer(), request.id(), asked), asked);
        assertThat(followToken("POST", token, at).integer("statusCode")).isEqualTo(200);
    }

    /** Gives the shop a campaign on a topic. */
    void campaignOn(String topic) {
        documents.save(
                new CampaignId("demo-shop", topic),
                1,
                """
                {"id": "%1$s", "name": "%1$s", "topic": "%1$s",
                 "rule": {"kind": "OCCASION", "occasion": {"kind": "ONCE"}},
                 "timing": {"expression": "at(2027-03-01T10:00:00)", "zone": "Europe/Berlin"},
                 "contents": {"main": {"de": {"template": "newsletter", "subject": "Hut",
                  "body": "<mj-text>Da.</mj-text>"}}}}
                """
                        .formatted(topic));
    }

    Wishes wishes(CustomerId customer) {
        return mails.standing(customer).value().wishes();
    }

    void merge(CustomerId gone, CustomerId stays) {
        var profiles = customers.profiles();
        var purchases = customers.purchases();
        customers
                .merges()
                .merge(
                        MergeChange.of(
                                purchases.buyer(gone),
                                profiles.profileOf(gone),
                                purchases.buyer(stays),
                                profiles.profileOf(stays),
                                ASKED));
    }

    void giveAddress(CustomerId customer, String email) {
        var report = new ProfileReport(email, null, null, null, null, null, null, null, Set.of());
        var stored = customers.profiles().profileOf(customer);
        Profile before = ((Customer.Known) stored.value()).profile();
        Instant at = ASKED.plusMillis(before.emails().size());
        var profile = before.with("demo-shop", Platform.STANDARD, report, at);
        customers
                .profiles()
                .save(ProfileChange.between(customer, stored, new Customer.Known(profile)));
    }
}

package dev.stammkunde.managepreferences;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.InMemoryCampaignDocuments;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.testing.CustomerPorts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.surveys.testing.InMemorySurveys;
import dev.stammkunde.testkit.CountedCalls;
import dev.stammkunde.testkit.FixedContext;

import org.junit.jupiter.api.BeforeEach;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A customer of a shop whose page of preferences is opened and saved. */
abstract class VisitedPreferences {

    static final Instant SENT = Instant.parse("2026-11-20T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final CustomerId CUSTOMER = new CustomerId("demo-shop", "7001");
    static final String CHOICES = "&frequency=monthly&language=en&action=save";
    static final String BIRTHDAY = "&birthday-day=14&birthday-month=3&birthday-year=";

    static final String ON_NEWS = "offered=news&topic=news&dates-offered=yes";

    final CustomerPorts customers = CustomerPorts.inMemory();
    final InMemoryMails mails = new InMemoryMails(customers.findCustomer());
    final InMemoryConsents consents = new InMemoryConsents();
    final List<MailOrder.OfService> ordered = new ArrayList<>();
    final CountedCalls calls = new CountedCalls();
    final InMemoryCampaignDocuments documents = new InMemoryCampaignDocuments();
    final InMemoryDocuments<String> settings = InMemoryDocuments.ofShops();
    final InMemorySurveys surveys = new InMemorySurveys();
    final InMemoryBehaviours behaviours = new InMemoryBehaviours();
    final SignedLinks links =
            new SignedLinks(
                    () -> LinkKeys.of("0123456789012345678901234567890123456789012", null), "");
    final String token = tokenTo("anna@example.com");

    @BeforeEach
    void keepACustomer() {
        save(
                new Customer.Known(
                        Profile.empty().with("demo-shop", Platform.STANDARD, report(), SENT)));
    }

    String tokenTo(String address) {
        SignedLink link = SignedLink.preferences(CUSTOMER, "news", SENT);
        return links.token(link.sentTo(EmailKey.of("demo-shop", address)), SENT);
    }

    Wishes wishesOf(String address) {
        return mails.standing(Mailbox.of("demo-shop", address)).value().wishes();
    }

    JsonField save(String body) throws IOException {
        return send("POST", token, body, NOW);
    }

    JsonField send(String method, String path, String body, Instant at) throws IOException {
        return send(method, path, body, "", at);
    }

    JsonField send(String method, String path, String body, String query, Instant at)
            throws IOException {
        return answer(
                """
                {"routeKey":"%s /mail/preferences/{token}","rawPath":"/x","rawQueryString":"%s",
                 "headers":{"content-type":"application/x-www-form-urlencoded"},
                 "pathParameters":{"token":"%s"},"body":"%s",
                 "requestContext":{"requestId":"r%d","timeEpoch":%d,
                  "http":{"method":"%s","sourceIp":"203.0.113.7"}}}
                """
                        .formatted(
                                method,
                                query,
                                path,
                                body,
                                at.toEpochMilli(),
                                at.toEpochMilli(),
                                method));
    }

    JsonField answer(String event) throws IOException {
        var handler =
                new ManagePreferencesHandler(
                        new ManagePreferencesPorts(
                                links,
                                documents,
                                new CachedCampaigns(documents, settings),
                                surveys,
                                consents,
                                consents,
                                calls.wrap(Standings.class, mails),
                                mails,
                                mails,
                                calls.wrap(ProfileStore.class, customers.profiles()),
                                orders ->
                                        orders.forEach(
                                                order -> ordered.add((MailOrder.OfService) order)),
                                behaviours));
        var response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        return Json.parse(response.toByteArray());
    }

    Wishes wishes() {
        return mails.standing(CUSTOMER).value().wishes();
    }

    Profile profile() {
        return ((Customer.Known) customers.profiles().profileOf(CUSTOMER).value()).profile();
    }

    static ProfileReport report() {
        return new ProfileReport(
                "anna@example.com", "Anna", null, null, "de", null, null, null, Set.of());
    }

    void save(Customer next) {
        var stored = customers.profiles().profileOf(CUSTOMER);
        customers.profiles().save(ProfileChange.between(CUSTOMER, stored, next));
    }
}

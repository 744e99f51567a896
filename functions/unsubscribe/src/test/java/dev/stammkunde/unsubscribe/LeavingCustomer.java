package dev.stammkunde.unsubscribe;

import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.testing.InMemoryCampaignDocuments;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.MergeChange;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.testing.CustomerPorts;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.links.LinkKeys;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.links.SignedLinks;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.CountedCalls;
import dev.stammkunde.testkit.FixedContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A customer with a mail whose link leads to the function. */
final class LeavingCustomer {

    static final CustomerId ID = new CustomerId("demo-shop", "7001");

    private static final String KEY = "0123456789012345678901234567890123456789012";

    private final CustomerPorts customers = CustomerPorts.inMemory();
    final InMemoryMails mails = new InMemoryMails(customers.findCustomer());
    final InMemoryConsents consents = new InMemoryConsents();
    final SignedLinks links =
            new SignedLinks(() -> LinkKeys.of(KEY, null), "https://mail.example.com");
    EvidenceStore evidence = consents;
    CountedCalls calls = new CountedCalls();

    String token(String topic, Instant sent) {
        return links.token(SignedLink.unsubscribe(ID, topic, sent), sent);
    }

    JsonField answer(String event) throws IOException {
        var handler =
                new UnsubscribeHandler(
                        new UnsubscribeHandler.Ports(
                                links,
                                new CachedCampaigns(
                                        new InMemoryCampaignDocuments(),
                                        InMemoryDocuments.ofShops()),
                                calls.wrap(Standings.class, mails),
                                mails,
                                evidence,
                                calls.wrap(ProfileStore.class, customers.profiles()),
                                customers.purchases()));
        var response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                FixedContext.unhurried());
        return Json.parse(response.toByteArray());
    }

    /** Sends a mail, some part of a second after the time that its link says. */
    MailKey sendMail(Instant at) {
        var campaign = new CampaignId(ID.shopId(), "news");
        var order =
                new MailOrder.OfCampaign(
                        MailKey.of(ID, campaign, "once"),
                        campaign,
                        1,
                        "main",
                        at,
                        at,
                        LocalDate.EPOCH,
                        null,
                        null);
        var record =
                MailRecord.of(order)
                        .decided(new MailDecision.Send(Basis.CONSENT_DOI), at)
                        .accepted("");
        var standing = mails.standing(ID);
        var counted = new Standing.Counted(order.key().name(), at.plusMillis(7), Priority.LOW);
        var unused =
                mails.save(
                        List.of(
                                new MailChange(
                                        new Versioned<>(record, 0),
                                        record,
                                        new MailChange.StandingChange(
                                                standing, standing.value().counting(counted, 7)))));
        return order.key();
    }

    Wishes wishes() {
        return mails.standing(ID).value().wishes();
    }

    void giveAddress(String email, Instant at) {
        report(new ProfileReport(email, null, null, null, null, null, null, null, Set.of()), at);
    }

    /** Lets the shop merge the customer into another one. */
    void mergeInto(CustomerId stays) {
        merge(ID, stays);
    }

    /** Lets the shop merge one with an address into the customer, who has none. */
    void takeOverFrom(CustomerId gone, String email, Instant at) {
        report(
                gone,
                new ProfileReport(email, null, null, null, null, null, null, null, Set.of()),
                at);
        merge(gone, ID);
    }

    /** Lets the shop delete the customer, who was merged. */
    void erase() {
        var profiles = customers.profiles();
        var stored = profiles.profileOf(ID);
        profiles.save(ProfileChange.between(ID, stored, new Customer.Erased(Instant.EPOCH)));
    }

    private void merge(CustomerId gone, CustomerId stays) {
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
                                Instant.EPOCH));
    }

    /** Subscribes at the shop, who tells. */
    void subscribeAtShop(Instant at) {
        var said = new MarketingConsent(State.SUBSCRIBED, Level.DOUBLE_OPT_IN, "checkout", at);
        report(new ProfileReport(null, null, null, null, null, null, null, said, Set.of()), at);
    }

    /** Lets the shop tell of the customer. */
    void report(ProfileReport report, Instant at) {
        report(ID, report, at);
    }

    private void report(CustomerId id, ProfileReport report, Instant at) {
        var stored = customers.profiles().profileOf(id);
        var known =
                stored.value() instanceof Customer.Known(Profile profile)
                        ? profile
                        : Profile.empty();
        var next = known.with(id.shopId(), Platform.STANDARD, report, at);
        customers.profiles().save(ProfileChange.between(id, stored, new Customer.Known(next)));
    }
}

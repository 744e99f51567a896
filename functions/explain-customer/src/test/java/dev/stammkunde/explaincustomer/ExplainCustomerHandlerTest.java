package dev.stammkunde.explaincustomer;

import static dev.stammkunde.explaincustomer.SampleShop.SHOP;
import static dev.stammkunde.explaincustomer.SampleShop.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.explaincustomer.timeline.TimelinePorts;
import dev.stammkunde.insights.testing.InMemoryKeptValue;
import dev.stammkunde.insights.testing.SampleValue;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.mail.testing.Shops;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.tiers.TiersOfShops;
import dev.stammkunde.rewards.testing.InMemoryRedemptions;
import dev.stammkunde.surveys.testing.InMemoryParticipations;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Customers and their timelines over HTTP. */
final class ExplainCustomerHandlerTest {

    private static final Instant NOW = day(30);

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMails mails = new InMemoryMails(customers);
    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final InMemoryParticipations answers = new InMemoryParticipations();
    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryConsents evidence = new InMemoryConsents();
    private final InMemoryKeptValue value = new InMemoryKeptValue();
    private final SampleShop shop =
            new SampleShop(
                    new SampleShop.Stores(
                            customers, customers, ledger, mails, answers, cases, evidence));
    private final Asking asking =
            new Asking(
                    new ExplainCustomerHandler(
                            new ExplainCustomerPorts(
                                    customers,
                                    mails,
                                    mails,
                                    _ -> Shops.flowers(MailSettings.Address.DU),
                                    new CachedProgrammes(
                                            new InMemoryProgrammes(), DefaultProgramme.programme()),
                                    value,
                                    new TimelinePorts(
                                            ledger,
                                            customers,
                                            customers,
                                            mails,
                                            answers::ofCustomer,
                                            cases,
                                            evidence,
                                            new InMemoryRedemptions(ledger),
                                            TiersOfShops.NONE,
                                            _ -> StampCards.NONE))),
                    SHOP,
                    NOW);

    @Test
    void show_customerWithALife_tellsAllOfTheTop() {
        shop.lifeOf("anna");

        Reply reply = asking.show("anna");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode anna = reply.body();
        assertThat(anna.path("state").asText()).isEqualTo("KNOWN");
        assertThat(anna.path("email").asText()).isEqualTo("anna@example.com");
        assertThat(anna.path("points").path("available").asInt()).isEqualTo(37);
        assertThat(anna.path("points").path("debt").asInt()).isZero();
        assertThat(anna.path("orders").path("purchases").asInt()).isEqualTo(1);
        assertThat(anna.path("openCases").asInt()).isEqualTo(1);
        assertThat(anna.path("mail").path("consent").asText()).isEqualTo("NO_PERMISSION");
        assertThat(anna.path("holdout").asBoolean()).isFalse();
    }

    @Test
    void show_beforeAnyNight_hasNoOutlook() {
        shop.lifeOf("anna");

        assertThat(asking.show("anna").body().has("outlook")).isFalse();
    }

    @Test
    void show_boughtOnce_saysWhatOthersLikeThemDidAndThatACaseIsOpen() {
        shop.lifeOf("anna");
        value.keep(SampleValue.rated(SHOP, day(30).toString()));

        JsonNode outlook = asking.show("anna").body().path("outlook");

        assertThat(outlook.path("risk").asText()).isEqualTo("NONE");
        assertThat(outlook.path("class").path("en").asText()).isNotEmpty();
        assertThat(outlook.path("reasons")).hasSize(3);
        assertThat(outlook.path("reasons").get(0).path("en").asText()).startsWith("Bought once, ");
        assertThat(outlook.path("reasons").get(1).path("en").asText())
                .startsWith("Of those who stayed away for so long after the first purchase, ");
        assertThat(outlook.path("reasons").get(2).path("de").asText())
                .isEqualTo("Der letzte Vorgang ist nicht gelöst.");
        assertThat(outlook.path("expectedPurchases").doubleValue()).isPositive();
        assertThat(outlook.path("expected").path("currency").asText()).isEqualTo("EUR");
    }

    @Test
    void show_shopWithFewCustomers_saysTheRuleAlone() {
        shop.bought("anna", "1001", day(1));
        shop.bought("anna", "1002", day(4));
        value.keep(SampleValue.nothing(SHOP, day(30).toString()));

        JsonNode outlook = asking.show("anna").body().path("outlook");

        assertThat(outlook.path("risk").asText()).isEqualTo("AT_RISK");
        assertThat(outlook.path("reasons").findValuesAsText("en"))
                .containsExactly(
                        "Usually buys every 3 days, last 26 days ago.",
                        "Away for longer than twice the customer's own interval.");
        assertThat(outlook.has("class")).isFalse();
        assertThat(outlook.has("expectedPurchases")).isFalse();
    }

    @Test
    void show_suppressedAddress_saysWhyInBothLanguages() {
        shop.bought("anna", "1001", day(1));
        var address = EmailKey.of(SHOP, "anna@example.com");
        assertThat(
                        mails.save(
                                address,
                                mails.suppression(address),
                                Suppression.none().hardBounced(day(2))))
                .isEqualTo(SaveResult.SAVED);

        JsonNode suppressed = asking.show("anna").body().path("mail").path("suppressed");

        assertThat(suppressed.path("reason").asText()).isEqualTo(SkipReason.HARD_BOUNCED.name());
        assertThat(suppressed.path("explanation").path("de").asText()).startsWith("Nicht gesendet");
        assertThat(suppressed.path("explanation").path("en").asText()).startsWith("Not sent");
    }

    @Test
    void show_erasedAndMerged_nameNoPerson() {
        value.keep(SampleValue.rated(SHOP, day(30).toString()));
        shop.bought("anna", "1001", day(1));
        become("anna", new Customer.Erased(day(3)));
        become("ben", new Customer.Merged(new CustomerId(SHOP, "carl"), day(4)));

        JsonNode erased = asking.show("anna").body();
        JsonNode merged = asking.show("ben").body();

        assertThat(erased.path("state").asText()).isEqualTo("ERASED");
        assertThat(erased.path("erasedAt").asText()).isEqualTo(day(3).toString());
        assertThat(erased.has("email")).isFalse();
        assertThat(erased.has("outlook")).isFalse();
        assertThat(erased.path("mail").path("consent").asText()).isEqualTo("ERASED");
        assertThat(merged.path("mergedInto").asText()).isEqualTo("carl");
    }

    @Test
    void timeline_ofALife_isOneStreamNewestFirst() {
        shop.lifeOf("anna");

        JsonNode items = asking.timeline("anna", "").body().path("items");

        assertThat(kinds(items))
                .containsExactly("consents", "cases", "answers", "mails", "points", "orders");
        assertThat(items.get(1).path("title").path("en").asText()).isEqualTo("Case: complaint");
        assertThat(items.get(3).path("detail").path("de").asText())
                .startsWith("Nicht gesendet, weil");
        assertThat(items.get(3).path("links").path("campaign").asText()).isEqualTo("birthday");
        assertThat(items.get(4).path("points").asInt()).isEqualTo(37);
        assertThat(items.get(4).path("detail").path("de").asText()).contains("Kulanz");
        assertThat(items.get(5).path("links").path("orderId").asText()).isEqualTo("anna-1001");
        assertThat(items.get(5).path("amount").path("currency").asText()).isEqualTo("EUR");
    }

    @Test
    void timeline_ofSomeKinds_hasNoOthers() {
        shop.lifeOf("anna");

        assertThat(kinds(asking.timeline("anna", "kinds=points,cases").body().path("items")))
                .containsExactly("cases", "points");
    }

    @Test
    void timeline_pages_haveEachOnceWhateverComesInBetween() {
        shop.lifeOf("anna");
        for (int i = 0; i < 20; i++) {
            shop.adjusted("anna", "more" + i, 1, day(7).plusSeconds(i));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            Reply page = asking.timeline("anna", "limit=4" + cursor);
            assertThat(page.status()).isEqualTo(200);
            page.body().path("items").forEach(item -> seen.add(item.toString()));
            cursor = "&cursor=" + page.body().path("next").asText();
            shop.adjusted("anna", "between" + pages, 1, day(20).plusSeconds(pages++));
        } while (cursor.length() > "&cursor=".length());

        assertThat(seen).hasSize(26).doesNotHaveDuplicates();
    }

    @Test
    void timeline_ofAnAddress_hasWhatWasOrderedForItsReader() {
        shop.bought("anna", "1001", day(1));
        shop.mailed(Mailbox.of(SHOP, "anna@example.com"), "news", day(2), SampleShop.sent());

        assertThat(kinds(asking.timeline("anna", "kinds=mails").body().path("items")))
                .containsExactly("mails");
    }

    @Test
    void nobodyKnows_theCustomer_isNotFound() {
        assertThat(asking.show("nobody").problem()).isEqualTo("unknown-customer");
        assertThat(asking.timeline("nobody", "").problem()).isEqualTo("unknown-customer");
        assertThat(asking.explain("nobody", "1").problem()).isEqualTo("unknown-entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kinds=",
                "kinds=points,",
                "kinds=POINTS",
                "kinds=points,secrets",
                "limit=0",
                "limit=101",
                "limit=x",
                "cursor=x",
                "cursor=e30",
                "cursor=eyJvZiI6IngifQ"
            })
    void timeline_wrongParameter_isRefused(String query) {
        shop.lifeOf("anna");

        Reply reply = asking.timeline("anna", query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-parameter");
    }

    @Test
    void timeline_cursorOfAnotherCustomerOrOtherKinds_isRefused() {
        shop.lifeOf("anna");
        shop.bought("ben", "1002", day(1));
        String next = asking.timeline("anna", "limit=2").body().path("next").asText();

        assertThat(next).isNotEmpty();
        assertThat(asking.timeline("ben", "cursor=" + next).status()).isEqualTo(400);
        assertThat(asking.timeline("anna", "kinds=points&cursor=" + next).status()).isEqualTo(400);
        assertThat(asking.timeline("anna", "cursor=" + next).status()).isEqualTo(200);
    }

    @Test
    void explain_entry_saysWhy() {
        shop.lifeOf("anna");

        Reply reply = asking.explain("anna", "1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("points").asInt()).isEqualTo(37);
        assertThat(reply.body().path("text").path("en").asText()).contains("Kulanz");
        assertThat(asking.explain("anna", "2").problem()).isEqualTo("unknown-entry");
        assertThat(asking.explain("anna", "first").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"support, 200", "marketing, 200", "finance, 403", "'', 403"})
    void routes_ofGroups_mayOrMayNot(String group, int status) {
        shop.lifeOf("anna");

        for (CustomerRoute route : CustomerRoute.values()) {
            assertThat(asking.ask(route, "anna", "", group).status()).isEqualTo(status);
        }
    }

    private void become(String id, Customer next) {
        CustomerId customer = new CustomerId(SHOP, id);
        assertThat(
                        customers.save(
                                ProfileChange.between(
                                        customer, customers.profileOf(customer), next)))
                .isEqualTo(SaveResult.SAVED);
    }

    private static List<String> kinds(JsonNode items) {
        return items.valueStream().map(item -> item.path("kind").asText()).toList();
    }
}

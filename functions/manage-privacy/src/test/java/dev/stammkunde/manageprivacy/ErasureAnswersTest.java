package dev.stammkunde.manageprivacy;

import static dev.stammkunde.manageprivacy.PrivacyDesk.NOW;
import static dev.stammkunde.manageprivacy.PrivacyDesk.PATH;
import static dev.stammkunde.manageprivacy.PrivacyDesk.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.shop.ShopEvent.CustomerRedactionRequested;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ErasureAnswersTest {

    private static final CustomerId ANNA = new CustomerId(SHOP, "a/7#ä");
    private static final String SHOW = "GET " + PATH + "/erasure";
    private static final String ERASE = "POST " + PATH + "/erasure";

    private final PrivacyDesk desk = new PrivacyDesk();

    @BeforeEach
    void knowAnna() {
        desk.know(ANNA, "en");
    }

    @Test
    void show_saysWhatGoesAndStaysAndHowMuch() {
        desk.keepMany(150);
        desk.keep(DataPart.FEEDBACK, "x");

        Reply reply = show();

        String entries = "/parts/" + DataPart.ENTRIES.ordinal();
        String feedback = "/parts/" + DataPart.FEEDBACK.ordinal();
        assertThat(reply.text("/state")).isEqualTo("NONE");
        assertThat(reply.text(entries + "/after")).isEqualTo("STAYS");
        assertThat(reply.text(entries + "/explanation/de")).contains("§ 147 AO");
        assertThat(reply.text(entries + "/count")).isEqualTo("100");
        assertThat(reply.text(entries + "/hasMore")).isEqualTo("true");
        assertThat(reply.text(feedback + "/after")).isEqualTo("GONE");
        assertThat(reply.text(feedback + "/count")).isEqualTo("1");
    }

    @Test
    void erase_confirmed_isOrderedByTheSameEventAsAShopsOwn() {
        Reply reply = erase(ANNA.id());

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.text("/state")).isEqualTo("ORDERED");
        assertThat(reply.text("/orderedBy")).isEqualTo("mira");
        assertThat(desk.published)
                .singleElement()
                .isInstanceOfSatisfying(
                        CustomerRedactionRequested.class,
                        event -> {
                            assertThat(event.customerId()).isEqualTo(ANNA.id());
                            assertThat(event.email()).isNull();
                            assertThat(event.source().receivedAt()).isEqualTo(NOW);
                        });
        assertThat(desk.audit.of(SHOP))
                .extracting(AuditEntry::deed)
                .containsExactly(new Deed("erase", "customer", ANNA.id()));
        assertThat(show().text("/state")).isEqualTo("ORDERED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"confirm\":\"a/7\"}", "{\"confirm\":\"A/7#Ä\"}", "{\"confirm\":7}", "{}"})
    void erase_notConfirmedByTheId_isRefused(String body) {
        assertThat(desk.ask(ERASE, ANNA, body).fields()).containsExactly("confirm");
        assertThat(desk.published).isEmpty();
        assertThat(desk.audit.of(SHOP)).isEmpty();
    }

    @Test
    void erase_whileTheBusIsDown_isToldAgainByTheSameRequestAsOfTheFirst() {
        desk.isBusDown = true;
        assertThat(erase(ANNA.id()).problem()).isEqualTo("not-published");
        desk.isBusDown = false;

        Reply reply =
                desk.ask(
                        PrivacyDesk.request(ERASE, ANNA, "{\"confirm\":\"a/7#ä\"}")
                                .by("max", "[admin]"));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.headers()).containsEntry("idempotency-replayed", "true");
        assertThat(reply.text("/orderedBy")).isEqualTo("mira");
        assertThat(desk.published).hasSize(1);
        assertThat(desk.audit.of(SHOP)).hasSize(1);
    }

    @Test
    void erase_ofWhoIsErased_changesNothing() {
        desk.save(ANNA, new Customer.Erased(NOW));

        Reply reply = erase(ANNA.id());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/state")).isEqualTo("ERASED");
        assertThat(reply.body().has("orderedBy")).isFalse();
        assertThat(desk.published).isEmpty();
        assertThat(desk.audit.of(SHOP)).isEmpty();
    }

    @Test
    void mergedCustomer_isErasedByWhoStaysAndExportedWithThem() {
        CustomerId stays = new CustomerId(SHOP, "stays");
        desk.know(stays, "de");
        desk.merge(ANNA, stays);

        Reply refused = erase(ANNA.id());
        Reply file = desk.ask("POST " + PATH + "/export", ANNA, "{}");

        assertThat(refused.problem()).isEqualTo("customer-merged");
        assertThat(refused.text("/detail")).contains("stays");
        assertThat(desk.published).isEmpty();
        assertThat(file.body().path("customerIds"))
                .extracting(id -> id.asText())
                .containsExactly("stays", ANNA.id());
    }

    /** Whoever buys again is a new customer, with whom a shop may merge the number of old. */
    @Test
    void show_ofAnErasedNumberThatWasMergedSince_tellsWhoOrderedIt() {
        CustomerId again = new CustomerId(SHOP, "again");
        erase(ANNA.id());
        desk.save(ANNA, new Customer.Erased(NOW));
        desk.know(again, "de");
        desk.merge(ANNA, again);

        Reply old = show();

        assertThat(old.text("/customerId")).isEqualTo(ANNA.id());
        assertThat(old.text("/state")).isEqualTo("ERASED");
        assertThat(old.text("/orderedBy")).isEqualTo("mira");
        assertThat(desk.ask(SHOW, again, "").text("/state")).isEqualTo("NONE");
    }

    @Test
    void unknownCustomer_isNotFoundUnlessTheLedgerKnowsThem() {
        CustomerId nobody = new CustomerId(SHOP, "nobody");

        assertThat(desk.ask(SHOW, nobody, "").problem()).isEqualTo("unknown-customer");
        desk.keep(DataPart.ACCOUNT, "");
        assertThat(desk.ask(SHOW, nobody, "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST " + PATH + "/export", SHOW, ERASE})
    void allRoutes_areForSupportAlone(String route) {
        for (String groups : new String[] {"[marketing finance]", "[other-shop/support]", "[]"}) {
            Reply reply =
                    desk.ask(
                            PrivacyDesk.request(route, ANNA, "{\"confirm\":\"a/7#ä\"}")
                                    .by("max", groups));
            assertThat(reply.status()).isEqualTo(403);
        }
        assertThat(desk.published).isEmpty();
        assertThat(desk.audit.of(SHOP)).isEmpty();
    }

    private Reply show() {
        return desk.ask(SHOW, ANNA, "");
    }

    private Reply erase(String confirm) {
        return desk.ask(ERASE, ANNA, "{\"confirm\":\"" + confirm + "\"}");
    }
}

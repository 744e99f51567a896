package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.domain.customer.Customer;
import dev.stammkunde.domain.customer.CustomerId;
import dev.stammkunde.domain.customer.Profile;
import dev.stammkunde.domain.customer.ProfileChange;
import dev.stammkunde.domain.mail.MailOrder;
import dev.stammkunde.domain.shop.Birthday;
import dev.stammkunde.domain.shop.Platform;
import dev.stammkunde.domain.shop.ProfileReport;
import dev.stammkunde.managecampaigns.AdminApi.Reply;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

final class MailsAndCodesTest {

    private final AdminApi api = new AdminApi();

    @Test
    void settings_changed_areAskedForTheVersionSeen() {
        assertThat(change("Tee", "\"1\"").headers()).containsEntry("etag", "\"1\"");
        assertThat(change("Kaffee", "\"1\"").headers()).containsEntry("etag", "\"2\"");
        assertThat(change("Kaffee", "\"1\"").headers()).containsEntry("etag", "\"2\"");
        assertThat(change("Kakao", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void codes_twice_areReportedAndCountedOnce() {
        Reply first = codes("{\"codes\": [\"A\", \"B\", \"A\"]}");
        assertThat(first.body().path("imported").asInt()).isEqualTo(2);
        assertThat(first.body().path("duplicates")).hasSize(1);

        Reply again = codes("{\"codes\": [\"A\", \"B\", \"C\"]}");
        assertThat(again.body().path("imported").asInt()).isOne();
        assertThat(again.body().path("left").asInt()).isEqualTo(3);
    }

    @Test
    void codes_wrongOnes_areRefusedByTheirPlaces() {
        Reply reply =
                codes("{\"codes\": [\"A\", \"with blank\", \"\"], \"validUntil\": \"2020-01-01\"}");

        assertThat(reply.fields()).containsExactly("codes[1]", "codes[2]", "validUntil");
    }

    @Test
    void preview_customerWithAName_isShown() {
        customer("ada", "Ada", "de");
        change("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        Reply reply = api.ask(Route.PREVIEW, "b", "{\"customerId\": \"ada\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("subject").asText()).isEqualTo("Alles Gute, Ada!");
        assertThat(reply.body().path("html").asText()).contains("200");
    }

    @Test
    void preview_missingValue_isAnErrorThatNamesIt() {
        customer("nobody", null, "de");
        change("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        Reply reply = api.ask(Route.PREVIEW, "b", "{\"customerId\": \"nobody\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly("customer.givenName");
    }

    @Test
    void test_mail_goesToTheSignedInMarketerOnly() {
        customer("ada", "Ada", "de");
        change("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        assertThat(api.ask(Route.TEST, "b", "{\"customerId\": \"ada\"}").status()).isEqualTo(202);
        assertThat(api.orders)
                .singleElement()
                .isInstanceOfSatisfying(
                        MailOrder.OfTest.class,
                        order -> assertThat(order.address()).isEqualTo("marketing@shop.example"));
        String toAnother = "{\"customerId\": \"ada\", \"address\": \"x@y.example\"}";
        assertThat(api.ask(Route.TEST, "b", toAnother).fields()).containsExactly("address");
    }

    @Test
    void audience_ofADay_countsWhoIsDueAndWhyOthersAreNot() {
        customer("ada", "Ada", "de");
        customer("eve", "Eve", "en");
        api.create(
                Documents.birthday("b")
                        .replace(
                                "\"topic\"", "\"audience\": {\"languages\": [\"de\"]}, \"topic\""));

        Reply birthday = api.ask(Route.AUDIENCE, "b", "{\"date\": \"2027-03-14\"}");
        assertThat(birthday.body().path("due").asInt()).isOne();
        assertThat(birthday.body().path("unchecked").toString())
                .isEqualTo("[\"permission\",\"suppression\",\"holdout\",\"frequency\"]");
        assertThat(birthday.body().at("/notDue/OTHER_LANGUAGE").asInt()).isOne();
        assertThat(birthday.body().at("/runs/0/local").asText())
                .isEqualTo("2027-03-14T09:00:00+01:00");

        Reply another = api.ask(Route.AUDIENCE, "b", "{\"date\": \"2027-03-15\"}");
        assertThat(another.body().path("due").asInt()).isZero();
        assertThat(another.body().at("/notDue/OTHER_DAY").asInt()).isEqualTo(2);
    }

    private void customer(String id, @Nullable String givenName, String language) {
        CustomerId customer = new CustomerId(AdminApi.SHOP, id);
        ProfileReport report =
                new ProfileReport(
                        null,
                        givenName,
                        null,
                        Birthday.parse("--03-14"),
                        language,
                        null,
                        "DE",
                        null,
                        Set.of());
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        Profile profile = Profile.empty().with(AdminApi.SHOP, Platform.values()[0], report, march);
        api.customers.save(
                new ProfileChange(
                        customer,
                        api.customers.profileOf(customer),
                        new Customer.Known(profile),
                        Map.of(),
                        Set.of()));
    }

    private Reply change(String name, String ifMatch) {
        String document = Documents.settings(name);
        return api.ask(Route.CHANGE_SETTINGS, Map.of(), document, Map.of("if-match", ifMatch));
    }

    private Reply codes(String body) {
        return api.ask(Route.IMPORT_CODES, Map.of("pool", "winter"), body, Map.of());
    }
}

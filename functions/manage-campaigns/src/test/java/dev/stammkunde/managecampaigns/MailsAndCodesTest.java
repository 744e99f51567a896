package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileChange;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.MailboxReader;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.managecampaigns.audience.AudiencePlace;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.http.Reply;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        Reply reply = api.ask(AdminRoute.PREVIEW, "b", "{\"customerId\": \"ada\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("subject").asText()).isEqualTo("Alles Gute, Ada!");
        assertThat(reply.body().path("html").asText()).contains("200");
    }

    @Test
    void preview_missingValue_isAnErrorThatNamesIt() {
        customer("nobody", null, "de");
        change("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        Reply reply = api.ask(AdminRoute.PREVIEW, "b", "{\"customerId\": \"nobody\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).containsExactly("customer.givenName");
    }

    @Test
    void preview_withoutACustomer_isOfOneOfWhomAllIsKnown() {
        change("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        assertThat(api.ask(AdminRoute.PREVIEW, "b", "{}").body().path("subject").asText())
                .isEqualTo("Alles Gute, Ada!");
        assertThat(api.ask(AdminRoute.TEST, "b", "{}").fields()).containsExactly("customerId");
    }

    @Test
    void create_mailThatSaysWhenPointsEnd_isRefusedWhereTheyDoNot() {
        String until = "<mj-text>Bis {{date gift.validUntil}}.</mj-text>";
        String document =
                Documents.birthday("b")
                        .replace(
                                "\"template\": \"birthday\"",
                                "\"template\": \"birthday\", \"body\": \"" + until + "\"");
        change("Tee", "\"1\"");
        api.programme = Orders.programmeWithoutExpiry();

        assertThat(api.create(document).fields()).contains("contents.main.de");

        api.programme = Orders.programme();
        assertThat(api.create(document).status()).isEqualTo(201);
    }

    @Test
    void test_mail_goesToTheSignedInMarketerOnly() {
        customer("ada", "Ada", "de");
        change("Tee", "\"1\"");
        api.create(Documents.birthday("b"));

        assertThat(api.ask(AdminRoute.TEST, "b", "{\"customerId\": \"ada\"}").status())
                .isEqualTo(202);
        assertThat(api.orders)
                .singleElement()
                .isInstanceOfSatisfying(
                        MailOrder.OfTest.class,
                        order -> assertThat(order.address()).isEqualTo("marketing@shop.example"));
        String toAnother = "{\"customerId\": \"ada\", \"address\": \"x@y.example\"}";
        assertThat(api.ask(AdminRoute.TEST, "b", toAnother).fields()).containsExactly("address");
    }

    @Test
    void audience_ofADay_countsWhoIsDueAndWhyOthersAreNot() {
        customer("ada", "Ada", "de");
        customer("eve", "Eve", "en");
        api.create(
                Documents.birthday("b")
                        .replace(
                                "\"topic\"", "\"audience\": {\"languages\": [\"de\"]}, \"topic\""));

        Reply birthday = api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-14\"}");
        assertThat(birthday.body().path("due").asInt()).isOne();
        assertThat(birthday.body().path("examples").toString()).isEqualTo("[\"ada\"]");
        assertThat(birthday.body().path("unchecked").toString()).isEqualTo("[\"frequency\"]");
        assertThat(birthday.body().at("/notDue/OTHER_LANGUAGE").asInt()).isOne();
        assertThat(birthday.body().at("/runs/0/local").asText())
                .isEqualTo("2027-03-14T09:00:00+01:00");

        Reply another = api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-15\"}");
        assertThat(another.body().path("due").asInt()).isZero();
        assertThat(another.body().at("/notDue/OTHER_DAY").asInt()).isEqualTo(2);
    }

    @Test
    void audience_ofADay_saysWhoOfThoseWhoAreDueWouldGetNoMail() {
        customer("ada", "Ada", "de");
        customer("eve", "Eve", "de");
        customer("ida", "Ida", "de");
        customer("uma", "Uma", "de");
        wish("ada", Wishes.none().optedIn(AdminApi.NOW));
        wish("ida", Wishes.none().optedIn(AdminApi.NOW).objected(AdminApi.NOW.plusSeconds(1)));
        wish("uma", Wishes.none().optedIn(AdminApi.NOW));
        bounce("uma@example.com");
        api.create(Documents.birthday("b"));

        JsonNode count = api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-14\"}").body();

        assertThat(count.path("due").asInt()).isEqualTo(4);
        assertThat(count.path("mailed").asInt()).isOne();
        assertThat(count.at("/notMailed/NO_PERMISSION").asInt()).isOne();
        assertThat(count.at("/notMailed/OBJECTED").asInt()).isOne();
        assertThat(count.at("/notMailed/HARD_BOUNCED").asInt()).isOne();
        assertThat(api.mails.ofCustomer(new CustomerId(AdminApi.SHOP, "ada"))).isEmpty();
    }

    @Test
    void audience_whoGotTheMailOrWasSkipped_isNotCountedAsMailedStill() {
        for (String id : List.of("ada", "eve", "ida")) {
            customer(id, "Ada", "de");
            wish(id, Wishes.none().optedIn(AdminApi.NOW));
        }
        api.create(Documents.birthday("b"));
        keep(order("ada").decided(new MailDecision.Send(Basis.CONSENT_DOI), AdminApi.NOW));
        keep(order("eve").decided(new MailDecision.Skip(SkipReason.DAY_OVER), AdminApi.NOW));

        JsonNode count = api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-14\"}").body();

        assertThat(count.path("mailed").asInt()).isOne();
        assertThat(count.at("/notMailed/ALREADY_SENT").asInt()).isOne();
        assertThat(count.at("/notMailed/DAY_OVER").asInt()).isOne();
    }

    /** The three records have one address, but for its spelling. */
    @Test
    void audience_recordsOfOneMailbox_areMailedOnce() {
        for (String id : List.of("ada", "Ada", "ADA")) {
            customer(id, "Ada", "de");
            wish(id, Wishes.none().optedIn(AdminApi.NOW));
        }
        api.create(Documents.birthday("b"));

        JsonNode count = api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-14\"}").body();

        assertThat(count.path("due").asInt()).isEqualTo(3);
        assertThat(count.path("mailed").asInt()).isOne();
        assertThat(count.at("/notMailed/MAILBOX_HAS_IT").asInt()).isEqualTo(2);
    }

    @Test
    void audience_mailboxThatHasTheMail_isNotMailedAgain() {
        customer("ada", "Ada", "de");
        wish("ada", Wishes.none().optedIn(AdminApi.NOW));
        EmailKey mailbox = MailboxMails.findKey(AdminApi.SHOP, "ADA@example.com").orElseThrow();
        CustomerId another = new CustomerId(AdminApi.SHOP, "another");
        MailboxMails got =
                MailboxMails.of(mailbox)
                        .getting(
                                new MailboxMails.Got(
                                        "b/2027",
                                        MailboxReader.of(mailbox, another, Optional.of("Ada")),
                                        LocalDate.of(2027, 3, 1),
                                        AdminApi.NOW,
                                        Priority.HIGH));
        var unused = api.mails.save(api.mails.mailbox(mailbox), got);
        api.create(Documents.birthday("b"));

        JsonNode count = api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-14\"}").body();

        assertThat(count.at("/notMailed/MAILBOX_HAS_IT").asInt()).isOne();
        assertThat(count.path("mailed").asInt()).isZero();
    }

    private static MailRecord order(String customer) {
        CampaignId id = new CampaignId(AdminApi.SHOP, "b");
        return MailRecord.of(
                new MailOrder.OfCampaign(
                        MailKey.of(new CustomerId(AdminApi.SHOP, customer), id, "2027"),
                        id,
                        1,
                        "main",
                        AdminApi.NOW,
                        AdminApi.NOW,
                        LocalDate.of(2027, 3, 14),
                        null,
                        null));
    }

    private void keep(MailRecord record) {
        var unused =
                api.mails.save(List.of(new MailChange(new Versioned<>(record, 0), record, null)));
    }

    @Test
    void audience_languageChosenByTheCustomer_countsBeforeWhatTheShopSays() {
        customer("ada", "Ada", "de");
        wish("ada", Wishes.none().withLanguage(Language.EN));
        api.create(
                Documents.birthday("b")
                        .replace(
                                "\"topic\"", "\"audience\": {\"languages\": [\"de\"]}, \"topic\""));

        JsonNode count = api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-14\"}").body();

        assertThat(count.at("/notDue/OTHER_LANGUAGE").asInt()).isOne();
    }

    @Test
    void audience_largerThanOneAnswer_isCountedInPartsThatAddUp() {
        for (int i = 0; i < 4_321; i++) {
            customer("c" + i, null, i % 3 == 0 ? "en" : "de");
        }
        api.create(
                Documents.birthday("b")
                        .replace(
                                "\"topic\"", "\"audience\": {\"languages\": [\"en\"]}, \"topic\""));

        int looked = 0;
        int due = 0;
        int calls = 0;
        String next = "";
        do {
            JsonNode part =
                    api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-14\"" + next + '}')
                            .body();
            assertThat(part.path("looked").asInt()).isBetween(1, 2_000);
            assertThat(part.path("complete").asBoolean()).isEqualTo(!part.has("next"));
            assertThat(part.path("unchecked").toString())
                    .isEqualTo("[\"frequency\",\"mailboxes\"]");
            looked += part.path("looked").asInt();
            due += part.path("due").asInt();
            calls++;
            next = part.has("next") ? ", \"next\": " + part.path("next") : "";
        } while (!next.isEmpty());

        assertThat(looked).isEqualTo(4_321);
        assertThat(due).isEqualTo(1_441);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void audience_placeOfAnotherCount_isRefused() {
        api.create(Documents.birthday("b"));
        String place = AudiencePlace.first(LocalDate.of(2027, 3, 14), 1).cursor();

        assertThat(count("2027-03-14", '"' + place + '"').status()).isEqualTo(200);
        assertThat(count("2027-03-15", '"' + place + '"').fields()).containsExactly("next");
        for (String wrong : List.of("null", "\"\"", "\"x\"", "\"%%%\"", "5", "\"MjAyNw\"")) {
            assertThat(count("2027-03-14", wrong).fields()).as(wrong).containsExactly("next");
        }
        api.ask(AdminRoute.PAUSE, "b");
        assertThat(count("2027-03-14", '"' + place + '"').fields()).containsExactly("next");
    }

    private Reply count(String date, String next) {
        return api.ask(
                AdminRoute.AUDIENCE, "b", "{\"date\": \"" + date + "\", \"next\": " + next + '}');
    }

    private void wish(String id, Wishes wishes) {
        CustomerId customer = new CustomerId(AdminApi.SHOP, id);
        wish(customer, wishes);
        // Consent is of the address, which is all that permits mails.
        wish(Mailbox.of(AdminApi.SHOP, id + "@example.com"), wishes);
    }

    private void wish(CustomerId customer, Wishes wishes) {
        api.mails.save(customer, api.mails.standing(customer), Standing.empty().with(wishes));
    }

    private void bounce(String address) {
        EmailKey key = EmailKey.of(AdminApi.SHOP, address);
        api.mails.save(
                key, api.mails.suppression(key), Suppression.none().hardBounced(AdminApi.NOW));
    }

    private void customer(String id, @Nullable String givenName, String language) {
        customer(api, id, givenName, language);
    }

    static void customer(AdminApi api, String id, @Nullable String givenName, String language) {
        CustomerId customer = new CustomerId(AdminApi.SHOP, id);
        ProfileReport report =
                new ProfileReport(
                        id + "@example.com",
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
        return change(api, name, ifMatch);
    }

    static Reply change(AdminApi api, String name, String ifMatch) {
        String document = Documents.settings(name);
        return api.ask(AdminRoute.CHANGE_SETTINGS, Map.of(), document, Map.of("if-match", ifMatch));
    }

    @Test
    void importCodes_fileOfAShop_isTakenWithItsLastDay() {
        Reply reply =
                file("Für;Gutschein-Code\nWinter;W-1\nWinter;w-1\nWinter;W-2\n", "2037-12-31");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().toString())
                .isEqualTo(
                        "{\"imported\":2,\"duplicates\":[\"w-1\"],\"left\":2,\"encoding\":\"UTF-8\"}");
        assertThat(file("W-1\nW-3\n", "2037-12-31").body().toString())
                .isEqualTo(
                        "{\"imported\":1,\"duplicates\":[\"W-1\"],\"left\":3,\"encoding\":\"UTF-8\"}");
    }

    @Test
    void importCodes_fileWithAWrongLine_takesNothingAndNamesIt() {
        assertThat(file("W-1\nzwei Worte\n", "2037-12-31").status()).isEqualTo(422);
        assertThat(file("W-1\nzwei Worte\n", "2037-12-31").body().toString())
                .contains("line 2")
                .doesNotContain("zwei Worte");
        assertThat(file("W-1\n", "2020-01-01").status()).isEqualTo(400);
        assertThat(file("W-1\n", "2037-12-31").body().toString()).contains("\"left\":1");
    }

    private Reply file(String text, String validUntil) {
        return api.ask(
                AdminRoute.IMPORT_CODES,
                Map.of("pool", "winter"),
                text,
                Map.of(
                        "content-type",
                        "text/csv; charset=utf-8",
                        "query",
                        "validUntil=" + validUntil));
    }

    private Reply codes(String body) {
        return api.ask(AdminRoute.IMPORT_CODES, Map.of("pool", "winter"), body, Map.of());
    }
}

package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
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
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.LifeEvent;
import dev.stammkunde.shop.testing.SampleDates;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who a campaign would reach on a day, before it does. */
final class AudienceCountTest {

    private final AdminApi api = new AdminApi();

    @Test
    void audience_ofADay_countsWhoIsDueAndWhyOthersAreNot() {
        api.customer("ada", "Ada", "de");
        api.customer("eve", "Eve", "en");
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
    void audience_ofADayOfLives_countsWhoGaveADateOnIt() {
        api.dated("ada", SampleDates.date(LifeEvent.WEDDING, "2027-05-08"));
        api.dated("eve", SampleDates.date(LifeEvent.WEDDING, "2019-05-09"));
        api.dated("ida", SampleDates.date(LifeEvent.PET_BIRTHDAY, "--05-08"));
        api.create(
                Documents.campaign(
                        "w",
                        "{\"kind\": \"LIFE_EVENT\", \"event\": \"WEDDING\"}",
                        "cron(0 9 * * ? *)"));

        JsonNode count = api.ask(AdminRoute.AUDIENCE, "w", "{\"date\": \"2027-05-08\"}").body();

        assertThat(count.path("examples").toString()).isEqualTo("[\"ada\"]");
        assertThat(count.at("/notDue/OTHER_DAY").asInt()).isOne();
        assertThat(count.at("/notDue/DATE_UNKNOWN").asInt()).isOne();
    }

    @Test
    void audience_ofADay_saysWhoOfThoseWhoAreDueWouldGetNoMail() {
        api.customer("ada", "Ada", "de");
        api.customer("eve", "Eve", "de");
        api.customer("ida", "Ida", "de");
        api.customer("uma", "Uma", "de");
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
            api.customer(id, "Ada", "de");
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
            api.customer(id, "Ada", "de");
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
        api.customer("ada", "Ada", "de");
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
        api.customer("ada", "Ada", "de");
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
            api.customer("c" + i, null, i % 3 == 0 ? "en" : "de");
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
}

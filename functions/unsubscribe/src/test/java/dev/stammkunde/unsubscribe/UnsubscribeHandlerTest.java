package dev.stammkunde.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Set;

class UnsubscribeHandlerTest {

    private static final Instant SENT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant CLICKED = Instant.parse("2026-11-22T09:00:00Z");
    private static final CustomerId CUSTOMER = LeavingCustomer.ID;
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final LeavingCustomer customer = new LeavingCustomer();
    private final String token = customer.token("news", SENT);

    @Test
    void post_ofAMailProgramAfterRfc8058_objectsToAllMail() throws IOException {
        assertThat(ONE_CLICK.getBytes(StandardCharsets.US_ASCII)).hasSize(26);

        JsonField answer = post(ONE_CLICK, CLICKED);

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(answer.at("headers").find("location")).isEmpty();
        assertThat(answer.at("headers").find("set-cookie")).isEmpty();
        assertThat(customer.wishes().objectedAt()).isEqualTo(CLICKED);
        assertThat(customer.consents.evidenceOf(CUSTOMER))
                .singleElement()
                .isInstanceOfSatisfying(
                        Objected.class,
                        objected -> {
                            assertThat(objected.topics()).containsExactly(Topic.ALL);
                            assertThat(objected.channel()).isEqualTo(Channel.ONE_CLICK);
                            assertThat(objected.said().at()).isEqualTo(CLICKED);
                            assertThat(objected.said().ip()).isEqualTo("203.0.113.7");
                        });
    }

    @Test
    void post_repeated_answersTheSameAndChangesNothing() throws IOException {
        JsonField first = post(ONE_CLICK, CLICKED);
        JsonField second = post(ONE_CLICK, CLICKED.plusSeconds(3_600));

        assertThat(second.text("body")).isEqualTo(first.text("body"));
        assertThat(second.integer("statusCode")).isEqualTo(200);
        assertThat(customer.wishes().objectedAt()).isEqualTo(CLICKED);
        assertThat(customer.consents.evidenceOf(CUSTOMER)).hasSize(1);
    }

    @Test
    void post_byTheLinkOfAMail_isNotedWithThatMailOnce() throws IOException {
        var mail = customer.sendMail(SENT);

        post(ONE_CLICK, CLICKED);
        post(ONE_CLICK, CLICKED.plusSeconds(60));

        assertThat(customer.mails.find(mail).orElseThrow().value().events())
                .containsExactly(new MailEvent(MailEvent.Type.UNSUBSCRIBED, CLICKED, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void get_byAScannerThatFollowsEveryLink_changesNothing(String method) throws IOException {
        JsonField answer = send(method, token, "", CLICKED);

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(customer.wishes()).isEqualTo(Wishes.none());
        assertThat(customer.consents.evidenceOf(CUSTOMER)).isEmpty();
    }

    @Test
    void get_byAPerson_showsAButton() throws IOException {
        assertThat(send("GET", token, "", CLICKED).text("body"))
                .contains("<form method=\"post\">")
                .contains("Von allen <span class=\"word\">E-Mails</span> abmelden");
    }

    @Test
    void get_ofALink_readsWishesAndProfileOnce() throws IOException {
        send("GET", token, "", CLICKED);

        assertThat(customer.calls.all())
                .containsExactlyInAnyOrder(
                        "toldOf[" + CUSTOMER + "]", "standing[" + CUSTOMER + "]");
    }

    @Test
    void post_ofThePageForOneTopic_leavesThatTopicOnly() throws IOException {
        post("scope=topic", CLICKED);

        assertThat(customer.wishes().topicsLeft()).containsOnlyKeys("news");
        assertThat(customer.wishes().objectedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scope=all", "anything=else", "scope=unknown"})
    void post_ofAnythingElse_objectsToAllMail(String body) throws IOException {
        post(body, CLICKED);

        assertThat(customer.wishes().objectedAt()).isEqualTo(CLICKED);
    }

    @Test
    void post_withAForgedLink_changesNothing() throws IOException {
        String other = customer.links.token(SignedLink.preferences(CUSTOMER, "news", SENT), SENT);

        assertThat(send("POST", other, ONE_CLICK, CLICKED).integer("statusCode")).isEqualTo(400);
        assertThat(send("POST", token + "A", ONE_CLICK, CLICKED).text("body"))
                .contains("Es wurde nichts geändert.");
        assertThat(customer.wishes()).isEqualTo(Wishes.none());
    }

    @Test
    void post_yearsLater_stillWorks() throws IOException {
        Instant late = SENT.plusSeconds(10L * 365 * 86_400);

        assertThat(post(ONE_CLICK, late).text("body")).doesNotContain("/mail/preferences/");
        assertThat(customer.wishes().objectedAt()).isEqualTo(late);
    }

    @Test
    void post_byOneMergedIntoAnotherSince_holdsForTheAddressOfTheMail() throws IOException {
        customer.giveAddress("anna@example.com", SENT);
        customer.mergeInto(new CustomerId("demo-shop", "7009"));

        post(ONE_CLICK, CLICKED);

        Wishes ofMailbox =
                customer.mails
                        .standing(Mailbox.of("demo-shop", "anna@example.com"))
                        .value()
                        .wishes();
        assertThat(ofMailbox.objectedAt()).isEqualTo(CLICKED);
    }

    @Test
    void post_byOneMergedAndErasedSince_holdsForWhoStays() throws IOException {
        CustomerId stays = new CustomerId("demo-shop", "7009");
        customer.giveAddress("anna@example.com", SENT);
        customer.mergeInto(stays);
        customer.erase();

        post(ONE_CLICK, CLICKED);

        assertThat(customer.mails.standing(stays).value().wishes().objectedAt()).isEqualTo(CLICKED);
    }

    @Test
    void post_byOneMergedWithTheAddressOfAnother_holdsForWhoStays() throws IOException {
        CustomerId stays = new CustomerId("demo-shop", "7009");
        customer.takeOverFrom(new CustomerId("demo-shop", "6999"), "anna@example.com", SENT);
        customer.mergeInto(stays);

        post(ONE_CLICK, CLICKED);

        assertThat(
                        customer.mails
                                .standing(Mailbox.of("demo-shop", "anna@example.com"))
                                .value()
                                .wishes()
                                .objectedAt())
                .isEqualTo(CLICKED);
    }

    @Test
    void post_ofACustomerWithAnAddress_holdsForEveryoneWhoHasIt() throws IOException {
        customer.giveAddress("anna@example.com", SENT);

        post(ONE_CLICK, CLICKED);

        Wishes ofMailbox =
                customer.mails
                        .standing(Mailbox.of("demo-shop", "anna@example.com"))
                        .value()
                        .wishes();
        assertThat(ofMailbox.objectedAt()).isEqualTo(CLICKED);
    }

    @Test
    void post_thatDiesBeforeItsProofIsKept_isInForceAndKeepsItOnTheNextClick() throws IOException {
        customer.evidence = new BrokenEvidence();
        assertThatThrownBy(() -> post(ONE_CLICK, CLICKED)).isInstanceOf(RuntimeException.class);
        assertThat(customer.wishes().objectedAt()).isEqualTo(CLICKED);

        customer.evidence = customer.consents;
        post(ONE_CLICK, CLICKED.plusSeconds(60));

        assertThat(customer.consents.evidenceOf(CUSTOMER))
                .singleElement()
                .extracting(Evidence::at)
                .isEqualTo(CLICKED);
    }

    @Test
    void post_afterSubscribingAgain_objectsAnew() throws IOException {
        post(ONE_CLICK, CLICKED);
        var standing = customer.mails.standing(CUSTOMER);
        var again = standing.value().wishes().optedIn(CLICKED.plusSeconds(60));
        customer.mails.save(CUSTOMER, standing, standing.value().with(again));

        post(ONE_CLICK, CLICKED.plusSeconds(120));

        assertThat(customer.wishes().objectedAt()).isEqualTo(CLICKED.plusSeconds(120));
        assertThat(customer.consents.evidenceOf(CUSTOMER)).hasSize(2);
    }

    @Test
    void post_afterSubscribingAtTheShopAgain_objectsAnew() throws IOException {
        customer.giveAddress("anna@example.com", SENT);
        post(ONE_CLICK, CLICKED);
        customer.subscribeAtShop(CLICKED.plusSeconds(60));

        assertThat(look(CLICKED.plusSeconds(90))).contains("<form method=\"post\">");
        post(ONE_CLICK, CLICKED.plusSeconds(120));

        Wishes ofMailbox =
                customer.mails
                        .standing(Mailbox.of("demo-shop", "anna@example.com"))
                        .value()
                        .wishes();
        assertThat(customer.wishes().objectedAt()).isEqualTo(CLICKED.plusSeconds(120));
        assertThat(ofMailbox.objectedAt()).isEqualTo(CLICKED.plusSeconds(120));
        assertThat(customer.consents.evidenceOf(CUSTOMER)).hasSize(2);
    }

    @Test
    void get_byAPersonWhoIsUnsubscribed_saysSo() throws IOException {
        post(ONE_CLICK, CLICKED);

        assertThat(look(CLICKED.plusSeconds(60)))
                .contains("schon abgemeldet")
                .contains("/mail/preferences/")
                .doesNotContain("<form");
    }

    @Test
    void get_byAPersonWhoReadsEnglish_isInTheLanguageOfTheMail() throws IOException {
        customer.report(
                new ProfileReport(null, null, null, null, "en-GB", null, null, null, Set.of()),
                SENT);

        assertThat(look(CLICKED)).contains("<html lang=\"en\">");
    }

    @Test
    void get_byAPersonWhoLeftTheTopic_offersTheRest() throws IOException {
        post("scope=topic", CLICKED);

        assertThat(look(CLICKED.plusSeconds(60)))
                .contains("value=\"all\"")
                .doesNotContain("value=\"topic\"");
    }

    @Test
    void handleRequest_ofTheSamples_answersThem() throws IOException {
        for (String name : Set.of("one-click", "page", "forged")) {
            String event =
                    Files.readString(
                            RepositoryRoot.path().resolve("events/unsubscribe/" + name + ".json"));
            JsonField answer = customer.answer(event.replace("${token}", token));

            assertThat(answer.integer("statusCode")).isEqualTo(name.equals("forged") ? 400 : 200);
        }
    }

    private String look(Instant at) throws IOException {
        return send("GET", token, "", at).text("body");
    }

    private JsonField post(String body, Instant at) throws IOException {
        return send("POST", token, body, at);
    }

    private JsonField send(String method, String path, String body, Instant at) throws IOException {
        return customer.answer(
                """
                {"version":"2.0","routeKey":"%s /mail/unsubscribe/{token}",
                 "rawPath":"/mail/unsubscribe/%s","rawQueryString":"",
                 "headers":{"content-type":"application/x-www-form-urlencoded"},
                 "pathParameters":{"token":"%s"},"body":"%s","isBase64Encoded":false,
                 "requestContext":{"requestId":"r","timeEpoch":%d,
                  "http":{"method":"%s","sourceIp":"203.0.113.7"}}}
                """
                        .formatted(method, path, path, body, at.toEpochMilli(), method));
    }
}

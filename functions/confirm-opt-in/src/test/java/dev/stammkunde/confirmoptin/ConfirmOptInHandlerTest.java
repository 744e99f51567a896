package dev.stammkunde.confirmoptin;

import static dev.stammkunde.confirmoptin.OptInShop.ASKED;
import static dev.stammkunde.confirmoptin.OptInShop.CUSTOMER;
import static dev.stammkunde.confirmoptin.OptInShop.FORM;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.json.MailOrderJson;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

class ConfirmOptInHandlerTest {

    private static final String ANNA = "anna.schmidt@example.com";
    private static final Instant CLICKED = ASKED.plusSeconds(90);

    private final OptInShop shop = new OptInShop();

    @Test
    void request_ofAForm_ordersOneMailAndPermitsNothing() throws IOException {
        JsonField answer = shop.ask(FORM, ASKED);

        assertThat(answer.integer("statusCode")).isEqualTo(202);
        assertThat(shop.ordered)
                .singleElement()
                .satisfies(
                        order -> {
                            assertThat(order.address()).isEqualTo(ANNA);
                            assertThat(order.key().customer()).isEqualTo(CUSTOMER);
                            assertThat(order.key().name())
                                    .isEqualTo("opt-in/" + OptInShop.requestId(order));
                        });
        assertThat(shop.wishes(CUSTOMER)).isEqualTo(Wishes.none());
    }

    @Test
    void request_underAnyHost_ordersAMailThatDoesNotKnowIt() throws IOException {
        shop.ask(FORM, ASKED);

        assertThat(MailOrderJson.write(shop.ordered.getFirst()))
                .doesNotContain("evil.example")
                .doesNotContain("http");
    }

    @Test
    void request_forTheSameAddressWithinTenMinutes_ordersTheSameMail() throws IOException {
        JsonField first = shop.ask(FORM, ASKED);
        JsonField second = shop.ask(FORM.replace("anna.", "Anna."), ASKED.plusSeconds(599));
        shop.ask(FORM, ASKED.plusSeconds(600));

        assertThat(second.text("body")).isEqualTo(first.text("body"));
        assertThat(shop.ordered.stream().map(MailOrder::key).distinct()).hasSize(2);
    }

    @Test
    void request_thatDiesBeforeItsMailIsOrdered_ordersItNextTime() throws IOException {
        shop.queueBroken = true;
        assertThatThrownBy(() -> shop.ask(FORM, ASKED)).isInstanceOf(RuntimeException.class);

        shop.queueBroken = false;
        shop.ask(FORM, ASKED.plusSeconds(5));

        assertThat(shop.ordered).hasSize(1);
        assertThat(shop.follow("POST", CLICKED).integer("statusCode")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "anna.schmidt@example.com, nobody, email",
        "anna.schmidt@example.com, 'müller@example.com', email",
        "Mozilla/5.0, '', ''",
        "198.51.100.23, x, ip",
        "198.51.100.23, ::::, ip",
        "198.51.100.23, 198.51.100.256, ip",
        "198.51.100.23, dead.beef, ip",
        "198.51.100.23, 2001:db8::17, ''",
        "\"2026-01\", \"\", consentVersion",
        "'Ja, schickt mir Neues.', ' ', consentText",
        "\"news\", \"News!\", topics[0]",
        "\"de\", \"fr\", language"
    })
    void request_withAWrongField_namesIt(String right, String wrong, String field)
            throws IOException {
        JsonField answer = shop.ask(FORM.replace(right, wrong), ASKED);

        boolean isFine = field.isEmpty();
        assertThat(answer.integer("statusCode")).isEqualTo(isFine ? 202 : 422);
        assertThat(answer.text("body")).contains(isFine ? "" : "\"field\":\"" + field + "\"");
        assertThat(shop.ordered).hasSize(isFine ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "anna.schmidt@example.com, 243, email",
        "7001, 125, customerId",
        "\"2026-01\", 201, consentVersion",
        "'Ja, schickt mir Neues.', 9979, consentText",
        "news, 37, topics[0]",
        "de, 9, language",
        "198.51.100.23, 46, ip"
    })
    void request_withAFieldThatIsTooLong_namesIt(String right, int more, String field)
            throws IOException {
        String wrong = right.replaceAll("([^\"])(\"?)$", "$1" + "a".repeat(more) + "$2");

        JsonField answer = shop.ask(FORM.replace(right, wrong), ASKED);

        assertThat(answer.integer("statusCode")).isEqualTo(422);
        assertThat(answer.text("body")).contains("\"field\":\"" + field + "\"");
        assertThat(shop.ordered).isEmpty();
    }

    @Test
    void request_withALongUserAgent_isKeptWithItsBeginning() throws IOException {
        shop.ask(
                FORM.replace("Mozilla/5.0", "ü".repeat(299) + "\uD83D\uDE00".repeat(9_000)), ASKED);
        shop.follow("POST", CLICKED);

        OptedIn proof = (OptedIn) shop.consents.evidenceOf(CUSTOMER).getFirst();
        assertThat(proof.request().requested().userAgent()).isEqualTo("ü".repeat(299));
    }

    @Test
    void request_ofMoreThanAnyFormHolds_isRefusedUnread() throws IOException {
        JsonField answer = shop.ask(FORM.replace("Mozilla/5.0", "x".repeat(3_000_000)), ASKED);

        assertThat(answer.integer("statusCode")).isEqualTo(413);
        assertThat(answer.text("body")).contains("urn:stammkunde:problem:too-large");
        assertThat(shop.ordered).isEmpty();
    }

    @Test
    void request_withTheLongestTextInEscapes_isTaken() throws IOException {
        String longest = "\\u00fc".repeat(10_000);

        assertThat(
                        shop.ask(FORM.replace("Ja, schickt mir Neues.", longest), ASKED)
                                .integer("statusCode"))
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 1_030, 3_000})
    void evidence_withAnIdOverTheBound_is400NamingIt(int length) throws IOException {
        JsonField answer =
                shop.answer(
                        "GET",
                        "/admin/shops/{shopId}/customers/{customerId}/consents",
                        "{\"shopId\":\"demo-shop\",\"customerId\":\"%s\"}"
                                .formatted("7".repeat(length)),
                        "",
                        "{\"jwt\":{\"claims\":{\"cognito:groups\":\"[support]\"}}}",
                        ASKED);

        assertThat(answer.integer("statusCode")).isEqualTo(400);
        assertThat(answer.text("body")).contains("\"field\":\"customerId\"");
    }

    @Test
    void request_withAKeyOfAnotherShop_isRefused() throws IOException {
        JsonField answer =
                shop.answer(
                        "POST",
                        "/shops/{shopId}/opt-ins",
                        "{\"shopId\":\"third\"}",
                        FORM,
                        "{\"lambda\":{\"shops\":\"demo-shop\"}}",
                        ASKED);

        assertThat(answer.integer("statusCode")).isEqualTo(403);
        assertThat(shop.ordered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void confirm_byAScanner_changesNothing(String method) throws IOException {
        shop.giveAddress(CUSTOMER, ANNA);
        shop.ask(FORM, ASKED);

        JsonField answer = shop.follow(method, CLICKED);

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(shop.wishes(CUSTOMER)).isEqualTo(Wishes.none());
        assertThat(shop.consents.evidenceOf(CUSTOMER)).isEmpty();
    }

    @Test
    void confirm_byAPerson_showsWhatTheyAgreeToAndAButton() throws IOException {
        shop.ask(FORM, ASKED);

        assertThat(shop.follow("GET", CLICKED).text("body"))
                .contains("Ja, schickt mir Neues.")
                .contains("<button");
    }

    @Test
    void confirm_byAButton_keepsAllProofAndIsInForce() throws IOException {
        shop.giveAddress(CUSTOMER, ANNA);
        shop.ask(FORM, ASKED);

        JsonField answer = shop.follow("POST", CLICKED);

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(shop.wishes(CUSTOMER).optedInAt()).isEqualTo(CLICKED);
        assertThat(shop.consents.evidenceOf(CUSTOMER))
                .singleElement()
                .isInstanceOfSatisfying(
                        OptedIn.class,
                        proof -> {
                            assertThat(proof.request().requested().at()).isEqualTo(ASKED);
                            assertThat(proof.request().requested().ip()).isEqualTo("198.51.100.23");
                            assertThat(proof.confirmed().at()).isEqualTo(CLICKED);
                            assertThat(proof.confirmed().ip()).isEqualTo("203.0.113.7");
                            assertThat(proof.confirmed().userAgent()).isEqualTo("Firefox");
                        });
    }

    @Test
    void confirm_again_isFriendlyAndChangesNothing() throws IOException {
        shop.giveAddress(CUSTOMER, ANNA);
        shop.ask(FORM, ASKED);
        shop.follow("POST", CLICKED);

        JsonField answer = shop.follow("POST", CLICKED.plus(Duration.ofDays(30)));

        assertThat(answer.integer("statusCode")).isEqualTo(200);
        assertThat(answer.text("body")).contains("Schon bestätigt");
        assertThat(shop.wishes(CUSTOMER).optedInAt()).isEqualTo(CLICKED);
        assertThat(shop.consents.evidenceOf(CUSTOMER)).hasSize(1);
    }

    @Test
    void confirm_againAfterAnObjection_doesNotBringTheConsentBack() throws IOException {
        shop.giveAddress(CUSTOMER, ANNA);
        shop.ask(FORM, ASKED);
        shop.follow("POST", CLICKED);
        var standing = shop.mails.standing(CUSTOMER);
        var objected = standing.value().wishes().objected(CLICKED.plusSeconds(60));
        shop.mails.save(CUSTOMER, standing, standing.value().with(objected));

        shop.follow("POST", CLICKED.plusSeconds(120));

        assertThat(shop.wishes(CUSTOMER)).isEqualTo(objected);
    }

    @Test
    void confirm_afterSevenDays_isTooLate() throws IOException {
        shop.ask(FORM, ASKED);

        JsonField answer = shop.follow("POST", ASKED.plus(Duration.ofDays(7)));

        assertThat(answer.integer("statusCode")).isEqualTo(410);
        assertThat(answer.text("body")).contains("Es wurde nichts geändert.");
        assertThat(shop.consents.evidenceOf(CUSTOMER)).isEmpty();
    }

    @Test
    void confirm_withAForgedLink_changesNothing() throws IOException {
        shop.ask(FORM, ASKED);

        JsonField answer = shop.followToken("POST", shop.token() + "AAAA", CLICKED);

        assertThat(answer.integer("statusCode")).isEqualTo(400);
        assertThat(shop.consents.evidenceOf(CUSTOMER)).isEmpty();
    }

    @Test
    void confirm_thatDiesBeforeItIsInForce_isInForceAfterTheNextClick() throws IOException {
        shop.giveAddress(CUSTOMER, ANNA);
        shop.ask(FORM, ASKED);
        shop.standings = new BrokenStandings();
        assertThatThrownBy(() -> shop.follow("POST", CLICKED)).isInstanceOf(RuntimeException.class);

        shop.standings = shop.mails;
        shop.follow("POST", CLICKED.plusSeconds(30));

        assertThat(shop.wishes(CUSTOMER).optedInAt()).isEqualTo(CLICKED);
        assertThat(shop.consents.evidenceOf(CUSTOMER)).hasSize(1);
    }

    @Test
    void confirm_withoutACustomer_countsForWhoHasTheAddress() throws IOException {
        var other = new CustomerId("demo-shop", "7002");
        shop.giveAddress(other, "Anna.Schmidt@example.com");
        shop.ask(FORM.replace("\"customerId\":\"7001\",", ""), ASKED);

        shop.follow("POST", CLICKED);

        assertThat(shop.wishes(Mailbox.of("demo-shop", ANNA)).optedInAt()).isEqualTo(CLICKED);
        assertThat(shop.wishes(other).optedInAt()).isEqualTo(CLICKED);
    }

    @Test
    void confirm_byACustomerWithAnotherAddress_permitsNoMailToThatOne() throws IOException {
        shop.giveAddress(CUSTOMER, "other@example.com");
        shop.ask(FORM, ASKED);

        shop.follow("POST", CLICKED);

        assertThat(shop.wishes(CUSTOMER)).isEqualTo(Wishes.none());
        assertThat(shop.wishes(Mailbox.of("demo-shop", ANNA)).optedInAt()).isEqualTo(CLICKED);
    }

    @Test
    void evidence_forSupport_isComplete() throws IOException {
        shop.ask(FORM, ASKED);
        shop.follow("POST", CLICKED);

        assertThat(shop.showEvidence("[finance support]", CLICKED).text("body"))
                .contains("\"consentText\":\"Ja, schickt mir Neues.\"")
                .contains("\"consentVersion\":\"2026-01\"")
                .contains("\"requested\":{\"at\":\"2026-11-22T09:00:00Z\",\"ip\":\"198.51.100.23\"")
                .contains("\"confirmed\":{\"at\":\"2026-11-22T09:01:30Z\",\"ip\":\"203.0.113.7\"");
        assertThat(shop.showEvidence("[finance]", CLICKED).integer("statusCode")).isEqualTo(403);
    }

    @Test
    void handleRequest_ofTheSamples_answersThem() throws IOException {
        shop.giveAddress(CUSTOMER, ANNA);
        assertThat(shop.answer(sample("request")).integer("statusCode")).isEqualTo(202);
        assertThat(shop.answer(sample("page")).text("body")).contains("<button");
        assertThat(shop.answer(sample("confirm")).integer("statusCode")).isEqualTo(200);
        assertThat(shop.answer(sample("evidence")).text("body")).contains("DOUBLE_OPT_IN");
    }

    private String sample(String name) throws IOException {
        String text =
                Files.readString(
                        RepositoryRoot.path().resolve("events/confirm-opt-in/" + name + ".json"));
        return shop.ordered.isEmpty() ? text : text.replace("${token}", shop.token());
    }

    /** A store that fails at each write, as when the function dies before it. */
    private static final class BrokenStandings implements Standings {

        @Override
        public Versioned<Standing> standing(CustomerId customer) {
            return new Versioned<>(Standing.empty(), 0);
        }

        @Override
        public SaveResult save(CustomerId customer, Versioned<Standing> expected, Standing next) {
            throw new IllegalStateException("no store today");
        }
    }
}

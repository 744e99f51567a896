package dev.stammkunde.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.platform.json.JsonField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Instant;

/** Links of mails that went to an address which the customer has no more. */
class OtherAddressTest {

    private static final Instant SENT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant CLICKED = Instant.parse("2026-11-22T09:00:00Z");
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final EmailKey OLD = EmailKey.of("demo-shop", "old@example.com");

    private final LeavingCustomer customer = new LeavingCustomer();

    @Test
    void oneClick_byTheOldAddress_holdsForItAloneAndIsProvenOfIt() throws IOException {
        customer.giveAddress("new@example.com", SENT);

        JsonField answer = send("POST", "", ONE_CLICK);

        assertThat(answer.text("body")).contains("für keine andere").doesNotContain("/preferences");
        assertThat(customer.wishes()).isEqualTo(Wishes.none());
        assertThat(wishesOf("new@example.com")).isEqualTo(Wishes.none());
        assertThat(wishesOf("old@example.com").objectedAt()).isEqualTo(CLICKED);
        assertThat(customer.consents.evidenceOf(LeavingCustomer.ID))
                .singleElement()
                .isInstanceOfSatisfying(
                        Objected.class, proof -> assertThat(proof.address()).isEqualTo(OLD));
    }

    @ParameterizedTest
    @CsvSource({
        "de, 'ging an eine andere Adresse', 'Von allen <span class=\"word\">E-Mails</span> abmelden'",
        "en, went to another address, 'Unsubscribe from all <span class=\"word\">e-mails</span>'"
    })
    void page_byTheOldAddress_saysWhatItHoldsFor(String language, String note, String button)
            throws IOException {
        customer.giveAddress("new@example.com", SENT);

        assertThat(send("GET", "lang=" + language, "").text("body")).contains(note, button);
        assertThat(wishesOf("old@example.com")).isEqualTo(Wishes.none());
    }

    @Test
    void click_onATopicByTheOldAddress_leavesItForThatAddressAlone() throws IOException {
        customer.giveAddress("new@example.com", SENT);

        send("POST", "", "scope=topic");

        assertThat(wishesOf("old@example.com").topicsLeft()).containsOnlyKeys("news");
        assertThat(customer.wishes()).isEqualTo(Wishes.none());
    }

    @Test
    void oneClick_afterAnErasure_holdsForTheAddressOfTheMail() throws IOException {
        customer.giveAddress("old@example.com", SENT);
        customer.erase();

        send("POST", "", ONE_CLICK);

        assertThat(wishesOf("old@example.com").objectedAt()).isEqualTo(CLICKED);
        Evidence proof = customer.consents.evidenceOf(LeavingCustomer.ID).getFirst();
        assertThat(proof).isEqualTo(proof.erased());
        assertThat(customer.consents.findKeptUntil(proof))
                .contains(Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Test
    void oneClick_byTheOwnAddress_letsGoOfProofsOfBothInTime() throws IOException {
        customer.giveAddress("old@example.com", SENT);
        Evidence own = OptIns.proof(LeavingCustomer.ID, "old@example.com", SENT);
        CustomerId mailbox = Mailbox.of("demo-shop", "old@example.com");
        Evidence ofAddress = OptIns.proof(mailbox, "old@example.com", SENT);
        customer.consents.keep(own);
        customer.consents.keep(ofAddress);

        send("POST", "", ONE_CLICK);

        assertThat(customer.consents.findKeptUntil(own)).isPresent();
        assertThat(customer.consents.findKeptUntil(ofAddress)).isPresent();
    }

    @Test
    void oneClick_byOneMergedSince_holdsForTheAddressOfTheMail() throws IOException {
        CustomerId stays = new CustomerId("demo-shop", "7009");
        customer.mergeInto(stays);

        send("POST", "", ONE_CLICK);

        assertThat(wishesOf("old@example.com").objectedAt()).isEqualTo(CLICKED);
        assertThat(customer.mails.standing(stays).value().wishes()).isEqualTo(Wishes.none());
    }

    private Wishes wishesOf(String address) {
        return customer.mails.standing(Mailbox.of("demo-shop", address)).value().wishes();
    }

    private JsonField send(String method, String query, String body) throws IOException {
        SignedLink link = SignedLink.unsubscribe(LeavingCustomer.ID, "news", SENT).sentTo(OLD);
        return customer.answer(
                """
                {"version":"2.0","routeKey":"%1$s /mail/unsubscribe/{token}",
                 "rawPath":"/mail/unsubscribe/x","rawQueryString":"%2$s",
                 "headers":{"user-agent":"Firefox","content-type":"application/x-www-form-urlencoded"},
                 "pathParameters":{"token":"%3$s"},"body":"%4$s","isBase64Encoded":false,
                 "requestContext":{"requestId":"r","timeEpoch":%5$d,
                  "http":{"method":"%1$s","sourceIp":"203.0.113.7"}}}
                """
                        .formatted(
                                method,
                                query,
                                customer.links.token(link, SENT),
                                body,
                                CLICKED.toEpochMilli()));
    }
}

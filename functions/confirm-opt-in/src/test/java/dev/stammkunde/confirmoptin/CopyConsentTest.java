package dev.stammkunde.confirmoptin;

import static dev.stammkunde.confirmoptin.OptInShop.ASKED;
import static dev.stammkunde.confirmoptin.OptInShop.CUSTOMER;
import static dev.stammkunde.confirmoptin.OptInShop.FORM;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailClass;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.platform.json.JsonField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Support sends a consent to whom asks where the shop has it from. */
class CopyConsentTest {

    private static final Instant LATER = ASKED.plus(Duration.ofDays(90));
    private static final CustomerId OTHER = new CustomerId("demo-shop", "7002");
    private static final String ANNA = "anna.schmidt@example.com";

    private final OptInShop shop = new OptInShop();

    private String confirmed() throws IOException {
        shop.ask(FORM, ASKED);
        shop.follow("POST", ASKED.plusSeconds(60));
        return OptInShop.requestId(shop.ordered.getFirst());
    }

    private JsonField copy(String groups, String body, Instant at) throws IOException {
        return copy(CUSTOMER, groups, body, at);
    }

    private JsonField copy(CustomerId customer, String groups, String body, Instant at)
            throws IOException {
        return shop.answer(
                "POST",
                "/admin/shops/{shopId}/customers/{customerId}/consents/copy",
                "{\"shopId\":\"demo-shop\",\"customerId\":\"" + customer.id() + "\"}",
                body,
                "{\"jwt\":{\"claims\":{\"cognito:groups\":\"" + groups + "\"}}}",
                at);
    }

    @Test
    void copy_ofAConsent_ordersAServiceMailToItsAddressWithItsWords() throws IOException {
        String id = confirmed();
        shop.giveAddress(CUSTOMER, "new@example.com");

        JsonField answer = copy("[support]", "{\"consent\":\"" + id + "\"}", LATER);

        assertThat(answer.integer("statusCode")).as(answer.text("body")).isEqualTo(202);
        MailOrder.OfService order = shop.ordered.getLast();
        assertThat(answer.text("body")).contains(order.key().name());
        assertThat(order.mailClass()).isEqualTo(MailClass.SERVICE);
        assertThat(order.address()).isEqualTo(ANNA);
        assertThat(order.key().customer()).isEqualTo(CUSTOMER);
        assertThat(order.matter())
                .isInstanceOfSatisfying(
                        ServiceMatter.ConsentCopy.class,
                        it -> {
                            assertThat(FORM).contains(it.text()).contains(it.source());
                            assertThat(it.requestedAt()).isEqualTo(ASKED);
                            assertThat(it.confirmedAt()).isEqualTo(ASKED.plusSeconds(60));
                        });
    }

    @Test
    void copy_ofAConsentAskedForByNobodyKnown_goesToItsAddressAfterThatChanged()
            throws IOException {
        shop.ask(FORM.replace("\"customerId\":\"7001\",", ""), ASKED);
        shop.follow("POST", ASKED.plusSeconds(60));
        String id = OptInShop.requestId(shop.ordered.getFirst());
        shop.giveAddress(CUSTOMER, ANNA);
        shop.giveAddress(CUSTOMER, "new@example.com");

        JsonField answer = copy("[support]", "{\"consent\":\"" + id + "\"}", LATER);

        assertThat(answer.integer("statusCode")).as(answer.text("body")).isEqualTo(202);
        assertThat(shop.ordered.getLast().address()).isEqualTo(ANNA);
    }

    @Test
    void copy_askedForAgain_isTheSameMailOnOneDayAndAnotherOnTheNext() throws IOException {
        String body = "{\"consent\":\"" + confirmed() + "\"}";

        String first = copy("[support]", body, LATER).text("body");
        String again = copy("[support]", body, LATER.plusSeconds(5)).text("body");
        String nextDay = copy("[support]", body, LATER.plus(Duration.ofDays(1))).text("body");

        assertThat(again).isEqualTo(first).isNotEqualTo(nextDay);
    }

    @Test
    void copy_askedForByTwoCustomersWithTheAddress_isOneMail() throws IOException {
        shop.ask(FORM.replace("\"customerId\":\"7001\",", ""), ASKED);
        shop.follow("POST", ASKED.plusSeconds(60));
        String body = "{\"consent\":\"" + OptInShop.requestId(shop.ordered.getFirst()) + "\"}";
        shop.giveAddress(CUSTOMER, ANNA);
        shop.giveAddress(OTHER, ANNA);

        copy(CUSTOMER, "[support]", body, LATER);
        copy(OTHER, "[support]", body, LATER);

        assertThat(shop.ordered).hasSize(3);
        assertThat(shop.ordered.get(2).key()).isEqualTo(shop.ordered.get(1).key());
    }

    @Test
    void copy_ofAConsentOfWhoWasMergedSince_isFoundByWhoStays() throws IOException {
        String id = confirmed();
        shop.giveAddress(OTHER, "new@example.com");
        shop.merge(CUSTOMER, OTHER);

        JsonField answer = copy(OTHER, "[support]", "{\"consent\":\"" + id + "\"}", LATER);

        assertThat(answer.integer("statusCode")).as(answer.text("body")).isEqualTo(202);
        assertThat(shop.ordered.getLast().address()).isEqualTo(ANNA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[marketing] | {\"consent\":\"ID\"} | 403",
                "[support] | {\"consent\":\"other\"} | 404",
                "[support] | {\"consent\":\"ID\",\"class\":\"SERVICE\"} | 422",
                "[support] | {\"consent\":7} | 422",
                "[support] | {} | 422",
                "[support] | nothing | 400"
            })
    void copy_askedForWrongly_ordersNothing(String groups, String body, int status)
            throws IOException {
        String id = confirmed();

        JsonField answer = copy(groups, body.replace("ID", id), LATER);

        assertThat(answer.integer("statusCode")).isEqualTo(status);
        assertThat(shop.ordered).hasSize(1);
    }

    @Test
    void copy_toASuppressedAddress_saysSo() throws IOException {
        String id = confirmed();
        EmailKey address = EmailKey.of("demo-shop", ANNA);
        shop.mails.save(
                address,
                shop.mails.suppression(address),
                Suppression.none().hardBounced(ASKED.plusSeconds(90)));

        JsonField answer = copy("[support]", "{\"consent\":\"" + id + "\"}", LATER);

        assertThat(answer.integer("statusCode")).isEqualTo(409);
        assertThat(answer.text("body")).contains("HARD_BOUNCED");
        assertThat(shop.ordered).hasSize(1);
    }

    @Test
    void copy_ofAConsentWhoseAddressWasErased_findsNone() throws IOException {
        String id = confirmed();
        shop.consents.erase(CUSTOMER, LATER.minusSeconds(60));

        assertThat(copy("[support]", "{\"consent\":\"" + id + "\"}", LATER).integer("statusCode"))
                .isEqualTo(404);
    }
}

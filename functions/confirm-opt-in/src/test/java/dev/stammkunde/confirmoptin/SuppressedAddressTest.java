package dev.stammkunde.confirmoptin;

import static dev.stammkunde.confirmoptin.OptInShop.ASKED;
import static dev.stammkunde.confirmoptin.OptInShop.FORM;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.platform.json.JsonField;

import org.junit.jupiter.api.Test;

import java.io.IOException;

/** Opt-ins for an address that mails came back from. */
class SuppressedAddressTest {

    private static final EmailKey ADDRESS = EmailKey.of("demo-shop", "anna.schmidt@example.com");

    private final OptInShop shop = new OptInShop();

    @Test
    void request_forASuppressedAddress_saysSoToTheShopAndAsksNobody() throws IOException {
        keep(Suppression.none().hardBounced(ASKED.minusSeconds(60)));

        JsonField answer = shop.ask(FORM, ASKED);

        assertThat(answer.integer("statusCode")).isEqualTo(409);
        assertThat(answer.text("body")).contains("address-suppressed", "HARD_BOUNCED");
        assertThat(shop.ordered).isEmpty();
    }

    @Test
    void request_afterALift_asksAgain() throws IOException {
        keep(
                Suppression.none()
                        .hardBounced(ASKED.minusSeconds(60))
                        .lifted(
                                new Suppression.Lift(
                                        ASKED.minusSeconds(30),
                                        "mira",
                                        "Postfach wieder da",
                                        SkipReason.HARD_BOUNCED)));

        assertThat(shop.ask(FORM, ASKED).integer("statusCode")).isEqualTo(202);
        assertThat(shop.ordered).hasSize(1);
    }

    private void keep(Suppression suppression) {
        shop.mails.save(ADDRESS, shop.mails.suppression(ADDRESS), suppression);
    }
}

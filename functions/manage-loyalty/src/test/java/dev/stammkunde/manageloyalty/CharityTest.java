package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.rewards.testing.RewardWorld;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneOffset;

final class CharityTest {

    private static final String SHOP = "/admin/shops/{shopId}/";
    private static final String PAYOUTS = SHOP + "organisations/{organisationId}/payouts";
    private static final String PAID = "POST " + PAYOUTS + "/{payoutId}/paid";
    private static final String CANCEL = "POST " + SHOP + "donations/{redemptionId}/cancel";
    private static final String DAY =
            RewardWorld.NOW.atZone(ZoneOffset.UTC).toLocalDate().toString();
    private static final String WISH = "{\"currency\":\"EUR\",\"until\":\"" + DAY + "\"}";
    private static final String ID = "EUR-" + DAY;

    private final CharityApi api = new CharityApi();
    private String second = "";

    @BeforeEach
    void give() {
        api.give("first");
        second = api.give("second");
    }

    private static String proof(String amount, String reference) {
        return "{\"total\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"reference\":\"%s\",\"paidOn\":\"%s\"}"
                .formatted(amount, reference, DAY);
    }

    @Test
    void donations_areToldByOrganisationWithWhatIsOwed() {
        Reply reply = api.ask("support", "GET " + SHOP + "donations", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/organisations/0/donations").asInt()).isEqualTo(2);
        assertThat(reply.body().at("/organisations/0/owed/amount").asText()).isEqualTo("6.00");
    }

    @Test
    void cancel_twice_givesPointsBackOnce() {
        assertThat(api.ask("support", CANCEL, "", second).status()).isEqualTo(200);
        assertThat(api.ask("support", CANCEL, "", second).status()).isEqualTo(200);
        assertThat(api.world.available()).isEqualTo(900);
    }

    @Test
    void payout_fromDonationsToProof_countsOnceAndEndsCancelling() {
        Reply prepared = api.ask("finance", "POST " + PAYOUTS, WISH);
        assertThat(prepared.status()).isEqualTo(201);
        assertThat(prepared.body().at("/total/amount").asText()).isEqualTo("6.00");
        assertThat(api.ask("finance", "POST " + PAYOUTS, WISH).body()).isEqualTo(prepared.body());

        Reply csv = api.ask("finance", "GET " + PAYOUTS + "/{payoutId}/donations", "", ID);
        assertThat(csv.content().lines()).hasSize(3);
        assertThat(csv.content()).contains(",100,2.00,1.00,").doesNotContain("7001");

        assertThat(api.ask("support", CANCEL, "", second).status()).isEqualTo(409);
        assertThat(api.ask("finance", PAID, proof("5.99", "A"), ID).status()).isEqualTo(409);
        assertThat(api.ask("finance", PAID, proof("6.00", "A"), ID).status()).isEqualTo(200);
        assertThat(api.ask("finance", PAID, proof("6.00", "A"), ID).status()).isEqualTo(200);
        assertThat(api.ask("finance", PAID, proof("6.00", "B"), ID).status()).isEqualTo(409);

        assertThat(
                        api.ask("marketing", "GET " + PAYOUTS, "")
                                .body()
                                .at("/payouts/0/paid/reference")
                                .asText())
                .isEqualTo("A");
        assertThat(
                        api.ask("finance", "GET " + SHOP + "donations", "")
                                .body()
                                .at("/organisations/0/owed/amount")
                                .asText())
                .isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"marketing", "support"})
    void payout_ofOthersThanFinance_isForbidden(String group) {
        assertThat(api.ask(group, "POST " + PAYOUTS, WISH).status()).isEqualTo(403);
        assertThat(api.ask(group, PAID, proof("6.00", "A"), ID).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"currency\":\"EUR\",\"until\":\"2026-02-30\"}",
                "{\"currency\":\"euro\",\"until\":\"2026-01-30\"}",
                "{\"currency\":\"EUR\",\"until\":7}"
            })
    void prepare_wrongFields_areNamed(String body) {
        Reply reply = api.ask("finance", "POST " + PAYOUTS, body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).isNotEmpty();
    }

    @Test
    void unknownIds_areNotFound() {
        assertThat(api.ask("support", CANCEL, "", "nothing").status()).isEqualTo(404);
        assertThat(api.ask("finance", PAID, proof("6.00", "A"), "EUR-x").status()).isEqualTo(404);
        assertThat(api.ask("finance", PAID, proof("6.00", "A"), ID).status()).isEqualTo(404);
    }
}

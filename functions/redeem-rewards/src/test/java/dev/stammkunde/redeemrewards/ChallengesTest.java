package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;
import static dev.stammkunde.points.testing.Orders.SHOP;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.challenges.AdvanceChallenges;
import dev.stammkunde.programmes.challenges.HearChallengeOrder;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Challenges as shops and browsers ask for them. */
final class ChallengesTest {

    private final RedeemApi api = new RedeemApi();

    @BeforeEach
    void challenge() {
        api.now = Orders.PAID_AT.plus(Duration.ofHours(2));
        api.challenges.put(SampleChallenges.oneCoffeeInMarch());
    }

    private Reply list(String customer) {
        return api.ask(RedeemRoute.CHALLENGES, Map.of("customerId", customer), "", null);
    }

    private Reply signUp(String customer, String challenge) {
        return api.ask(
                RedeemRoute.SIGN_UP,
                Map.of("customerId", customer, "challengeId", challenge),
                "",
                null);
    }

    @Test
    void list_ofOneWhoBoughtNothing_tellsWhatIsMissing() {
        Reply reply = list(CUSTOMER);

        assertThat(reply.body().at("/challenges/0/standing").asText()).isEqualTo("RUNNING");
        assertThat(reply.body().at("/challenges/0/missing").asText()).isEqualTo("1");
        assertThat(reply.body().at("/challenges/0/texts/de/why").asText())
                .isEqualTo("0 von 1\u00a0Stück. Noch 1\u00a0Stück bis 31. Mai 2026.");
    }

    @Test
    void list_afterTheGoal_tellsWhenPointsComeAndFromWhichOrders() {
        new HearChallengeOrder(
                        SampleChallenges.needs(
                                api.challenges, api.progress, api.world.redeeming().ledger()))
                .hear(Orders.paid("1001", "20"), api.challenges.all(SHOP), Orders.PAID_AT);

        Reply reply = list(CUSTOMER);

        assertThat(reply.body().at("/challenges/0/standing").asText()).isEqualTo("HELD");
        assertThat(reply.body().at("/challenges/0/orders/0/orderId").asText()).isEqualTo("1001");
        assertThat(reply.body().at("/challenges/0/paidFrom").asText())
                .isEqualTo("2026-03-19T10:15:30Z");
        assertThat(reply.body().at("/challenges/0/texts/en/why").asText())
                .isEqualTo(
                        "Completed! 100\u00a0points follow on 19 March 2026, when nothing can go back"
                                + " any more.");
    }

    @Test
    void signUp_twice_isCreatedThenAReplay() {
        api.now = Instant.parse("2026-05-02T08:00:00Z");
        api.challenges.put(SampleChallenges.scheme("first-two", SampleChallenges.FIRST_TWO));

        Reply first = signUp(CUSTOMER, "first-two");
        Reply again = signUp(CUSTOMER, "first-two");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("signedUpAt")).isEqualTo("2026-05-02T08:00:00Z");
        assertThat(first.text("goal")).isEqualTo("50.00");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.isReplay()).isTrue();
    }

    @Test
    void signUp_refused_namesTheProblem() {
        assertThat(signUp(CUSTOMER, "coffee").problem()).isEqualTo("challenge-not-open");
        assertThat(signUp(CUSTOMER, "no-such").problem()).isEqualTo("unknown-challenge");
        assertThat(signUp(CUSTOMER, "No Such").problem()).isEqualTo("unknown-challenge");
        api.now = Instant.parse("2026-05-02T08:00:00Z");
        api.challenges.put(SampleChallenges.scheme("first-two", SampleChallenges.FIRST_TWO));
        assertThat(signUp("stranger", "first-two").problem()).isEqualTo("unknown-customer");
    }

    @Test
    void board_agreedAndWithdrawn_namesTheCustomerWhileTheyAgree() {
        Map<String, String> path = Map.of("customerId", CUSTOMER, "challengeId", "coffee");
        var needs =
                SampleChallenges.needs(
                        api.challenges, api.progress, api.world.redeeming().ledger());
        new HearChallengeOrder(needs)
                .hear(Orders.paid("1001", "20"), api.challenges.all(SHOP), Orders.PAID_AT);

        Reply agreed = api.ask(RedeemRoute.BOARD_NAME, path, "{\"shown\": true}", null);
        new AdvanceChallenges(needs)
                .look(new DocumentId(SHOP, "coffee"), Orders.PAID_AT, () -> true);
        Reply board = api.ask(RedeemRoute.BOARD, path, "", null);
        Reply withdrawn = api.ask(RedeemRoute.BOARD_NAME, path, "{\"shown\": false}", null);

        assertThat(agreed.body().at("/mine/shownAs").asText()).isEqualTo("Anna-" + CUSTOMER);
        assertThat(board.body().at("/entries/0/firstName").asText()).isEqualTo("Anna-" + CUSTOMER);
        assertThat(board.body().at("/entries/0/isMine").asBoolean()).isTrue();
        assertThat(board.body().at("/mine/words/de").asText()).isEqualTo("Platz 1.");
        assertThat(withdrawn.body().at("/entries/0/firstName").isMissingNode()).isTrue();
        assertThat(withdrawn.body().at("/mine/shownAs").isMissingNode()).isTrue();
        assertThat(withdrawn.body().at("/mine/place").asLong()).isEqualTo(1);
    }

    @Test
    void board_refused_namesTheProblem() {
        Map<String, String> unknown = Map.of("customerId", CUSTOMER, "challengeId", "no-such");
        Map<String, String> nameless = Map.of("customerId", "nameless", "challengeId", "coffee");

        assertThat(api.ask(RedeemRoute.BOARD, unknown, "", null).problem())
                .isEqualTo("no-leader-board");
        assertThat(api.ask(RedeemRoute.BOARD_NAME, nameless, "{\"shown\": true}", null).problem())
                .isEqualTo("no-first-name");
        assertThat(api.ask(RedeemRoute.BOARD_NAME, nameless, "{}", null).status()).isEqualTo(422);
    }
}

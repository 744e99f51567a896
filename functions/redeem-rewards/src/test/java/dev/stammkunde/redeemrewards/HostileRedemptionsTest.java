package dev.stammkunde.redeemrewards;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.redeemrewards.RedeemApi.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever a shop's server sends, it is told what is wrong, and no point moves. */
final class HostileRedemptionsTest {

    private static final List<String> WRONG =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1.5",
                    "1e400",
                    "99999999999999999999",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"a#b\\n\"",
                    "\"" + "x".repeat(3_000) + "\"",
                    "[]",
                    "{\"x\": 1}");

    private final RedeemApi api = new RedeemApi();

    private void assertNothingMoved() {
        assertThat(api.world.account().sequence()).isEqualTo(1);
        assertThat(api.world.redemptions.all()).isEmpty();
        assertThat(api.world.shop.created).isEmpty();
        assertThat(api.world.mails).isEmpty();
    }

    @Test
    void redeem_anyWrongReward_isRefused() {
        for (String wrong : WRONG) {
            Reply reply =
                    api.ask(
                            RedeemRoute.REDEEM,
                            Map.of("customerId", CUSTOMER),
                            "{\"rewardId\": %s}".formatted(wrong),
                            "key");

            assertThat(reply.status()).as(wrong).isIn(404, 422);
        }
        assertNothingMoved();
    }

    @Test
    void reserve_anythingWrongInAnyField_isRefused() {
        String whole =
                """
                {"customerId": "7001", "points": 100,
                 "payable": {"amount": "30.00", "currency": "EUR"}}
                """;
        List<String> values = List.of("\"7001\"", "100", "\"30.00\"", "\"EUR\"", "{\"amount\"");
        for (String value : values) {
            for (String wrong : WRONG) {
                boolean isObject = value.startsWith("{");
                String body =
                        isObject
                                ? whole.replaceAll("\\{\"amount[^}]*}", wrong.replace("\\", "\\\\"))
                                : whole.replace(value, wrong);
                Reply reply = api.ask(RedeemRoute.RESERVE, Map.of(), body, "key");

                assertThat(reply.status()).as("%s = %s", value, wrong).isBetween(400, 422);
            }
        }
        assertNothingMoved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{}", "{\"rewardId\":\"a\",\"rewardId\":\"b\"}"})
    void ask_noDocument_isRefused(String body) {
        List<Reply> replies = new ArrayList<>();
        replies.add(api.ask(RedeemRoute.REDEEM, Map.of("customerId", CUSTOMER), body, "key"));
        replies.add(api.ask(RedeemRoute.RESERVE, Map.of(), body, "key"));

        assertThat(replies).allMatch(reply -> reply.status() == 400 || reply.status() == 422);
        assertNothingMoved();
    }

    @Test
    void ask_tooLarge_isRefusedUnread() {
        String large = "{" + " ".repeat(200_000) + "}";

        assertThat(
                        api.ask(RedeemRoute.REDEEM, Map.of("customerId", CUSTOMER), large, "key")
                                .status())
                .isEqualTo(413);
        assertThat(api.ask(RedeemRoute.RESERVE, Map.of(), large, "key").status()).isEqualTo(413);
        assertNothingMoved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../7", "a#b", " ", "%00", "redemption/1", "x\u0000"})
    void ask_idsThatAreNone_areUnknown(String id) {
        assertThat(api.show(CUSTOMER, id).status()).isEqualTo(404);
        assertThat(api.capture(id, "{\"orderId\": \"5001\"}").status()).isEqualTo(404);
        assertThat(api.callOff(id).status()).isEqualTo(404);
        assertNothingMoved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void redeem_keyThatIsNone_isRefused(String key) {
        assertThat(api.redeem(key, "five-euros").status()).isBetween(400, 422);
        assertNothingMoved();
    }

    @Test
    void capture_anythingWrong_isRefusedAndHolds() {
        String id = api.reserve("key", 100, "30.00").text("id");
        long before = api.world.account().sequence();

        for (String wrong : WRONG) {
            // Shops name orders by whole numbers too, and what no service takes is replaced.
            if (!wrong.matches("-?[0-9]+|\"(\\\\u0000|a#b\\\\n)\"")) {
                Reply order = api.capture(id, "{\"orderId\": %s}".formatted(wrong));
                assertThat(order.status()).as("orderId = %s", wrong).isBetween(400, 422);
            }
            if (!wrong.equals("null")) {
                Reply points =
                        api.capture(id, "{\"orderId\": \"5001\", \"points\": %s}".formatted(wrong));
                assertThat(points.status()).as("points = %s", wrong).isBetween(400, 422);
            }
        }

        assertThat(api.world.account().sequence()).isEqualTo(before);
    }
}

package dev.stammkunde.redeemrewards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.SampleGatherings;
import dev.stammkunde.redeemrewards.RedeemApi.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** Events as shops and customers' browsers ask for them. */
final class GatheringsTest {

    private final RedeemApi api = new RedeemApi();

    @BeforeEach
    void offer() {
        api.now = SampleGatherings.SIGN_UP_FROM.plusSeconds(60);
        api.events.put(
                SampleGatherings.scheme(
                        1, SampleGatherings.TASTING.replace("\"capacity\":10", "\"capacity\":1")));
    }

    private Reply ask(RedeemRoute route, String customer) {
        return api.ask(route, Map.of("customerId", customer, "eventId", "tasting"), "", null);
    }

    @Test
    void signUp_seatThenWaitThenMoveUp_isToldInBothLanguages() {
        Reply first = ask(RedeemRoute.TAKE_SEAT, "a");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("phase")).isEqualTo("SEATED");
        assertThat(first.body().at("/texts/de/when").asText())
                .isEqualTo("Samstag, 10. April 2027, 15:00 bis 17:00 Uhr");
        assertThat(ask(RedeemRoute.TAKE_SEAT, "a").isReplay()).isTrue();
        assertThat(ask(RedeemRoute.TAKE_SEAT, "b").body().at("/texts/en/phase").asText())
                .isEqualTo("You are on the waiting list");

        assertThat(ask(RedeemRoute.GIVE_SEAT_BACK, "a").body().at("/signUp/state").asText())
                .isEqualTo("CANCELLED");

        Reply list = api.ask(RedeemRoute.EVENTS, Map.of("customerId", "b"), "", null);
        assertThat(list.body().at("/events/0/phase").asText()).isEqualTo("SEATED");
    }

    @Test
    void signUp_whatCannotBe_saysWhy() {
        assertThat(ask(RedeemRoute.TAKE_SEAT, "stranger").problem()).isEqualTo("unknown-customer");
        assertThat(ask(RedeemRoute.GIVE_SEAT_BACK, "a").problem()).isEqualTo("not-signed-up");
        assertThat(
                        api.ask(
                                        RedeemRoute.TAKE_SEAT,
                                        Map.of("customerId", "a", "eventId", "../x"),
                                        "",
                                        null)
                                .problem())
                .isEqualTo("unknown-event");
        api.now = SampleGatherings.STARTS;
        assertThat(ask(RedeemRoute.TAKE_SEAT, "a").problem()).isEqualTo("event-over");
    }
}

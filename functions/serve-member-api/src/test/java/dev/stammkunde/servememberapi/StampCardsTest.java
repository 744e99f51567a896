package dev.stammkunde.servememberapi;

import static dev.stammkunde.points.testing.Orders.CUSTOMER;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.points.units.Happening;
import dev.stammkunde.points.units.OrderMoved;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampRules;
import dev.stammkunde.programmes.testing.SampleStampCards;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A customer's stamp cards, as shops ask for them; each answer is as documented. */
class StampCardsTest {

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final StampCards cards =
            new SampleStampCards().with("coffee", SampleStampCards.read(SampleStampCards.COFFEE));

    private final Api api = api(cards);

    private Api api(StampCards of) {
        return Api.of(
                new ServeMemberApiHandler(
                        ledger,
                        new InMemoryCustomers(),
                        new CachedProgrammes(new InMemoryProgrammes(), Orders.programme()),
                        SampleRewardPorts.ofCards(of)));
    }

    @Test
    void cards_newCustomer_areEmptyOnesThatCanBeBegun() {
        Api.Reply reply = cards(api);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
        assertThat(reply.body().at("/stampCards/0/words/en").asText())
                .isEqualTo("0 of 5 stamps. A full card gives: a free coffee.");
        assertThat(reply.body().at("/stampCards/0/begunAt").isNull()).isTrue();
    }

    @Test
    void cards_oneFullAndOneBegun_tellBoth() {
        stamps(7);

        Api.Reply reply = cards(api);

        assertThat(reply.body().at("/stampCards/0/canExchange").asBoolean()).isTrue();
        assertThat(reply.body().at("/stampCards/0/stamps").asInt()).isEqualTo(2);
        assertThat(reply.body().at("/stampCards/0/words/de").asText())
                .isEqualTo(
                        "Eine Karte ist voll und kann eingelöst werden. 2 von 5 Stempeln."
                                + " Gültig bis 05.03.2027. Für eine volle Karte gibt es: ein Kaffee"
                                + " gratis.");
    }

    @Test
    void cards_shopWithoutCards_areNone() {
        assertThat(cards(api(StampCards.NONE)).body().at("/stampCards")).isEmpty();
    }

    private void stamps(long count) {
        TreeMap<String, Long> units = new TreeMap<>(Map.of(StampRules.unit("coffee"), count));
        PointsCommand command =
                new PointsCommand.ChangeUnits(
                        BookingKey.units(CUSTOMER, StampRules.NAME, "test"),
                        StampRules.NAME,
                        null,
                        null,
                        (kept, _, now) ->
                                Optional.of(
                                        new Happening(
                                                "test",
                                                "",
                                                units,
                                                new StampRules(cards)
                                                        .after(
                                                                kept,
                                                                units,
                                                                new OrderMoved(
                                                                        "1",
                                                                        new TreeMap<>(),
                                                                        Orders.PAID_AT,
                                                                        units,
                                                                        Orders.PAID_AT),
                                                                now))));
        ledger.write(
                (Decision.Book)
                        Decide.decide(ledger.account(Orders.ACCOUNT), command, Orders.PAID_AT));
    }

    private static Api.Reply cards(Api api) {
        return api.get(MemberRoute.CARDS, Map.of("customerId", CUSTOMER), "");
    }
}

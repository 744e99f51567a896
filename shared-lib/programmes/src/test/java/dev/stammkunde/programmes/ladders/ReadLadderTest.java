package dev.stammkunde.programmes.ladders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.ladders.Cart.Line;
import dev.stammkunde.programmes.ladders.LadderPrices.Part;
import dev.stammkunde.programmes.ladders.ReadLadder.NotRead;
import dev.stammkunde.programmes.testing.SampleLadders;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

/** Known carts, computed by hand. */
final class ReadLadderTest {

    private static final LadderDraft PIECES =
            ladder(
                    "\"PIECES\",\"steps\":[{\"from\":5,\"percent\":5},{\"from\":10,\"percent\":10}]");

    private static final LadderDraft VALUE =
            ladder(
                    """
                    "ORDER_VALUE","steps":[
                     {"from":{"amount":"100.00","currency":"EUR"},"percent":3},
                     {"from":{"amount":"250.00","currency":"EUR"},"percent":6}]
                    """);

    private static final LadderDraft TURNOVER =
            ladder(
                    """
                    "TURNOVER","window":"CALENDAR_YEAR","steps":[
                     {"from":{"amount":"500.00","currency":"EUR"},"percent":10}]
                    """);

    private static LadderDraft ladder(String basis) {
        return SampleLadders.read(
                "{\"name\":\"x\",\"basis\":{\"kind\":%s},\"reading\":\"ALL_UNITS\",\"prices\":\"GROSS\"}"
                        .formatted(basis));
    }

    private static Cart cart(Line... lines) {
        return new Cart(CurrencyUnit.EUR, PriceKind.GROSS, List.of(lines));
    }

    private static Line tea(String id, int quantity, String price) {
        return line(id, "tea", quantity, price, null);
    }

    private static Line line(
            String id, String product, int quantity, String price, @Nullable String tax) {
        return new Line(
                id,
                product,
                null,
                List.of("Tea"),
                quantity,
                Money.parse("EUR " + price),
                tax == null ? null : new BigDecimal(tax));
    }

    private static long total(LadderDraft ladder, LadderReading reading, Cart cart) {
        return ReadLadder.read(ladder, reading, cart, 0).total();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4000, 4000",
        "5, 4750, 4950",
        "9, 8550, 8750",
        "10, 9000, 9650",
        "12, 10800, 11450"
    })
    void pieces_aroundEachStep_areReadBothWays(int quantity, long allUnits, long marginal) {
        Cart cart = cart(tea("1", quantity, "10.00"));

        assertThat(total(PIECES, LadderReading.ALL_UNITS, cart)).isEqualTo(allUnits);
        assertThat(total(PIECES, LadderReading.MARGINAL, cart)).isEqualTo(marginal);
    }

    @Test
    void pieces_marginal_areTakenApartByStep() {
        LadderPrices read =
                ReadLadder.read(PIECES, LadderReading.MARGINAL, cart(tea("1", 12, "0.99")), 0);

        assertThat(read.lines().get("1").parts())
                .containsExactly(new Part(4, 99, 0), new Part(5, 94, 1), new Part(3, 89, 2));
        assertThat(read.groups().getFirst().missing()).isNull();
    }

    @Test
    void pieces_ofOneProductInTwoLines_areCountedTogetherAndOthersAreNot() {
        Cart cart =
                cart(
                        tea("small", 3, "2.00"),
                        line("cup", "cup", 4, "9.00", null),
                        tea("large", 3, "5.00"));

        LadderPrices read = ReadLadder.read(PIECES, LadderReading.MARGINAL, cart, 0);

        assertThat(read.lines().get("small").parts()).containsExactly(new Part(3, 200, 0));
        assertThat(read.lines().get("large").parts())
                .containsExactly(new Part(1, 500, 0), new Part(2, 475, 1));
        assertThat(read.lines().get("cup").total()).isEqualTo(3600);
        assertThat(read.groups()).extracting(LadderPrices.Group::counted).containsExactly(6L, 4L);
        assertThat(read.groups()).extracting(LadderPrices.Group::missing).containsExactly(4L, 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "99.99, 9999, 9999",
        "100.00, 9700, 10000",
        "100.01, 9701, 10001",
        "249.99, 24249, 24549",
        "250.00, 23500, 24550",
        "1000.00, 94000, 95050"
    })
    void value_aroundEachStep_isReadBothWays(String price, long allUnits, long marginal) {
        Cart cart = cart(tea("1", 1, price));

        assertThat(total(VALUE, LadderReading.ALL_UNITS, cart)).isEqualTo(allUnits);
        assertThat(total(VALUE, LadderReading.MARGINAL, cart)).isEqualTo(marginal);
    }

    @Test
    void value_ofSeveralLines_isSharedWithoutAUnitLost() {
        Cart cart = cart(tea("1", 1, "33.34"), tea("2", 1, "33.33"), tea("3", 1, "33.34"));

        LadderPrices read = ReadLadder.read(VALUE, LadderReading.ALL_UNITS, cart, 0);

        assertThat(read.total()).isEqualTo(9701);
        assertThat(read.lines().get("1").total()).isEqualTo(3234);
        assertThat(read.lines().get("2").total()).isEqualTo(3233);
        assertThat(read.lines().get("3").total()).isEqualTo(3234);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 20000, 20000, 30000",
        "29999, 20000, 20000, 1",
        "30000, 18000, 20000, ",
        "40000, 18000, 19000, ",
        "50000, 18000, 18000, ",
        "90000, 18000, 18000, "
    })
    void turnover_beforeTheOrder_countsWithIt(
            long before, long allUnits, long marginal, @Nullable Long missing) {
        Cart cart = cart(tea("1", 2, "100.00"));

        LadderPrices all = ReadLadder.read(TURNOVER, LadderReading.ALL_UNITS, cart, before);

        assertThat(all.total()).isEqualTo(allUnits);
        assertThat(ReadLadder.read(TURNOVER, LadderReading.MARGINAL, cart, before).total())
                .isEqualTo(marginal);
        assertThat(all.groups().getFirst().missing()).isEqualTo(missing);
    }

    @Test
    void piecePrices_thatAreNet_areGrossByTheTaxOfTheLine() {
        LadderDraft net =
                SampleLadders.read(
                        """
                        {"name":"x","goods":{"products":["tea"]},"basis":{"kind":"PIECE_PRICES",
                         "steps":[{"from":2,"price":{"amount":"10.00","currency":"EUR"}}]},
                         "reading":"ALL_UNITS","prices":"NET"}
                        """);

        assertThat(total(net, LadderReading.ALL_UNITS, cart(line("1", "tea", 3, "12.00", "7"))))
                .isEqualTo(3210);
        assertThat(ReadLadder.findObstacle(net, cart(tea("1", 3, "12.00"))))
                .contains(NotRead.TAX_UNKNOWN);
    }

    @Test
    void value_thatIsNet_isReachedByNetValues() {
        LadderDraft net =
                new LadderDraft("x", VALUE.goods(), VALUE.basis(), VALUE.reading(), PriceKind.NET);

        assertThat(total(net, LadderReading.ALL_UNITS, cart(line("1", "tea", 1, "118.99", "19"))))
                .isEqualTo(11899);
        assertThat(total(net, LadderReading.ALL_UNITS, cart(line("1", "tea", 1, "119.00", "19"))))
                .isEqualTo(11543);
    }

    @Test
    void piecePrices_aboveTheListPrice_leaveIt() {
        LadderDraft dear =
                SampleLadders.read(
                        """
                        {"name":"x","goods":{"products":["tea"]},"basis":{"kind":"PIECE_PRICES",
                         "steps":[{"from":1,"price":{"amount":"10.00","currency":"EUR"}}]},
                         "reading":"ALL_UNITS","prices":"GROSS"}
                        """);

        assertThat(total(dear, LadderReading.ALL_UNITS, cart(tea("1", 3, "9.00")))).isEqualTo(2700);
    }

    @Test
    void ladder_inAnotherCurrency_hasAnObstacle() {
        Cart francs =
                new Cart(
                        CurrencyUnit.CHF,
                        PriceKind.GROSS,
                        List.of(
                                new Line(
                                        "1",
                                        "tea",
                                        null,
                                        List.of(),
                                        1,
                                        Money.parse("CHF 500.00"),
                                        null)));

        assertThat(ReadLadder.findObstacle(VALUE, francs)).contains(NotRead.OTHER_CURRENCY);
        assertThat(ReadLadder.findObstacle(PIECES, francs)).isEmpty();
    }

    @Test
    void cart_ofTheLargestNumbers_isComputedExactly() {
        Cart largest = cart(tea("1", Cart.MOST_PIECES, "1000000.00"), tea("2", 1, "0.01"));

        assertThat(total(VALUE, LadderReading.ALL_UNITS, largest)).isEqualTo(9_400_000_000_001L);
    }
}

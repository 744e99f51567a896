package dev.stammkunde.programmes.ladders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.programmes.ladders.Basis.Counting;
import dev.stammkunde.programmes.ladders.Basis.OrderValue;
import dev.stammkunde.programmes.ladders.Basis.PiecePrices;
import dev.stammkunde.programmes.ladders.Basis.PieceStep;
import dev.stammkunde.programmes.ladders.Basis.Pieces;
import dev.stammkunde.programmes.ladders.Basis.PriceStep;
import dev.stammkunde.programmes.ladders.Basis.Turnover;
import dev.stammkunde.programmes.ladders.Basis.TurnoverWindow;
import dev.stammkunde.programmes.ladders.Basis.ValueStep;
import dev.stammkunde.programmes.ladders.Cart.Line;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What holds of every ladder, whatever its steps are. */
final class LadderProperties {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;

    @Provide
    Arbitrary<List<Integer>> rising() {
        return Arbitraries.integers()
                .between(1, 60)
                .set()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(steps -> List.copyOf(new TreeSet<>(steps)));
    }

    @Provide
    Arbitrary<LadderDraft> ladders() {
        return Combinators.combine(
                        rising(),
                        Arbitraries.integers().between(1, 1_700),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Counting.values()))
                .as(LadderProperties::ladder);
    }

    /** Steps rise by so many hundredths of a percent each. */
    private static LadderDraft ladder(
            List<Integer> from, int hundredths, int kind, Counting counting) {
        List<BigDecimal> percents =
                IntStream.rangeClosed(1, from.size())
                        .mapToObj(step -> BigDecimal.valueOf((long) hundredths * step, 2))
                        .toList();
        List<ValueStep> values =
                IntStream.range(0, from.size())
                        .mapToObj(
                                step ->
                                        new ValueStep(
                                                cents(from.get(step) * 700L), percents.get(step)))
                        .toList();
        Basis basis =
                switch (kind) {
                    case 0 ->
                            new Pieces(
                                    counting,
                                    IntStream.range(0, from.size())
                                            .mapToObj(
                                                    step ->
                                                            new PieceStep(
                                                                    from.get(step),
                                                                    percents.get(step)))
                                            .toList());
                    case 1 ->
                            new PiecePrices(
                                    counting,
                                    IntStream.range(0, from.size())
                                            .mapToObj(
                                                    step ->
                                                            new PriceStep(
                                                                    from.get(step),
                                                                    cents(
                                                                            1
                                                                                    + (long)
                                                                                                    hundredths
                                                                                            * (from
                                                                                                            .size()
                                                                                                    - step))))
                                            .toList());
                    case 2 -> new OrderValue(values);
                    default -> new Turnover(TurnoverWindow.LAST_12_MONTHS, values);
                };
        return new LadderDraft("any", Goods.ANY, basis, LadderReading.ALL_UNITS, PriceKind.GROSS);
    }

    private static Money cents(long minor) {
        return Money.ofMinor(EUR, minor);
    }

    private static Cart cart(int quantity, long price) {
        return new Cart(EUR, PriceKind.GROSS, List.of(line("1", "tea", quantity, price)));
    }

    private static Line line(String id, String product, int quantity, long price) {
        return new Line(id, product, null, List.of(), quantity, cents(price), null);
    }

    @Provide
    Arbitrary<Cart> carts() {
        Arbitrary<Line> lines =
                Combinators.combine(
                                Arbitraries.of("tea", "cup", "pot"),
                                Arbitraries.integers().between(1, 40),
                                Arbitraries.longs().between(0, 3_000))
                        .as((product, quantity, price) -> line("?", product, quantity, price));
        return lines.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(
                        all ->
                                new Cart(
                                        EUR,
                                        PriceKind.GROSS,
                                        IntStream.range(0, all.size())
                                                .mapToObj(
                                                        index ->
                                                                line(
                                                                        "line " + index,
                                                                        all.get(index).product(),
                                                                        all.get(index).quantity(),
                                                                        all.get(index)
                                                                                .price()
                                                                                .getAmountMinorLong()))
                                                .toList()));
    }

    private static long total(LadderDraft ladder, LadderReading reading, Cart cart, long before) {
        return ReadLadder.read(ladder, reading, cart, before).total();
    }

    private static boolean isByPieces(LadderDraft ladder) {
        return ladder.basis() instanceof Pieces || ladder.basis() instanceof PiecePrices;
    }

    @Property(tries = 500)
    void allUnits_ofMorePieces_areNeverDearerEach(
            @ForAll("ladders") LadderDraft ladder,
            @ForAll @IntRange(min = 1, max = 80) int quantity,
            @ForAll @LongRange(min = 0, max = 10_000) long price,
            @ForAll @LongRange(min = 0, max = 50_000) long before) {
        LadderReading reading = LadderReading.ALL_UNITS;
        BigInteger fewer =
                BigInteger.valueOf(total(ladder, reading, cart(quantity, price), before));
        BigInteger more =
                BigInteger.valueOf(total(ladder, reading, cart(quantity + 1, price), before));
        // By value what is off is rounded once for all: half a unit each way.
        long slack = isByPieces(ladder) ? 0 : quantity + 1;

        assertThat(more.multiply(BigInteger.valueOf(quantity)))
                .isLessThanOrEqualTo(
                        fewer.multiply(BigInteger.valueOf(quantity + 1L))
                                .add(BigInteger.valueOf(slack)));
    }

    @Property(tries = 500)
    void marginal_ofMorePieces_neverCostsLessInAll(
            @ForAll("ladders") LadderDraft ladder,
            @ForAll @IntRange(min = 1, max = 80) int quantity,
            @ForAll @LongRange(min = 0, max = 10_000) long price,
            @ForAll @LongRange(min = 0, max = 50_000) long before) {
        assertThat(total(ladder, LadderReading.MARGINAL, cart(quantity + 1, price), before))
                .isGreaterThanOrEqualTo(
                        total(ladder, LadderReading.MARGINAL, cart(quantity, price), before));
    }

    @Property(tries = 500)
    void readings_onTheFirstStepThatBeginsWithTheFirstPiece_areTheSame(
            @ForAll("rising") List<Integer> later,
            @ForAll @IntRange(min = 0, max = 3) int kind,
            @ForAll @LongRange(min = 1, max = 10_000) long price,
            @ForAll @IntRange(min = 1, max = 60) int quantity) {
        List<Integer> from = new ArrayList<>(List.of(kind > 1 ? 0 : 1));
        later.stream().filter(step -> step > 1).forEach(from::add);
        LadderDraft ladder = ladder(from, 300, kind, Counting.EACH_PRODUCT);
        Cart cart = cart(quantity, price);
        int step =
                ReadLadder.read(ladder, LadderReading.ALL_UNITS, cart, 0)
                        .groups()
                        .getFirst()
                        .step();

        if (step == 1) {
            assertThat(ReadLadder.read(ladder, LadderReading.ALL_UNITS, cart, 0))
                    .isEqualTo(ReadLadder.read(ladder, LadderReading.MARGINAL, cart, 0));
        } else {
            assertThat(total(ladder, LadderReading.ALL_UNITS, cart, 0))
                    .isLessThanOrEqualTo(total(ladder, LadderReading.MARGINAL, cart, 0));
        }
    }

    @Property(tries = 500)
    void readings_ofAnyCart_areBetweenNothingAndTheListPrice(
            @ForAll("ladders") LadderDraft ladder,
            @ForAll("carts") Cart cart,
            @ForAll @LongRange(min = 0, max = 50_000) long before) {
        LadderPrices all = ReadLadder.read(ladder, LadderReading.ALL_UNITS, cart, before);
        LadderPrices marginal = ReadLadder.read(ladder, LadderReading.MARGINAL, cart, before);

        assertThat(all.total()).isLessThanOrEqualTo(marginal.total());
        for (LadderPrices read : List.of(all, marginal)) {
            assertThat(read.lines()).hasSameSizeAs(cart.lines());
            cart.lines()
                    .forEach(
                            line ->
                                    assertThat(read.lines().get(line.lineId()).total())
                                            .isBetween(0L, line.listed()));
        }
    }

    @Property(tries = 500)
    void readings_ofLinesInAnotherOrder_costTheSameInAll(
            @ForAll("ladders") LadderDraft ladder,
            @ForAll("carts") Cart cart,
            @ForAll LadderReading reading) {
        List<Line> turned = new ArrayList<>(cart.lines());
        Collections.reverse(turned);

        assertThat(total(ladder, reading, new Cart(EUR, PriceKind.GROSS, turned), 0))
                .isEqualTo(total(ladder, reading, cart, 0));
    }

    /** An oracle that goes through pieces one by one. */
    @Property(tries = 300)
    void pieces_oneByOne_comeToTheSame(
            @ForAll("rising") List<Integer> from,
            @ForAll @IntRange(min = 1, max = 70) int quantity,
            @ForAll @LongRange(min = 0, max = 10_000) long price) {
        LadderDraft ladder = ladder(from, 275, 0, Counting.EACH_PRODUCT);
        long marginal = 0;
        for (int piece = 1; piece <= quantity; piece++) {
            marginal += piecePrice(from, piece, price);
        }

        assertThat(total(ladder, LadderReading.MARGINAL, cart(quantity, price), 0))
                .isEqualTo(marginal);
        assertThat(total(ladder, LadderReading.ALL_UNITS, cart(quantity, price), 0))
                .isEqualTo(quantity * piecePrice(from, quantity, price));
    }

    private static long piecePrice(List<Integer> from, int piece, long price) {
        long step = from.stream().filter(begin -> begin <= piece).count();
        long hundredths = 10_000 - 275 * step;
        return (price * hundredths + 5_000) / 10_000;
    }
}

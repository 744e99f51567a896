package dev.stammkunde.finance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.CampaignGifts;
import dev.stammkunde.finance.MonthFigures.ReasonAdjustments;
import dev.stammkunde.finance.MonthFigures.RewardUse;
import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.TieOut.Difference;
import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonth.Piece;
import dev.stammkunde.finance.months.EntriesDigest;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.months.FoldedMonth;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.journal.BrokenJournalException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Whatever a month comes to is read as it was written. */
final class CarriedMonthJsonProperties {

    @Property(tries = 500)
    void write_anyMonth_isReadAsItWas(@ForAll Random random) {
        CarriedMonth month = new AnyMonth(random).next();

        String document = CarriedMonthJson.write(month);

        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        CarriedMonth read = CarriedMonthJson.read("kaffeerad", month.month().month(), bytes);
        assertThat(read).isEqualTo(month);
        assertThat(CarriedMonthJson.write(read)).isEqualTo(document);
    }

    @Property(tries = 20)
    void read_asAnotherMonth_isRefused(@ForAll Random random) {
        CarriedMonth month = new AnyMonth(random).next();
        byte[] bytes = CarriedMonthJson.write(month).getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(BrokenJournalException.class)
                .isThrownBy(
                        () ->
                                CarriedMonthJson.read(
                                        "kaffeerad", month.month().month().plusMonths(1), bytes));
    }

    private static final class AnyMonth {

        private static final List<String> TEXTS =
                List.of("mug", "Müller & \"Söhne\"\n", "\u0001☕😀", " x ", "gid://shop/9");

        private final Random random;

        AnyMonth(Random random) {
            this.random = random;
        }

        CarriedMonth next() {
            TieOut tieOut =
                    new TieOut(
                            number(),
                            some(() -> new Difference(text(), of(Kind.values()), text())),
                            number());
            FoldedMonth folded =
                    new FoldedMonth(figures(), tieOut, new EntriesDigest(number(), "ab"));
            return new CarriedMonth(
                    folded,
                    new FoldTerms(number(), Set.copyOf(List.of(text())), "EUR"),
                    some(() -> new Piece("cd", number())),
                    random.nextBoolean() ? "ef".repeat(32) : null);
        }

        private MonthFigures figures() {
            Map<Origin, Bridge> points = new EnumMap<>(Origin.class);
            some(() -> points.put(of(Origin.values()), bridge()));
            return new MonthFigures(
                    new ShopMonth("kaffeerad", month(), ZoneId.of("Europe/Berlin")),
                    Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                    points,
                    bridge(),
                    new Standing(number(), number(), number(), number()),
                    number(),
                    number(),
                    number(),
                    map(this::month, this::number),
                    number(),
                    some(() -> new CampaignGifts(text(), "SURVEY", number(), number())),
                    some(
                            () ->
                                    new RewardUse(
                                            random.nextBoolean() ? text() : null,
                                            number(),
                                            number(),
                                            number())),
                    some(() -> new ReasonAdjustments(text(), number(), number(), number())),
                    number(),
                    number(),
                    map(() -> new Cohort(month(), of("EUR", "JPY")), this::flow),
                    number(),
                    map(() -> of("EUR", "JPY", "KWD"), this::number),
                    number());
        }

        private Bridge bridge() {
            Map<Movement, Long> movements = new EnumMap<>(Movement.class);
            some(() -> movements.put(of(Movement.values()), number()));
            return Bridge.over(number(), movements);
        }

        private CohortFlow flow() {
            return new CohortFlow(
                    number(), number(), number(), number(), number(), number(), number());
        }

        private <K extends Comparable<? super K>, V> SortedMap<K, V> map(
                Supplier<K> key, Supplier<V> value) {
            SortedMap<K, V> map = new TreeMap<>();
            some(() -> map.put(key.get(), value.get()));
            return map;
        }

        private YearMonth month() {
            return YearMonth.of(2020 + random.nextInt(10), 1 + random.nextInt(12));
        }

        private long number() {
            return random.nextInt(-5_000_000, 5_000_000) * (random.nextBoolean() ? 1 : 1_000_000L);
        }

        private String text() {
            return of(TEXTS.toArray(String[]::new)) + random.nextInt(9);
        }

        private <T> List<T> some(Supplier<T> value) {
            return Stream.generate(value).limit(random.nextInt(4)).toList();
        }

        @SafeVarargs
        private <T> T of(T... values) {
            return values[random.nextInt(values.length)];
        }
    }
}

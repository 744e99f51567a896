package dev.stammkunde.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.counting.RecountThings.Difference;
import dev.stammkunde.platform.counting.Tallies;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.counting.TallyRebuild;
import dev.stammkunde.platform.counting.TallyStore;
import dev.stammkunde.platform.items.Backoff;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** What every store of tallies does. */
public abstract class TalliesContract {

    protected static final TallyBook BOOK = new TallyBook("mails", "tea#shop");
    private static final TallyBook OTHER = new TallyBook("mails", "tea");
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final String DAY = "2026-11-28";
    private static final String NEXT_DAY = "2026-11-29";

    protected abstract TallyStore store();

    protected abstract Tallies tallies();

    protected abstract TallyRebuild rebuild();

    @Test
    void read_thingsOfTwoDays_givesEachPeriodOfTheTally() {
        count(
                thing("a", 1, DAY, "SENT"),
                thing("b", 1, DAY, "SENT"),
                thing("c", 1, NEXT_DAY, "HELD:X"));
        count(new Counted(OTHER, "a", 1, Map.of(new TallyCell("news", DAY, "SENT"), 9L), false));
        count(new Counted(BOOK, "d", 1, Map.of(new TallyCell("news#2", DAY, "SENT"), 9L), false));

        assertThat(read())
                .isEqualTo(Map.of(DAY, Map.of("SENT", 2L), NEXT_DAY, Map.of("HELD:X", 1L)));
        assertThat(tallies().read(BOOK, "news", DAY, DAY)).containsOnlyKeys(DAY);
        assertThat(tallies().read(BOOK, "news#2", DAY, DAY).get(DAY)).containsEntry("SENT", 9L);
    }

    @Test
    void count_laterStateTwiceAndEarlierAgain_movesOnce() {
        count(thing("a", 1, DAY, "HELD"));
        count(thing("a", 3, NEXT_DAY, "SENT"));
        count(thing("a", 3, NEXT_DAY, "SENT"));
        count(thing("a", 2, DAY, "SENDING"));

        assertThat(read()).isEqualTo(Map.of(NEXT_DAY, Map.of("SENT", 1L)));
    }

    @Test
    void count_moreThingsThanATransactionTakes_countsAll() {
        count(
                IntStream.range(0, 230)
                        .mapToObj(i -> thing("t" + i, 1, "day" + i % 90, "SENT"))
                        .toArray(Counted[]::new));

        assertThat(tallies().read(BOOK, "news", "day", "day~").values())
                .hasSize(90)
                .allSatisfy(day -> assertThat(day.get("SENT")).isBetween(2L, 3L));
    }

    @Test
    void count_thingGoneTwiceAndHeardOfLate_countsOnWithoutBeingKnown() {
        count(thing("a", 1, DAY, "SENT"));
        count(gone("a", 2, DAY, "BACK"));
        count(gone("a", 2, DAY, "BACK"), thing("a", 1, DAY, "SENT"));
        count(thing("a", 2, DAY, "BACK"));

        assertThat(read()).isEqualTo(Map.of(DAY, Map.of("BACK", 1L)));
        assertThat(rebuild().all(BOOK, 1)).isEmpty();
    }

    @Test
    void recount_numbersThatAreWrong_saysSoAndReadersSeeTheRightOnes() {
        count(thing("a", 1, DAY, "SENT"), thing("lost", 1, DAY, "SENT"), gone("g", 1, DAY, "SENT"));
        List<Counted> source = List.of(thing("a", 1, DAY, "SENT"), thing("new", 1, DAY, "HELD"));

        RecountThings recount = recount();
        List<Difference> found = recount.check(BOOK, (_, some) -> some.accept(source));
        List<Difference> mended = recount.recount(BOOK, (_, some) -> some.accept(source), NOW);

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Difference(new TallyCell("news", DAY, "SENT"), 2, 1),
                        new Difference(new TallyCell("news", DAY, "HELD"), 0, 1))
                .hasSameElementsAs(mended);
        assertThat(read()).isEqualTo(Map.of(DAY, Map.of("SENT", 2L, "HELD", 1L)));
        assertThat(recount.check(BOOK, (_, some) -> some.accept(source))).isEmpty();
        assertThat(rebuild().all(BOOK, 1)).isEmpty();
    }

    @Test
    void recount_thingsChangedAndGoneMeanwhile_countsEachOnceWithTheLatest() {
        count(thing("a", 1, DAY, "HELD"), thing("b", 1, DAY, "HELD"), thing("c", 1, DAY, "HELD"));

        recount()
                .recount(
                        BOOK,
                        (_, some) -> {
                            some.accept(
                                    List.of(
                                            thing("a", 1, DAY, "HELD"),
                                            thing("b", 1, DAY, "HELD")));
                            count(thing("a", 2, DAY, "SENT"), gone("b", 1, DAY, "HELD"));
                            count(gone("c", 1, DAY, "HELD"), thing("d", 1, DAY, "SENT"));
                            assertThat(read().get(DAY))
                                    .containsOnly(Map.entry("HELD", 2L), Map.entry("SENT", 2L));
                            some.accept(
                                    List.of(
                                            thing("b", 1, DAY, "HELD"),
                                            thing("d", 1, DAY, "SENT")));
                        },
                        NOW);
        count(gone("b", 1, DAY, "HELD"), gone("c", 1, DAY, "HELD"));

        assertThat(read()).isEqualTo(Map.of(DAY, Map.of("HELD", 2L, "SENT", 2L)));
        assertThat(rebuild().all(BOOK, 2))
                .isEqualTo(Map.of(new TallyCell("news", DAY, "SENT"), 2L));
    }

    @Test
    @AtOnce
    void count_bySeveralAtOnceOfTheSame_countsEachOnce() {
        List<Counted> states = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            states.add(thing("t" + i, 1, DAY, "HELD"));
            states.add(thing("t" + i, 2, DAY, i % 2 == 0 ? "SENT" : "SKIPPED"));
        }
        List<CompletableFuture<Void>> consumers =
                IntStream.range(0, 3)
                        .mapToObj(
                                i ->
                                        CompletableFuture.runAsync(
                                                () -> {
                                                    for (int from = i * 8;
                                                            from < states.size();
                                                            from += 8) {
                                                        count(
                                                                states.subList(from, from + 8)
                                                                        .toArray(Counted[]::new));
                                                    }
                                                    count(states.toArray(Counted[]::new));
                                                }))
                        .toList();
        consumers.forEach(CompletableFuture::join);

        assertThat(read()).isEqualTo(Map.of(DAY, Map.of("SENT", 20L, "SKIPPED", 20L)));
    }

    private RecountThings recount() {
        return new RecountThings(rebuild(), counting(), () -> {});
    }

    private CountThings counting() {
        return new CountThings(store(), Backoff.random());
    }

    protected final void count(Counted... states) {
        counting().count(List.of(states), NOW);
    }

    protected final Map<String, Map<String, Long>> read() {
        return tallies().read(BOOK, "news", DAY, NEXT_DAY);
    }

    protected static Counted thing(String name, long version, String day, String outcome) {
        return new Counted(
                BOOK, name, version, Map.of(new TallyCell("news", day, outcome), 1L), false);
    }

    private static Counted gone(String name, long version, String day, String outcome) {
        return new Counted(
                BOOK, name, version, Map.of(new TallyCell("news", day, outcome), 1L), true);
    }
}

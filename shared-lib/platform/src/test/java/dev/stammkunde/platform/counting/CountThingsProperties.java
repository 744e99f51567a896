package dev.stammkunde.platform.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.InMemoryTallies;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.Crashing.Crash;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Tallies are what counting everything says, whatever the stream does. */
final class CountThingsProperties {

    private static final TallyBook BOOK = new TallyBook("mails", "tea");
    private static final int THINGS = 6;

    /** What each thing is at last, and what was ever told of it. */
    private static final class World {
        private final Map<String, Counted> last = new HashMap<>();
        private final List<Counted> told = new ArrayList<>();

        void step(Random random) {
            String name = "t" + random.nextInt(THINGS);
            Counted before = last.get(name);
            if (before != null && before.gone()) {
                return;
            }
            boolean mayGo = random.nextInt(6) == 0;
            Counted now =
                    before != null && mayGo
                            ? new Counted(BOOK, name, before.version(), before.counts(), true)
                            : new Counted(
                                    BOOK,
                                    name,
                                    before == null ? 1 : before.version() + 1,
                                    counts(random),
                                    false);
            last.put(name, now);
            told.add(now);
        }

        private static Map<TallyCell, Long> counts(Random random) {
            Map<TallyCell, Long> counts = new HashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                counts.put(
                        new TallyCell(
                                "c" + random.nextInt(2),
                                "d" + random.nextInt(2),
                                "n" + random.nextInt(3)),
                        1L + random.nextInt(5));
            }
            return counts;
        }

        Map<TallyCell, Long> sum() {
            Map<TallyCell, Long> sum = new HashMap<>();
            last.values()
                    .forEach(it -> it.counts().forEach((cell, n) -> sum.merge(cell, n, Long::sum)));
            return sum;
        }

        List<Counted> present() {
            return last.values().stream().filter(it -> !it.gone()).toList();
        }
    }

    @Property(tries = 500)
    void tallies_afterAnyOrderRedeliveryAndCrash_areWhatThingsAddUpTo(
            @ForAll long seed,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 12) Integer> crashes) {
        Random random = new Random(seed);
        World world = new World();
        for (int i = 0; i < 40; i++) {
            world.step(random);
        }
        InMemoryTallies store = new InMemoryTallies();
        List<Counted> stream = new ArrayList<>(world.told);
        world.told.forEach(it -> stream.add(random.nextInt(stream.size() + 1), it));
        if (random.nextBoolean()) {
            Collections.shuffle(stream, random);
        }

        tell(store, stream, crashes, random);

        assertThat(read(store)).isEqualTo(world.sum());
        assertThat(
                        new RecountThings(store, counting(store), () -> {})
                                .check(BOOK, (_, some) -> some.accept(world.present())))
                .isEmpty();
    }

    @Property(tries = 500)
    void recount_betweenAndDuringChangesWithCrashes_countsEachOnce(
            @ForAll long seed,
            @ForAll @IntRange(max = 14) int crash,
            @ForAll boolean afterEffect,
            @ForAll boolean loses) {
        Random random = new Random(seed);
        World world = new World();
        for (int i = 0; i < 15; i++) {
            world.step(random);
        }
        InMemoryTallies store = new InMemoryTallies();
        List<Counted> heard =
                loses
                        ? world.told.stream()
                                .filter(it -> it.gone() || random.nextInt(3) > 0)
                                .toList()
                        : world.told;
        tell(store, heard, List.of(), random);
        RecountThings.Source source =
                (_, some) -> {
                    for (Counted thing : world.present()) {
                        if (random.nextInt(3) == 0) {
                            int from = world.told.size();
                            world.step(random);
                            tell(
                                    store,
                                    world.told.subList(from, world.told.size()),
                                    List.of(),
                                    random);
                        }
                        // As it was read: another state may have been told since.
                        some.accept(List.of(thing));
                    }
                };
        Crashing crashing = new Crashing(crash, afterEffect);
        try {
            new RecountThings(
                            crashing.wrap(TallyRebuild.class, store),
                            counting(crashing.wrap(TallyStore.class, store)),
                            () -> {})
                    .recount(BOOK, source, Instant.EPOCH);
        } catch (Crash _) {
            new RecountThings(store, counting(store), () -> {})
                    .recount(BOOK, source, Instant.EPOCH);
        }
        tell(store, world.told, List.of(), random);

        assertThat(read(store)).isEqualTo(world.sum());
        assertThat(store.generations(BOOK).next()).isEqualTo(Optional.empty());
    }

    /** Tells all in batches; one that crashes comes again, with what follows it. */
    private static void tell(
            InMemoryTallies store, List<Counted> stream, List<Integer> crashes, Random random) {
        int from = 0;
        int batch = 0;
        while (from < stream.size()) {
            int end = Math.min(stream.size(), from + 1 + random.nextInt(8));
            Crashing crashing =
                    batch < crashes.size()
                            ? new Crashing(crashes.get(batch), random.nextBoolean())
                            : Crashing.never();
            batch++;
            try {
                counting(crashing.wrap(TallyStore.class, store))
                        .count(stream.subList(from, end), Instant.EPOCH);
                from = end;
            } catch (Crash _) {
                // From here once more.
            }
        }
    }

    private static CountThings counting(TallyStore store) {
        return new CountThings(store, _ -> {});
    }

    private static Map<TallyCell, Long> read(InMemoryTallies store) {
        Map<TallyCell, Long> all = new HashMap<>();
        for (String tally : List.of("c0", "c1")) {
            store.read(BOOK, tally, "d0", "d9")
                    .forEach(
                            (day, numbers) ->
                                    numbers.forEach(
                                            (name, n) ->
                                                    all.put(new TallyCell(tally, day, name), n)));
        }
        return all;
    }
}

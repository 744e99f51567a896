package dev.stammkunde.programmes.challenges;

import static dev.stammkunde.programmes.challenges.ChallengeWorld.TEAS;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.cancelled;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.may;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.refund;
import static dev.stammkunde.programmes.challenges.ChallengeWorld.teas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.programmes.testing.InMemoryChallenges;
import dev.stammkunde.programmes.testing.SampleChallenges;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Challenges hold against an oracle that reads whole histories, whatever arrives when. */
final class ChallengeProperties {

    private static final List<String> CUSTOMERS = List.of("a", "b", "c");

    /**
     * An order of one customer.
     *
     * @param back pieces that go back a day later, at most as many
     * @param isCancelled whether it is called off two days later
     */
    record Bought(String customer, int day, int pieces, int back, boolean isCancelled) {

        /** What the rules say that it counts for. */
        int counts() {
            boolean isInMay = day >= 1 && day <= 31;
            return isInMay && !isCancelled ? pieces - back : 0;
        }
    }

    @Provide
    Arbitrary<List<Bought>> histories() {
        Arbitrary<Bought> bought =
                Combinators.combine(
                                Arbitraries.of(CUSTOMERS),
                                Arbitraries.integers().between(-2, 34),
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(0, 4),
                                Arbitraries.integers().between(0, 9))
                        .as(
                                (who, day, pieces, back, luck) ->
                                        new Bought(
                                                who,
                                                day,
                                                pieces,
                                                Math.min(back, pieces),
                                                luck == 0));
        return bought.list().ofMaxSize(8);
    }

    private static List<ShopEvent> events(List<Bought> history) {
        List<ShopEvent> events = new ArrayList<>();
        IntStream.range(0, history.size())
                .forEach(
                        i -> {
                            Bought one = history.get(i);
                            Instant at = may(one.day());
                            events.add(teas("o" + i, one.customer(), one.pieces(), at));
                            if (one.back() > 0) {
                                events.add(
                                        refund(
                                                "o" + i,
                                                "r" + i,
                                                one.back(),
                                                at.plusSeconds(86_400)));
                            }
                            if (one.isCancelled()) {
                                events.add(
                                        cancelled(
                                                "o" + i, one.customer(), at.plusSeconds(172_800)));
                            }
                        });
        return events;
    }

    @Property(tries = 300)
    void anyOrderOfArrival_evenTwice_comesToWhatTheWholeHistorySays(
            @ForAll("histories") List<Bought> history, @ForAll long seed) {
        ChallengeWorld world = new ChallengeWorld(new InMemoryChallenges());
        world.with(TEAS, SampleChallenges.THREE_TEAS);
        List<ShopEvent> told = new ArrayList<>(events(history));
        told.addAll(events(history));
        Collections.shuffle(told, new Random(seed));
        told.forEach(
                event -> {
                    world.inLedger(event);
                    world.hearAt(event, may(36));
                });
        world.runs(may(60));
        world.runs(may(61));

        for (String customer : CUSTOMERS) {
            int sum =
                    history.stream()
                            .filter(each -> each.customer().equals(customer))
                            .mapToInt(Bought::counts)
                            .sum();
            assertThat(world.of(TEAS, customer).amount("PIECES")).isEqualTo(sum);
            assertThat(world.points(customer)).isEqualTo(sum >= 3 ? 100 : 0);
        }
        long winners = CUSTOMERS.stream().filter(it -> world.points(it) > 0).count();
        assertThat(world.challenges.places(TEAS)).isEqualTo(winners);
    }

    @Property(tries = 200)
    void anyMomentsOfTheHourlyRun_andMerges_neverPayTwice_andEndAtTheSame(
            @ForAll("histories") List<Bought> history, @ForAll long seed) {
        ChallengeWorld world = new ChallengeWorld(new InMemoryChallenges());
        world.with(TEAS, SampleChallenges.THREE_TEAS);
        Random random = new Random(seed);
        List<ShopEvent> told = new ArrayList<>(events(history));
        Collections.shuffle(told, random);
        int mergedAfter = random.nextInt(told.size() + 1);
        for (int i = 0; i <= told.size(); i++) {
            if (i == mergedAfter) {
                world.merge("a", "b", may(40));
                world.joined("a", "b", may(40));
            }
            if (i < told.size()) {
                world.inLedger(told.get(i));
                world.hearAt(told.get(i), may(40));
                if (random.nextBoolean()) {
                    world.runs(may(41 + random.nextInt(20)));
                }
            }
        }
        world.runs(may(70));
        world.runs(may(71));

        int joined = sum(history, "a") + sum(history, "b");
        long points = world.points("b");
        // Both may have won before they were joined.
        assertThat(points).isIn(joined >= 3 ? List.of(100L, 200L) : List.of(0L));
        assertThat(world.points("c")).isEqualTo(sum(history, "c") >= 3 ? 100 : 0);
        assertThat(world.of(TEAS, "a").shares()).isEmpty();
        assertThat(world.of(TEAS, "b").amount("PIECES")).isEqualTo(joined);
    }

    private static int sum(List<Bought> history, String customer) {
        return history.stream()
                .filter(each -> each.customer().equals(customer))
                .mapToInt(Bought::counts)
                .sum();
    }

    @Property(tries = 300)
    void anyOrderOfArrival_otherThanTheLedgers_paysWhatTheWholeHistorySays(
            @ForAll("histories") List<Bought> history, @ForAll long seed) {
        ChallengeWorld world = new ChallengeWorld(new InMemoryChallenges());
        world.with(TEAS, SampleChallenges.THREE_TEAS);
        Random random = new Random(seed);
        List<ShopEvent> here = new ArrayList<>(events(history));
        List<ShopEvent> there = new ArrayList<>(events(history));
        Collections.shuffle(here, random);
        Collections.shuffle(there, random);
        while (!here.isEmpty() || !there.isEmpty()) {
            boolean isHere = there.isEmpty() || (!here.isEmpty() && random.nextBoolean());
            if (isHere) {
                world.hearAt(here.removeFirst(), may(36));
            } else {
                world.inLedger(there.removeFirst());
            }
        }
        world.runs(may(60));

        for (String customer : CUSTOMERS) {
            assertThat(world.points(customer)).isEqualTo(sum(history, customer) >= 3 ? 100 : 0);
        }
    }

    @Property(tries = 150)
    void together_isTheSumOfAll_whateverArrivesWhen(
            @ForAll("histories") List<Bought> history, @ForAll long seed) {
        ChallengeWorld world = new ChallengeWorld(new InMemoryChallenges());
        world.with(ChallengeWorld.ALL, SampleChallenges.TOGETHER);
        List<ShopEvent> told = new ArrayList<>(events(history));
        Collections.shuffle(told, new Random(seed));
        told.forEach(
                event -> {
                    world.inLedger(event);
                    world.hearAt(event, may(36));
                });
        world.runs(may(46));

        int all = history.stream().mapToInt(Bought::counts).sum();
        assertThat(world.challenges.together(ChallengeWorld.ALL, "PIECES")).isEqualTo(all);
        for (String customer : CUSTOMERS) {
            boolean isRewarded = all >= 10 && sum(history, customer) > 0;
            assertThat(world.points(customer)).isEqualTo(isRewarded ? 30 : 0);
        }
    }
}

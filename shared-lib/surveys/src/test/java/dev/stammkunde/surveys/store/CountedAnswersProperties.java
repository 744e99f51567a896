package dev.stammkunde.surveys.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.counting.TallyRebuild;
import dev.stammkunde.platform.counting.TallyStore;
import dev.stammkunde.platform.testing.InMemoryTallies;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Segments;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.figures.AnswerDays;
import dev.stammkunde.surveys.figures.Dimension;
import dev.stammkunde.surveys.figures.Scores;
import dev.stammkunde.surveys.figures.Segment;
import dev.stammkunde.surveys.testing.SampleParticipations;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.Crashing.Crash;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Tallies of answers are what the answers add up to, whatever the stream does. */
final class CountedAnswersProperties {

    private static final SurveyId SURVEY = new SurveyId("demo-shop", "nps");
    private static final Instant START = Instant.parse("2026-10-20T20:00:00Z");
    private static final List<Set<String>> CATEGORIES =
            List.of(Set.of(), Set.of("tea"), Set.of("tea", "cups: blue"), eight());

    private static Set<String> eight() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < Segments.MOST_CATEGORIES; i++) {
            names.add("c" + i);
        }
        return names;
    }

    /** A state of a participation as the stream tells it. */
    private record State(Participation participation, long version, boolean removed) {

        Optional<Counted> counted() {
            Map<String, AttributeValue> item = ParticipationItem.toItem(participation, version);
            return CountedAnswer.find(item, removed);
        }
    }

    private static final class World {
        private final Map<ParticipationKey, State> last = new HashMap<>();
        private final List<State> told = new ArrayList<>();

        void step(Random random) {
            ParticipationKey key =
                    new ParticipationKey(
                            new CustomerId("demo-shop", "c" + random.nextInt(5)),
                            "nps",
                            random.nextBoolean() ? "2026-10-18" : "2026-10-25");
            State before = last.get(key);
            if (before == null) {
                tell(key, new State(invited(key, random), 1, false));
            } else if (!before.removed()) {
                State next =
                        random.nextInt(6) == 0
                                ? new State(before.participation(), before.version(), true)
                                : new State(
                                        answered(before.participation(), random),
                                        before.version() + 1,
                                        false);
                tell(key, next);
            }
        }

        private void tell(ParticipationKey key, State state) {
            last.put(key, state);
            told.add(state);
        }

        private static Participation invited(ParticipationKey key, Random random) {
            Instant at = START.plus(Duration.ofHours(random.nextInt(240)));
            return new Participation(
                    new Invitation(
                            key,
                            1,
                            null,
                            null,
                            new Segments(
                                    random.nextBoolean() ? Language.DE : Language.EN,
                                    random.nextBoolean(),
                                    random.nextBoolean() ? "DE" : null,
                                    CATEGORIES.get(random.nextInt(CATEGORIES.size()))),
                            SampleParticipations.COUNTING,
                            at,
                            at.plus(Duration.ofDays(20))),
                    null);
        }

        /** An edit keeps when it was first answered, and whether that was too late. */
        private static Participation answered(Participation before, Random random) {
            Response first = before.response();
            Instant answeredAt =
                    first == null
                            ? before.invitation()
                                    .invitedAt()
                                    .plus(Duration.ofHours(random.nextInt(72)))
                            : first.answeredAt();
            boolean late = first == null ? random.nextInt(5) == 0 : first.late();
            return new Participation(
                    before.invitation(),
                    new Response(
                            Map.of("nps", new Answer.Score(random.nextInt(11))),
                            answeredAt,
                            answeredAt,
                            late));
        }

        List<Counted> present() {
            return last.values().stream()
                    .filter(state -> !state.removed())
                    .flatMap(state -> state.counted().stream())
                    .toList();
        }

        /** By value, counted by hand. */
        Map<String, Scores> sum(Dimension dimension) {
            Map<String, Scores> sums = new TreeMap<>();
            for (State state : last.values()) {
                Invitation invitation = state.participation().invitation();
                Response response = state.participation().response();
                if (response != null && !response.late()) {
                    Scores one =
                            new Scores(
                                    Scale.NPS,
                                    Map.of(
                                            invitation.counting().score(response).orElseThrow(),
                                            1L));
                    Set<String> values =
                            dimension == Dimension.WAVE
                                    ? Set.of(invitation.key().wave())
                                    : Segment.valuesOf(invitation, dimension);
                    values.forEach(value -> sums.merge(value, one, Scores::plus));
                }
            }
            return sums;
        }
    }

    @Property(tries = 300)
    void tallies_afterAnyAnswersEditsErasuresAndCrashes_areWhatARecountSays(
            @ForAll long seed,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 12) Integer> crashes) {
        Random random = new Random(seed);
        World world = new World();
        for (int i = 0; i < 40; i++) {
            world.step(random);
        }
        InMemoryTallies store = new InMemoryTallies();
        List<State> stream = new ArrayList<>(world.told);
        world.told.forEach(state -> stream.add(random.nextInt(stream.size() + 1), state));
        if (random.nextBoolean()) {
            Collections.shuffle(stream, random);
        }

        tell(store, stream, crashes, random);

        assertTallied(store, world);
        RecountThings recount = new RecountThings(store, counting(store), () -> {});
        RecountThings.Source source = (_, some) -> some.accept(world.present());
        assertThat(recount.check(CountedAnswer.book("demo-shop"), source)).isEmpty();
        assertThat(recount.recount(CountedAnswer.book("demo-shop"), source, Instant.EPOCH))
                .isEmpty();
        assertTallied(store, world);
    }

    /** What the stream lost, where it was no erasure, is there after a recount that crashes. */
    @Property(tries = 300)
    void recount_afterLossesAndACrash_isWhatAnswersAddUpTo(
            @ForAll long seed, @ForAll @IntRange(max = 12) int crash, @ForAll boolean afterEffect) {
        Random random = new Random(seed);
        World world = new World();
        for (int i = 0; i < 25; i++) {
            world.step(random);
        }
        InMemoryTallies store = new InMemoryTallies();
        tell(
                store,
                world.told.stream()
                        .filter(state -> state.removed() || random.nextInt(3) > 0)
                        .toList(),
                List.of(),
                random);
        RecountThings.Source source = (_, some) -> some.accept(world.present());
        Crashing crashing = new Crashing(crash, afterEffect);
        try {
            new RecountThings(
                            crashing.wrap(TallyRebuild.class, store),
                            counting(crashing.wrap(TallyStore.class, store)),
                            () -> {})
                    .recount(CountedAnswer.book("demo-shop"), source, Instant.EPOCH);
        } catch (Crash _) {
            new RecountThings(store, counting(store), () -> {})
                    .recount(CountedAnswer.book("demo-shop"), source, Instant.EPOCH);
        }

        assertTallied(store, world);
    }

    private static void assertTallied(InMemoryTallies store, World world) {
        for (Dimension dimension : Dimension.values()) {
            assertThat(
                            new TalliedAnswers(store)
                                    .read(SURVEY, Scale.NPS, dimension, AnswerDays.ALL)
                                    .in(AnswerDays.ALL, Scale.NPS))
                    .as(dimension.label())
                    .isEqualTo(world.sum(dimension));
        }
    }

    /** Tells all in batches; one that crashes comes again, with what follows it. */
    private static void tell(
            InMemoryTallies store, List<State> stream, List<Integer> crashes, Random random) {
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
                        .count(
                                stream.subList(from, end).stream()
                                        .flatMap(state -> state.counted().stream())
                                        .toList(),
                                Instant.EPOCH);
                from = end;
            } catch (Crash _) {
                // From here once more.
            }
        }
    }

    private static CountThings counting(TallyStore store) {
        return new CountThings(store, _ -> {});
    }
}

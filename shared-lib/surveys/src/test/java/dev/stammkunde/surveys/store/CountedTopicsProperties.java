package dev.stammkunde.surveys.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.RecountThings;
import dev.stammkunde.platform.counting.TallyStore;
import dev.stammkunde.platform.testing.InMemoryTallies;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.feedback.TextSource;
import dev.stammkunde.surveys.feedback.TopicCounts;
import dev.stammkunde.surveys.testing.SampleFeedback;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts of topics are what all texts add up to, whatever the stream does. */
final class CountedTopicsProperties {

    private static final String SHOP = SampleFeedback.SHOP;
    private static final Instant START = Instant.parse("2026-10-30T20:00:00Z");
    private static final List<String> TOPICS = List.of("delivery", "price", "quality");

    /** A state of an item as the stream tells it. */
    private record State(Map<String, AttributeValue> item, boolean removed) {

        Optional<Counted> counted() {
            return CountedTopics.find(item, removed);
        }
    }

    private static final class World {
        private final Map<String, State> last = new HashMap<>();
        private final Map<String, Long> versions = new HashMap<>();
        private final Map<String, TopicCounts> byHand = new HashMap<>();
        private final Map<String, YearMonth> months = new HashMap<>();
        private final List<State> told = new ArrayList<>();

        void step(Random random) {
            String name =
                    (random.nextBoolean() ? "answer-" : "form-name-of-12-") + random.nextInt(6);
            State before = last.get(name);
            if (before != null && before.removed()) {
                return;
            }
            boolean isAnswer = name.startsWith("answer");
            if (before != null && (!isAnswer || random.nextInt(6) == 0)) {
                tell(name, new State(before.item(), true));
            } else if (isAnswer) {
                tell(name, answer(name, random));
            } else {
                tell(name, feedback(name, random));
            }
        }

        private void tell(String name, State state) {
            last.put(name, state);
            told.add(state);
        }

        private State answer(String name, Random random) {
            long version = versions.merge(name, 1L, Long::sum);
            ParticipationKey key =
                    new ParticipationKey(new CustomerId(SHOP, name), "nps", "2026-10-25");
            // One in three is late for ever.
            boolean late = Math.floorMod(name.hashCode(), 3) == 0;
            Instant at = START.plus(Duration.ofDays(Math.floorMod(name.hashCode(), 7)));
            boolean hasText = random.nextInt(3) > 0;
            Set<String> tags = hasText ? some(random) : Set.of();
            Map<String, Answer> answers =
                    hasText
                            ? Map.of("nps", new Answer.Score(3), "why", new Answer.Text("Weil"))
                            : Map.of("nps", new Answer.Score(3));
            Response response = new Response(answers, at, at.plusSeconds(version - 1), late, tags);
            note(name, TextSource.SURVEY, at, hasText && !late, tags);
            return new State(
                    ParticipationItem.toItem(
                            new Participation(
                                    SampleParticipations.invited(key, START).invitation(),
                                    response),
                            version),
                    false);
        }

        private State feedback(String name, Random random) {
            Instant at = START.plus(Duration.ofDays(random.nextInt(7)));
            Feedback sample = SampleFeedback.form(name, at);
            Set<String> tags = some(random);
            note(name, TextSource.FORM, at, true, tags);
            return new State(
                    FeedbackItem.toItem(
                            new Feedback(
                                    FeedbackId.ofForm(SHOP, name),
                                    sample.channel(),
                                    sample.said(),
                                    sample.author(),
                                    at,
                                    sample.day(),
                                    tags,
                                    false,
                                    null)),
                    false);
        }

        private void note(
                String name, TextSource source, Instant at, boolean counts, Set<String> tags) {
            months.put(
                    name,
                    YearMonth.from(
                            source == TextSource.SURVEY
                                    ? SampleParticipations.COUNTING.dayOf(at)
                                    : SampleFeedback.form(name, at).day()));
            byHand.put(
                    name,
                    counts
                            ? new TopicCounts(
                                    Map.of(source, 1L),
                                    tags.stream().collect(Collectors.toMap(tag -> tag, _ -> 1L)))
                            : TopicCounts.NONE);
        }

        private static Set<String> some(Random random) {
            return TOPICS.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
        }

        Stream<Counted> present() {
            return last.values().stream()
                    .filter(state -> !state.removed())
                    .flatMap(state -> state.counted().stream());
        }

        SortedMap<YearMonth, TopicCounts> sum() {
            SortedMap<YearMonth, TopicCounts> sum = new TreeMap<>();
            byHand.forEach(
                    (name, counts) -> sum.merge(months.get(name), counts, TopicCounts::plus));
            sum.values().removeIf(counts -> counts.n() == 0);
            return sum;
        }
    }

    @Property(tries = 300)
    void tallies_afterAnyTextsEditsErasuresAndCrashes_areWhatARecountSays(
            @ForAll long seed,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 12) Integer> crashes) {
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

        assertThat(tallied(store)).isEqualTo(world.sum());
        RecountThings recount = new RecountThings(store, new CountThings(store, _ -> {}), () -> {});
        RecountThings.Source source = (_, some) -> some.accept(world.present().toList());
        assertThat(recount.check(CountedTopics.book(SHOP), source)).isEmpty();
        assertThat(recount.recount(CountedTopics.book(SHOP), source, Instant.EPOCH)).isEmpty();
        assertThat(tallied(store)).isEqualTo(world.sum());
    }

    private static SortedMap<YearMonth, TopicCounts> tallied(InMemoryTallies store) {
        SortedMap<YearMonth, TopicCounts> months =
                new TalliedTopics(store).read(SHOP, YearMonth.of(2026, 1), YearMonth.of(2026, 12));
        months.values().removeIf(counts -> counts.n() == 0);
        return months;
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
                new CountThings(crashing.wrap(TallyStore.class, store), _ -> {})
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
}

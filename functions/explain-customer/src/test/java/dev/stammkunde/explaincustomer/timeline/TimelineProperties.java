package dev.stammkunde.explaincustomer.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.explaincustomer.timeline.TimelineSource.Chunk;
import dev.stammkunde.explaincustomer.timeline.TimelineSource.Placed;
import dev.stammkunde.shop.BothLanguages;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pages of any sources, whatever happens in between. */
final class TimelineProperties {

    /** A source that counts what is read of it. */
    private static final class CountedSource implements TimelineSource {

        private final String name;
        private final List<Integer> seconds;
        private int read;

        CountedSource(int number, List<Integer> seconds) {
            this.name = "source " + number;
            this.seconds = new ArrayList<>(seconds);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Chunk newestFirst(Optional<String> after, int limit) {
            List<Integer> sorted = new ArrayList<>(seconds);
            sorted.sort(Comparator.reverseOrder());
            List<Placed> left =
                    IntStream.range(0, sorted.size())
                            .mapToObj(
                                    i ->
                                            placed(
                                                    sorted.get(i),
                                                    // Equal times are told apart from the oldest
                                                    // on.
                                                    sorted.size() - i))
                            .filter(
                                    placed ->
                                            after.isEmpty()
                                                    || placed.place().compareTo(after.get()) < 0)
                            .limit(limit)
                            .toList();
            read += left.size();
            return Chunk.of(left, limit);
        }

        private Placed placed(int second, int number) {
            Instant at = Instant.ofEpochSecond(second);
            String id = "%010d %05d".formatted(second, number);
            return new Placed(
                    at,
                    id,
                    () ->
                            TimelineItem.of(
                                            at,
                                            TimelineKind.POINTS,
                                            BothLanguages.same(name),
                                            BothLanguages.same(id))
                                    .to("id", name + id));
        }
    }

    @Property(tries = 300)
    void pages_ofAnySources_areTheirMergeAndEachReadsLittleMoreThanItShows(
            @ForAll @Size(max = 8) List<@Size(max = 40) List<@IntRange(max = 60) Integer>> all,
            @ForAll @IntRange(min = 1, max = 30) int limit) {
        List<CountedSource> sources = sources(all);
        List<TimelineItem> shown = new ArrayList<>();
        Optional<TimelineMark> next = Optional.empty();
        do {
            sources.forEach(source -> source.read = 0);
            Timeline.Page page = new Timeline("of", sources).page(next, limit);
            shown.addAll(page.items());
            next = page.next().map(mark -> TimelineMark.read(mark.text()));

            int read = sources.stream().mapToInt(source -> source.read).sum();
            int chunk = Math.max(5, limit / Math.max(1, sources.size()));
            assertThat(read).isLessThanOrEqualTo(3 * page.items().size() + sources.size() * chunk);
            assertThat(next.isEmpty() || page.items().size() == limit).isTrue();
        } while (next.isPresent());

        assertThat(shown).hasSize(all.stream().mapToInt(List::size).sum());
        assertThat(shown).isSortedAccordingTo(Comparator.comparing(TimelineItem::at).reversed());
        assertThat(shown.stream().map(TimelineItem::links)).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void pages_withNewEventsInBetween_neitherRepeatNorShowThem(
            @ForAll @Size(min = 1, max = 5)
                    List<@Size(max = 20) List<@IntRange(max = 60) Integer>> all,
            @ForAll @IntRange(min = 1, max = 10) int limit,
            @ForAll @IntRange(max = 4) int where) {
        List<CountedSource> sources = sources(all);
        List<Integer> times = new ArrayList<>();
        Optional<TimelineMark> next = Optional.empty();
        do {
            Timeline.Page page = new Timeline("of", sources).page(next, limit);
            page.items().forEach(item -> times.add((int) item.at().getEpochSecond()));
            next = page.next();
            sources.get(where % sources.size()).seconds.add(1_000 + times.size());
        } while (next.isPresent());

        assertThat(times)
                .containsExactlyElementsOf(
                        all.stream()
                                .flatMap(List::stream)
                                .sorted(Comparator.reverseOrder())
                                .toList());
    }

    @Example
    void page_afterAMarkOfAnother_isRefused() {
        Optional<TimelineMark> next =
                new Timeline("one", sources(List.of(List.of(1, 2))))
                        .page(Optional.empty(), 1)
                        .next();

        assertThat(next).isPresent();
        assertThatThrownBy(() -> new Timeline("two", List.of()).page(next, 1))
                .isInstanceOf(UnknownPlaceException.class);
    }

    private static List<CountedSource> sources(List<List<Integer>> all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new CountedSource(i, all.get(i)))
                .toList();
    }
}

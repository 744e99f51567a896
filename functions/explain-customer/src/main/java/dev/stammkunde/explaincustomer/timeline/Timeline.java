package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.explaincustomer.timeline.TimelineSource.Chunk;
import dev.stammkunde.explaincustomer.timeline.TimelineSource.Placed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Merges sources that are each in the order of time, page by page.
 *
 * <p>A page reads what it shows, and of each source a few more: a source is read on in chunks that
 * double, and only when all that was read of it is shown. What happens between two pages is on
 * neither: a source goes on after what it has shown, and one that has shown nothing begins with
 * what is not newer than the last item of the page before.
 */
public final class Timeline {

    private static final int FEWEST = 5;

    /** What sources give at once. */
    private static final int MOST = 100;

    /**
     * A page.
     *
     * @param next where the next one begins; empty on the last
     */
    public record Page(List<TimelineItem> items, Optional<TimelineMark> next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    private final String of;
    private final List<TimelineSource> sources;

    /**
     * Makes a timeline.
     *
     * @param of what is asked for: customer and kinds
     */
    Timeline(String of, List<? extends TimelineSource> sources) {
        this.of = of;
        this.sources = List.copyOf(sources);
    }

    /**
     * Reads a page.
     *
     * @param after where the page before ended
     * @param limit the most items
     * @throws UnknownPlaceException if no page of this timeline ended there
     */
    public Page page(Optional<TimelineMark> after, int limit) {
        after.filter(mark -> !mark.of().equals(of))
                .ifPresent(
                        _ -> {
                            throw new UnknownPlaceException();
                        });
        int chunk = Math.max(FEWEST, limit / Math.max(1, sources.size()));
        List<Reading> readings =
                sources.stream().map(source -> new Reading(source, after, chunk)).toList();
        List<TimelineItem> items = new ArrayList<>();
        Instant last = after.map(TimelineMark::last).orElse(Instant.MAX);
        while (items.size() < limit) {
            int wanted = limit - items.size();
            Optional<Reading> newest = newest(readings, wanted);
            if (newest.isEmpty()) {
                return new Page(items, Optional.empty());
            }
            Placed shown = newest.get().show();
            items.add(shown.item().get());
            last = shown.at();
        }
        return new Page(items, next(readings, last));
    }

    private static Optional<Reading> newest(List<Reading> readings, int wanted) {
        return readings.stream()
                .filter(reading -> reading.hasMore(wanted))
                .max(Comparator.comparing(Reading::newestAt));
    }

    private Optional<TimelineMark> next(List<Reading> readings, Instant last) {
        boolean more =
                readings.stream().anyMatch(Reading::hasRead)
                        || readings.stream().anyMatch(reading -> reading.hasMore(1));
        if (!more) {
            return Optional.empty();
        }
        SortedMap<String, String> places = new TreeMap<>();
        for (Reading reading : readings) {
            reading.findPlace().ifPresent(place -> places.put(reading.source.name(), place));
        }
        return Optional.of(new TimelineMark(of, last, places));
    }

    /** How far one source has come. */
    private static final class Reading {

        private final TimelineSource source;
        private final Deque<Placed> left = new ArrayDeque<>();
        private final @Nullable Instant notAfter;
        private @Nullable String shownUntil;
        private @Nullable String readUntil;
        private boolean ended;
        private int chunk;

        Reading(TimelineSource source, Optional<TimelineMark> after, int chunk) {
            this.source = source;
            this.chunk = chunk;
            shownUntil = after.map(mark -> mark.places().get(source.name())).orElse(null);
            readUntil = shownUntil;
            ended = TimelineMark.END.equals(shownUntil);
            notAfter = shownUntil == null ? after.map(TimelineMark::last).orElse(null) : null;
        }

        /** Whether there is something to show, read or not. */
        boolean hasMore(int wanted) {
            while (left.isEmpty() && !ended) {
                int size = Math.min(chunk, Math.max(FEWEST, wanted));
                Chunk read = source.newestFirst(Optional.ofNullable(readUntil), size);
                read.found().stream().filter(this::isOld).forEach(left::add);
                ended = read.next().isEmpty();
                readUntil = read.next().orElse(readUntil);
                chunk = Math.min(MOST, 2 * chunk);
            }
            return hasRead();
        }

        boolean hasRead() {
            return !left.isEmpty();
        }

        Instant newestAt() {
            return left.getFirst().at();
        }

        Placed show() {
            Placed shown = left.removeFirst();
            shownUntil = shown.place();
            return shown;
        }

        /** By the second: some sources keep no finer order. */
        private boolean isOld(Placed placed) {
            return notAfter == null
                    || !placed.at()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .isAfter(notAfter.truncatedTo(ChronoUnit.SECONDS));
        }

        /** Finds where the next page goes on; nothing where nothing of it was shown. */
        Optional<String> findPlace() {
            if (left.isEmpty()) {
                return Optional.ofNullable(ended ? TimelineMark.END : readUntil);
            }
            return Optional.ofNullable(shownUntil);
        }
    }
}

package dev.stammkunde.explaincustomer.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A source of what there are few of, by a rule of the business, and what lies in no order of time:
 * it is read as a whole, once for a page.
 */
final class FewSource implements TimelineSource {

    private static final Pattern PLACE = Pattern.compile("(?s)[0-9]{12} [0-9]{9} .{1,600}");

    private final TimelineKind kind;
    private final Supplier<List<Placed>> all;

    FewSource(TimelineKind kind, Supplier<List<Placed>> all) {
        this.kind = kind;
        this.all = all;
    }

    /** Makes a place of a fixed width for times since 1970, so that text sorts like time. */
    static String place(Instant at, String id) {
        return "%012d %09d %s".formatted(Math.max(0, at.getEpochSecond()), at.getNano(), id);
    }

    @Override
    public String name() {
        return kind.word();
    }

    @Override
    public Chunk newestFirst(Optional<String> after, int limit) {
        if (after.filter(place -> !PLACE.matcher(place).matches()).isPresent()) {
            throw new UnknownPlaceException();
        }
        return new Chunk(
                all.get().stream()
                        .filter(
                                placed ->
                                        after.isEmpty()
                                                || placed.place().compareTo(after.get()) < 0)
                        .sorted(Comparator.comparing(Placed::place).reversed())
                        .toList(),
                Optional.empty());
    }
}

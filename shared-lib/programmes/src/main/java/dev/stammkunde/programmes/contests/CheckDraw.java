package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.Sha256;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Checks a draw by what is published of it, and by nothing else. */
public final class CheckDraw {

    private CheckDraw() {}

    /**
     * What is published.
     *
     * @param ids of the list, in its order
     * @param drawn entries in the order in which they were drawn
     */
    public record Published(
            String commitment, String seed, String listHash, List<String> ids, List<Place> drawn) {

        public Published {
            ids = List.copyOf(ids);
            drawn = List.copyOf(drawn);
        }
    }

    /**
     * An entry that was drawn.
     *
     * @param number in the list, from 1
     */
    public record Place(int number, String entry) {}

    /** Returns what is wrong, each in one sentence; nothing where the draw is right. */
    public static List<String> problems(Published draw) {
        List<String> problems = new ArrayList<>();
        if (!Sha256.of(HexFormat.of().parseHex(draw.seed())).equals(draw.commitment())) {
            problems.add("The seed is not the one that was committed to.");
        }
        if (!ContestList.ordered(draw.ids()).equals(draw.ids())
                || draw.ids().stream().distinct().count() != draw.ids().size()) {
            problems.add("The list is not in order, or names an entry twice.");
        }
        if (!ContestList.hash(draw.ids()).equals(draw.listHash())) {
            problems.add("The list does not have the hash that was published.");
            return problems;
        }
        order(draw).ifPresent(problems::add);
        return problems;
    }

    private static Optional<String> order(Published draw) {
        DrawOrder order = DrawOrder.of(draw.seed(), draw.listHash(), draw.ids().size());
        for (int i = 0; i < draw.drawn().size(); i++) {
            if (!order.hasNext()) {
                return Optional.of("More entries were drawn than the list has.");
            }
            int next = order.next();
            Place place = draw.drawn().get(i);
            if (place.number() != next + 1 || !place.entry().equals(draw.ids().get(next))) {
                return Optional.of(
                        "Place %d is not entry %d (%s), as the seed and the list say."
                                .formatted(i + 1, next + 1, draw.ids().get(next)));
            }
        }
        return Optional.empty();
    }
}

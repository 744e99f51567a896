package dev.stammkunde.platform.counting;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntConsumer;

/**
 * Keeps tallies as states of things are told, each thing once in effect: its counts and the mark
 * that says so are written together. It may stop anywhere and be told all again.
 */
public final class CountThings {

    /** Of a kind with two generations, so that the marks of both are read at once. */
    private static final int MOST_AT_ONCE = 45;

    private static final int MOST_ATTEMPTS = 12;

    private final TallyStore store;
    private final IntConsumer backoff;

    public CountThings(TallyStore store, IntConsumer backoff) {
        this.store = store;
        this.backoff = backoff;
    }

    /**
     * Counts things. Several states of one thing are one move, to the latest of them.
     *
     * @param now when the latest of the things that are gone went: their marks are kept for some
     *     time after it
     * @throws IllegalStateException if others write to the same all the time; some are counted then
     */
    public void count(Collection<Counted> states, Instant now) {
        Map<TallyBook, Map<String, Counted>> books = new LinkedHashMap<>();
        for (Counted state : states) {
            books.computeIfAbsent(state.book(), _ -> new LinkedHashMap<>())
                    .merge(state.thing(), state, BinaryOperator.maxBy(Counted.LATEST));
        }
        for (Map<String, Counted> things : books.values()) {
            List<Counted> all = List.copyOf(things.values());
            for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
                move(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)), now);
            }
        }
    }

    private void move(List<Counted> states, Instant now) {
        TallyBook book = states.getFirst().book();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            TallyGenerations generations = store.generations(book);
            TallyMove move =
                    TallyMove.of(
                            states,
                            generations,
                            store.marks(book, TallyMove.keys(states, generations)),
                            now,
                            attempt);
            if (move.isNothing()) {
                return;
            }
            if (!move.fits()) {
                move(states.subList(0, states.size() / 2), now);
                move(states.subList(states.size() / 2, states.size()), now);
                return;
            }
            if (store.write(move)) {
                return;
            }
            backoff.accept(attempt);
        }
        throw new IllegalStateException("others counted the same again and again");
    }
}

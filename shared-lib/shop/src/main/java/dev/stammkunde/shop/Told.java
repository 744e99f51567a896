package dev.stammkunde.shop;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.function.Function;

/**
 * What one report says of one thing.
 *
 * <p>Any two reports are in an order that does not depend on which came first: by the shop's time,
 * then by how far the order had come, then by the text of what they say.
 *
 * @param rank how far the order had come, for reports of one time
 * @param value its text is the same in every process
 */
public record Told<T>(AsOf asOf, int rank, T value) {

    private static final Comparator<Told<?>> TRUTH =
            Comparator.<Told<?>, AsOf>comparing(Told::asOf)
                    .thenComparingInt(Told::rank)
                    .thenComparing(told -> String.valueOf(told.value()));

    /** Returns which of the two holds. */
    static <T> Told<T> newer(@Nullable Told<T> one, Told<T> other) {
        return one == null || TRUTH.compare(one, other) < 0 ? other : one;
    }

    <U> Told<U> keeping(Function<T, U> kept) {
        return new Told<>(asOf, rank, kept.apply(value));
    }

    /** Whether another report holds over this one. */
    boolean isBefore(Told<?> other) {
        return TRUTH.compare(this, other) < 0;
    }
}

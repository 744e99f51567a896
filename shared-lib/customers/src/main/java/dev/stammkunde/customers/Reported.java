package dev.stammkunde.customers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * The newest word of the shop on one field of a profile.
 *
 * <p>{@link #merge} is commutative, associative and idempotent, so reports may come late and twice.
 *
 * @param text the value, or absent where the shop reported the field as empty
 * @param at the platform's time of the change
 */
public record Reported(@Nullable String text, Instant at) {

    /** Later wins. Of two reports of one moment a value wins over none, then the greater text. */
    private static final Comparator<Reported> ORDER =
            Comparator.comparing(Reported::at)
                    .thenComparing(report -> Objects.requireNonNullElse(report.text(), ""));

    public Reported {
        text = text == null || text.isBlank() ? null : text;
    }

    /** Returns the one of both that holds. */
    public Reported merge(Reported other) {
        return ORDER.compare(this, other) >= 0 ? this : other;
    }
}

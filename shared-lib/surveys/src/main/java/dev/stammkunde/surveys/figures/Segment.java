package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Segments;

import java.util.Set;

/** Those answers that have one value in a dimension. */
public record Segment(Dimension dimension, String value) {

    /** Returns all values that an answer has in a dimension of segments. */
    public static Set<String> valuesOf(Segments segments, Dimension dimension) {
        return switch (dimension) {
            case WAVE -> throw new IllegalArgumentException("a wave is no segment");
            case LANGUAGE -> Set.of(segments.language().code());
            case PURCHASE -> Set.of(segments.repeat() ? Dimension.REPEAT : Dimension.FIRST);
            case COUNTRY ->
                    Set.of(segments.country() == null ? Dimension.UNKNOWN : segments.country());
            case CATEGORY ->
                    segments.categories().isEmpty()
                            ? Set.of(Dimension.UNKNOWN)
                            : segments.categories();
        };
    }

    /** Whether an answer is in it. */
    public boolean holds(Segments segments) {
        return valuesOf(segments, dimension).contains(value);
    }
}

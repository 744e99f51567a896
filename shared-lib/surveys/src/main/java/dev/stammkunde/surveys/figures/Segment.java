package dev.stammkunde.surveys.figures;

import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Segments;

import java.util.Set;

/** Those answers that have one value in a dimension. */
public record Segment(Dimension dimension, String value) {

    /** Returns all values that an answer has in a dimension of segments. */
    public static Set<String> valuesOf(Invitation invitation, Dimension dimension) {
        Segments segments = invitation.segments();
        return switch (dimension) {
            case WAVE -> throw new IllegalArgumentException("a wave is no segment");
            case LANGUAGE -> Set.of(segments.language().code());
            case PURCHASE -> Set.of(purchase(invitation));
            case COUNTRY ->
                    Set.of(segments.country() == null ? Dimension.UNKNOWN : segments.country());
            case CATEGORY ->
                    segments.categories().isEmpty()
                            ? Set.of(Dimension.UNKNOWN)
                            : segments.categories();
        };
    }

    /** Of who follows a published link, nobody knows what they bought. */
    private static String purchase(Invitation invitation) {
        if (invitation.key().isAnonymous()) {
            return Dimension.UNKNOWN;
        }
        return invitation.segments().repeat() ? Dimension.REPEAT : Dimension.FIRST;
    }

    /** Whether an answer is in it. */
    public boolean holds(Invitation invitation) {
        return valuesOf(invitation, dimension).contains(value);
    }
}

package dev.stammkunde.surveys;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * An invitation and what came of it. They are one item, whose version grows with each change.
 *
 * @param response null while nothing was answered
 */
public record Participation(Invitation invitation, @Nullable Response response) {

    /** How long it is kept, counted from the invitation. Its figures stay. */
    public static final Duration KEPT = Duration.ofDays(730);
}

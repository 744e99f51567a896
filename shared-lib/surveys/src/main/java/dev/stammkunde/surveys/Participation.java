package dev.stammkunde.surveys;

import org.jspecify.annotations.Nullable;

/**
 * An invitation and what came of it. They are one item, whose version grows with each change.
 *
 * @param response null while nothing was answered
 */
public record Participation(Invitation invitation, @Nullable Response response) {}

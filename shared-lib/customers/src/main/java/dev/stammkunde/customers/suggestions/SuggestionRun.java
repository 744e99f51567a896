package dev.stammkunde.customers.suggestions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far suggestions for a shop's customers have come.
 *
 * @param whole the run whose suggestions are shown; absent before the first one is whole
 * @param underWay a later one that is being written; absent where there is none
 */
public record SuggestionRun(@Nullable Instant whole, @Nullable UnderWay underWay) {

    /** Before any run. */
    public static final SuggestionRun NONE = new SuggestionRun(null, null);

    /**
     * A run that is not whole yet.
     *
     * @param run the time that it is of
     * @param after the last customer whose suggestions are written; empty before the first
     */
    public record UnderWay(Instant run, String after) {}
}

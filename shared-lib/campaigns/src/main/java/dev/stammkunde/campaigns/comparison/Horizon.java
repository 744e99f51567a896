package dev.stammkunde.campaigns.comparison;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * When variants may be judged. It is fixed by the campaign and not by what was bought: whoever
 * looks each day and stops at the first difference finds one that is none.
 *
 * @param isCurrent whether the readers are still divided like this
 * @param hasEnd whether there is a last run
 * @param mayGrow whether runs may still come, or their mails wait
 */
public record Horizon(boolean isCurrent, boolean hasEnd, boolean mayGrow) {

    /**
     * Finds why nothing can be judged.
     *
     * @param over when purchases of the last reader no longer count; absent without readers
     */
    Optional<Verdict> findObstacle(@Nullable Instant over, Instant now) {
        if (!isCurrent) {
            return Optional.of(Verdict.REPLACED);
        }
        if (!hasEnd) {
            return Optional.of(Verdict.NO_LAST_DAY);
        }
        return mayGrow || over == null || now.isBefore(over)
                ? Optional.of(Verdict.NOT_YET)
                : Optional.empty();
    }
}

package dev.stammkunde.programmes.contests;

import static java.util.Objects.requireNonNull;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Attempts;

import java.time.Instant;
import java.util.Optional;

/** Takes the points of an entry that waits for it, or says that there are not enough. */
final class SettleEntry {

    private final Contests contests;
    private final ContestPoints points;
    private final Attempts attempts;

    SettleEntry(ContestNeeds needs) {
        this.contests = needs.contests();
        this.points = new ContestPoints(needs);
        this.attempts = new Attempts(needs.beforeRetry());
    }

    /**
     * Settles it.
     *
     * @return the entry as it is then
     * @throws RuntimeException if the store fails or others were always faster: to do it again is
     *     safe
     */
    ContestEntry settle(ContestEntry entry, Instant now) {
        if (entry.state() != EntryState.PAYING) {
            return entry;
        }
        boolean isPaid = points.take(entry, now);
        ContestEntry settled =
                attempts.get(
                        () -> change(entry, isPaid ? EntryState.ENTERED : EntryState.NOT_PAID));
        if (settled.state() == EntryState.WITHDRAWN) {
            points.giveBack(entry, now);
        }
        return settled;
    }

    /** What others did with it meanwhile stays. */
    private Optional<ContestEntry> change(ContestEntry entry, EntryState next) {
        CustomerEntries entries =
                contests.entries(entry.id().contest(), requireNonNull(entry.holder()));
        Optional<ContestEntry> found = entries.find(entry.id().id());
        if (found.isEmpty()) {
            return Optional.of(entry.in(EntryState.ERASED));
        }
        if (found.get().state() != EntryState.PAYING) {
            return found;
        }
        ContestEntry after = found.get().in(next);
        return contests.change(entries.changed(after), after) == SaveResult.SAVED
                ? Optional.of(after)
                : Optional.empty();
    }
}

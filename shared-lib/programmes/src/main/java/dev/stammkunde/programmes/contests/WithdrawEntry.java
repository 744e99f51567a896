package dev.stammkunde.programmes.contests;

import static dev.stammkunde.programmes.contests.EntryOutcome.refused;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.contests.EntryOutcome.EntryRefusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes an entry back, until the winners are drawn. Its points come back with the dates that they
 * had, once. An entry of a list that is made stays in the list, and wins nothing.
 */
public final class WithdrawEntry {

    private final ContestNeeds needs;
    private final ContestPoints points;
    private final Attempts attempts;

    public WithdrawEntry(ContestNeeds needs) {
        this.needs = needs;
        this.points = new ContestPoints(needs);
        this.attempts = new Attempts(needs.beforeRetry());
    }

    /**
     * Takes it back.
     *
     * @param customer as the caller names them
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    public EntryOutcome withdraw(
            AccountId customer, String contestId, String entryId, Instant now) {
        return attempts.until(() -> tryTo(customer, contestId, entryId, now))
                .orElseGet(() -> refused(EntryRefusal.BUSY));
    }

    private Optional<EntryOutcome> tryTo(
            AccountId customer, String contestId, String entryId, Instant now) {
        Optional<Scheme<ContestDraft>> contest =
                ContestIds.find(needs.documents(), customer.shopId(), contestId);
        Optional<ContestRun> run = contest.flatMap(it -> needs.contests().find(it.id()));
        if (contest.isEmpty() || run.isEmpty()) {
            return Optional.of(refused(EntryRefusal.UNKNOWN_CONTEST));
        }
        List<CustomerEntries> theirs =
                new EntriesOfPerson(needs).of(contest.get().id(), needs.ledger().account(customer));
        for (CustomerEntries entries : theirs) {
            Optional<ContestEntry> found = entries.find(entryId);
            if (found.isPresent()) {
                return take(entries, found.get(), run.get(), now)
                        .map(
                                done ->
                                        done
                                                ? new EntryOutcome.Done(
                                                        found.get().in(EntryState.WITHDRAWN),
                                                        contest.get(),
                                                        run.get(),
                                                        !found.get().state().isCounted())
                                                : refused(EntryRefusal.DRAWN));
            }
        }
        return Optional.of(refused(EntryRefusal.UNKNOWN_ENTRY));
    }

    /** Empty where others were faster; false where it is too late. */
    private Optional<Boolean> take(
            CustomerEntries entries, ContestEntry entry, ContestRun run, Instant now) {
        if (entry.state().isCounted()) {
            if (run.phase() == ContestPhase.DRAWN) {
                return Optional.of(false);
            }
            ContestEntry after = entry.in(EntryState.WITHDRAWN);
            if (needs.contests().change(entries.changed(after), after) != SaveResult.SAVED) {
                return Optional.empty();
            }
        }
        points.giveBack(entry, now);
        return Optional.of(true);
    }
}

package dev.stammkunde.programmes.contests;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Scheme;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows contests that were opened. It reads and changes nothing. */
public final class ShowContests {

    private final ContestNeeds needs;

    public ShowContests(ContestNeeds needs) {
        this.needs = needs;
    }

    /**
     * Returns what a customer sees: contests that were opened and are neither paused nor archived,
     * over ones too, and those in which they took part; the first to end first.
     *
     * @param customer as the caller names them
     */
    public List<ContestView> show(AccountId customer, Instant now) {
        Map<String, ContestRun> runs = needs.contests().ofShop(customer.shopId());
        if (runs.isEmpty()) {
            return List.of();
        }
        Map<String, List<ContestEntry>> theirs =
                new EntriesOfPerson(needs).all(needs.ledger().account(customer));
        return needs.documents().all(customer.shopId()).stream()
                .flatMap(
                        contest ->
                                Optional.ofNullable(runs.get(contest.id().id()))
                                        .map(run -> view(contest, run, theirs, now))
                                        .stream())
                .filter(
                        view ->
                                !view.entries().isEmpty()
                                        || view.contest().state() == DocumentState.ACTIVE)
                .sorted(
                        Comparator.comparing(
                                        (ContestView view) ->
                                                view.contest().draft().window().until())
                                .thenComparing(view -> view.contest().id().id()))
                .toList();
    }

    private static ContestView view(
            Scheme<ContestDraft> contest,
            ContestRun run,
            Map<String, List<ContestEntry>> theirs,
            Instant now) {
        return new ContestView(
                contest, run, theirs.getOrDefault(contest.id().id(), List.of()), now);
    }

    /** Finds a contest that was opened, for everybody. */
    public Optional<ContestView> find(String shopId, String contestId, Instant now) {
        return ContestIds.find(needs.documents(), shopId, contestId)
                .flatMap(
                        contest ->
                                needs.contests()
                                        .find(contest.id())
                                        .map(run -> new ContestView(contest, run, List.of(), now)));
    }

    /** Returns the ids of a contest's list, in its order; none before it is made. */
    public List<String> list(ContestRun run) {
        ContestList list = run.list();
        return list == null ? List.of() : needs.contests().list(run.contest(), list);
    }

    /** Finds whose an entry is; nobody's once they were erased. */
    public Optional<AccountId> findHolder(DocumentId contest, String entryId) {
        return needs.contests()
                .find(new ContestEntryId(contest, entryId))
                .flatMap(entry -> Optional.ofNullable(entry.holder()));
    }
}

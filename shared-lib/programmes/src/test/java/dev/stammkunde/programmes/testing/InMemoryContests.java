package dev.stammkunde.programmes.testing;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.contests.ContestEntry;
import dev.stammkunde.programmes.contests.ContestEntryId;
import dev.stammkunde.programmes.contests.ContestList;
import dev.stammkunde.programmes.contests.ContestPhase;
import dev.stammkunde.programmes.contests.ContestRun;
import dev.stammkunde.programmes.contests.Contests;
import dev.stammkunde.programmes.contests.CustomerEntries;
import dev.stammkunde.programmes.contests.EntryState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contests and entries, in memory. */
public final class InMemoryContests implements Contests {

    private final Schemes<ContestDraft> documents;
    private final Map<DocumentId, ContestRun> runs = new HashMap<>();
    private final Map<Holding, CustomerEntries> holdings = new HashMap<>();
    private final Map<ContestEntryId, ContestEntry> entries = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<AuditEntry> audit = new ArrayList<>();

    private record Holding(DocumentId contest, AccountId holder) {}

    /** Knows of documents which version is the newest. */
    public InMemoryContests(Schemes<ContestDraft> documents) {
        this.documents = documents;
    }

    @Override
    public synchronized Optional<ContestRun> find(DocumentId contest) {
        return Optional.ofNullable(runs.get(contest));
    }

    @Override
    public synchronized Map<String, ContestRun> ofShop(String shopId) {
        Map<String, ContestRun> theirs = new HashMap<>();
        runs.values().stream()
                .filter(run -> run.contest().shopId().equals(shopId))
                .forEach(run -> theirs.put(run.contest().id(), run));
        return theirs;
    }

    @Override
    public synchronized CustomerEntries entries(DocumentId contest, AccountId holder) {
        return holdings.getOrDefault(
                new Holding(contest, holder), CustomerEntries.none(contest, holder));
    }

    @Override
    public synchronized List<CustomerEntries> ofCustomer(AccountId holder) {
        return holdings.values().stream().filter(it -> it.holder().equals(holder)).toList();
    }

    @Override
    public synchronized Optional<ContestEntry> find(ContestEntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public synchronized List<ContestEntry> all(DocumentId contest) {
        return entries.values().stream().filter(it -> it.id().contest().equals(contest)).toList();
    }

    @Override
    public synchronized void keepList(DocumentId contest, ContestList list, List<String> ids) {
        lists.put(contest + list.hash(), List.copyOf(ids));
    }

    @Override
    public synchronized List<String> list(DocumentId contest, ContestList list) {
        return lists.getOrDefault(contest + list.hash(), List.of());
    }

    @Override
    public synchronized SaveResult open(ContestRun run, int documentVersion, AuditEntry entry) {
        boolean isNewest =
                documents
                        .find(run.contest())
                        .filter(it -> it.version() == documentVersion)
                        .isPresent();
        if (runs.containsKey(run.contest()) || !isNewest) {
            return SaveResult.CONFLICT;
        }
        runs.put(run.contest(), run);
        audit.add(entry);
        return SaveResult.SAVED;
    }

    @Override
    public synchronized SaveResult save(ContestRun next, @Nullable AuditEntry entry) {
        ContestRun before = runs.get(next.contest());
        if (before == null || before.version() != next.version() - 1) {
            return SaveResult.CONFLICT;
        }
        runs.put(next.contest(), with(next, before.entered(), next.version()));
        if (entry != null) {
            audit.add(entry);
        }
        return SaveResult.SAVED;
    }

    @Override
    public synchronized SaveResult enter(CustomerEntries after, String terms) {
        ContestRun run = runs.get(after.contest());
        if (run == null || !isOpen(run, terms) || !isNext(after)) {
            return SaveResult.CONFLICT;
        }
        runs.put(after.contest(), with(run, run.entered() + 1, run.version()));
        keep(after, after.entries().getLast());
        return SaveResult.SAVED;
    }

    private static boolean isOpen(ContestRun run, String terms) {
        return run.phase() == ContestPhase.OPEN
                && run.terms().equals(terms)
                && run.entered() < MOST_ENTRIES;
    }

    @Override
    public synchronized SaveResult change(CustomerEntries after, ContestEntry changed) {
        ContestRun run = runs.get(after.contest());
        if (run == null || run.phase() == ContestPhase.DRAWN || !isNext(after)) {
            return SaveResult.CONFLICT;
        }
        runs.put(after.contest(), with(run, run.entered(), run.version() + 1));
        keep(after, changed);
        return SaveResult.SAVED;
    }

    private boolean isNext(CustomerEntries after) {
        return entries(after.contest(), after.holder()).version() == after.version() - 1;
    }

    private void keep(CustomerEntries after, ContestEntry entry) {
        holdings.put(new Holding(after.contest(), after.holder()), after);
        entries.put(entry.id(), entry);
    }

    private static ContestRun with(ContestRun run, long entered, long version) {
        return new ContestRun(
                run.contest(),
                run.phase(),
                run.seed(),
                run.terms(),
                run.openedAt(),
                entered,
                run.list(),
                run.drawnAt(),
                run.drawn(),
                version);
    }

    @Override
    public synchronized void forgetContests(AccountId holder) {
        for (CustomerEntries theirs : ofCustomer(holder)) {
            for (ContestEntry entry : theirs.entries()) {
                entries.put(
                        entry.id(),
                        new ContestEntry(
                                entry.id(),
                                null,
                                entry.way(),
                                entry.points(),
                                "",
                                entry.at(),
                                EntryState.ERASED));
            }
            holdings.remove(new Holding(theirs.contest(), holder));
        }
    }

    /** Returns what people did. */
    public synchronized List<AuditEntry> audit() {
        return List.copyOf(audit);
    }
}

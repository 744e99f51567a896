package dev.stammkunde.programmes.contests;

import static dev.stammkunde.programmes.contests.ContestRunOutcome.refused;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.contests.ContestRunOutcome.RunRefusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Takes a contest through its life: it is opened, closed and drawn by somebody of the team, each
 * once. Who did it is written in the same transaction. A step may stop at any call: the same again
 * goes on, and what is done already is answered as it is.
 */
public final class RunContest {

    /** The kind of what is done, in the audit. */
    public static final String KIND = "contest";

    private final ContestNeeds needs;
    private final Contests contests;
    private final SettleEntry settle;
    private final DrawWinners draw;
    private final Attempts attempts;

    public RunContest(ContestNeeds needs) {
        this.needs = needs;
        this.contests = needs.contests();
        this.settle = new SettleEntry(needs);
        this.draw = new DrawWinners(needs);
        this.attempts = new Attempts(needs.beforeRetry());
    }

    /**
     * Opens a contest: its seed is drawn and kept, and its terms are fixed.
     *
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    public ContestRunOutcome open(DocumentId id, Acting acting) {
        return attempts.get(() -> tryToOpen(id, acting));
    }

    private Optional<ContestRunOutcome> tryToOpen(DocumentId id, Acting acting) {
        Optional<Scheme<ContestDraft>> found = needs.documents().find(id);
        if (found.isEmpty()) {
            return Optional.of(refused(RunRefusal.UNKNOWN_CONTEST));
        }
        Optional<ContestRun> before = contests.find(id);
        if (before.isPresent()) {
            return Optional.of(new ContestRunOutcome.Done(before.get(), true));
        }
        Scheme<ContestDraft> contest = found.get();
        if (contest.state() != DocumentState.ACTIVE) {
            return Optional.of(refused(RunRefusal.NOT_ACTIVE));
        }
        if (contest.draft().window().isOver(acting.at())) {
            return Optional.of(refused(RunRefusal.WINDOW_OVER));
        }
        ContestRun run =
                ContestRun.opened(
                        id,
                        needs.random().seed(),
                        ContestTerms.fingerprint(contest.draft()),
                        acting.at());
        AuditEntry audit =
                audit("open", id, acting)
                        .with("version", null, contest.version())
                        .with("commitment", null, run.commitment());
        return contests.open(run, contest.version(), audit) == SaveResult.SAVED
                ? Optional.of(new ContestRunOutcome.Done(run, false))
                : Optional.empty();
    }

    /**
     * Closes a contest whose time is over: its list is made, and its hash is fixed.
     *
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    public ContestRunOutcome close(DocumentId id, Acting acting) {
        return step(id, acting, this::tryToClose);
    }

    private Optional<ContestRunOutcome> tryToClose(At at, Acting acting) {
        return switch (at.run().phase()) {
            case CLOSED, DRAWN -> Optional.of(new ContestRunOutcome.Done(at.run(), true));
            case OPEN -> {
                if (!at.contest().draft().window().isOver(acting.at())) {
                    yield Optional.of(refused(RunRefusal.WINDOW_OPEN));
                }
                ContestRun closing = at.run().closing();
                yield contests.save(closing, null) == SaveResult.SAVED
                        ? tryToClose(new At(at.contest(), closing), acting)
                        : Optional.empty();
            }
            case CLOSING -> list(at.run(), acting);
        };
    }

    /**
     * Nobody enters any more, so that two who make the list differ in what was taken back alone.
     */
    private Optional<ContestRunOutcome> list(ContestRun closing, Acting acting) {
        DocumentId id = closing.contest();
        List<String> ids =
                ContestList.ordered(
                        contests.all(id).stream()
                                .map(entry -> settle.settle(entry, acting.at()))
                                .filter(entry -> entry.state() == EntryState.ENTERED)
                                .map(entry -> entry.id().id())
                                .toList());
        ContestList list = ContestList.of(ids, acting.at());
        contests.keepList(id, list, ids);
        // What was taken back meanwhile is another version; another's list is another phase.
        Optional<ContestRun> now =
                contests.find(id).filter(it -> it.phase() == ContestPhase.CLOSING);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        ContestRun closed = now.get().closed(list);
        AuditEntry audit =
                audit("close", id, acting)
                        .with("hash", null, list.hash())
                        .with("entries", null, list.size());
        return contests.save(closed, audit) == SaveResult.SAVED
                ? Optional.of(new ContestRunOutcome.Done(closed, false))
                : Optional.empty();
    }

    /**
     * Draws the winners of a contest that is closed, and tells its seed.
     *
     * @throws RuntimeException if the store fails: to do it again is safe, and gives the same
     */
    public ContestRunOutcome draw(DocumentId id, Acting acting) {
        return step(id, acting, this::tryToDraw);
    }

    private Optional<ContestRunOutcome> tryToDraw(At at, Acting acting) {
        return switch (at.run().phase()) {
            case OPEN, CLOSING -> Optional.of(refused(RunRefusal.NOT_CLOSED));
            case DRAWN -> Optional.of(new ContestRunOutcome.Done(at.run(), true));
            case CLOSED -> {
                Instant now = acting.at();
                ContestRun drawn = at.run().drawn(draw.draw(at.contest().draft(), at.run()), now);
                AuditEntry audit =
                        audit("draw", drawn.contest(), acting).with("seed", null, drawn.seed());
                yield contests.save(drawn, audit) == SaveResult.SAVED
                        ? Optional.of(new ContestRunOutcome.Done(drawn, false))
                        : Optional.empty();
            }
        };
    }

    /**
     * Gives the prize of a winner who does not take it to the next entry.
     *
     * @param reason for the audit
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    public ContestRunOutcome decline(
            DocumentId id, String entryId, DeclineReason reason, Acting acting) {
        return step(
                id,
                acting,
                (at, who) -> {
                    if (at.run().phase() != ContestPhase.DRAWN) {
                        return Optional.of(refused(RunRefusal.NOT_DRAWN));
                    }
                    Optional<Drawn> found = at.run().findDrawn(entryId);
                    if (found.filter(it -> it.state() == DrawnState.DECLINED).isPresent()) {
                        return Optional.of(new ContestRunOutcome.Done(at.run(), true));
                    }
                    if (found.filter(it -> it.state() == DrawnState.WON).isEmpty()) {
                        return Optional.of(refused(RunRefusal.NO_WINNER));
                    }
                    ContestRun after = declined(at, found.get(), who);
                    AuditEntry audit =
                            audit("decline", id, who)
                                    .with("entry", null, entryId)
                                    .with("reason", null, reason);
                    return contests.save(after, audit) == SaveResult.SAVED
                            ? Optional.of(new ContestRunOutcome.Done(after, false))
                            : Optional.empty();
                });
    }

    private ContestRun declined(At at, Drawn winner, Acting who) {
        List<Drawn> drawn =
                at.run().drawn().stream()
                        .map(it -> it.equals(winner) ? winner.declined() : it)
                        .toList();
        Instant drawnAt = at.run().drawnAt();
        Instant first = drawnAt == null ? who.at() : drawnAt;
        ContestRun without = at.run().drawn(drawn, first);
        return at.run().drawn(draw.replace(at.contest().draft(), without, winner.prize()), first);
    }

    /** What a step is about. */
    private record At(Scheme<ContestDraft> contest, ContestRun run) {}

    private ContestRunOutcome step(
            DocumentId id,
            Acting acting,
            BiFunction<At, Acting, Optional<ContestRunOutcome>> step) {
        return attempts.get(
                () -> {
                    Optional<Scheme<ContestDraft>> contest = needs.documents().find(id);
                    if (contest.isEmpty()) {
                        return Optional.of(refused(RunRefusal.UNKNOWN_CONTEST));
                    }
                    Optional<ContestRun> run = contests.find(id);
                    if (run.isEmpty()) {
                        return Optional.of(refused(RunRefusal.NOT_OPEN));
                    }
                    return ContestTerms.fingerprint(contest.get().draft()).equals(run.get().terms())
                            ? step.apply(new At(contest.get(), run.get()), acting)
                            : Optional.of(refused(RunRefusal.TERMS_CHANGED));
                });
    }

    private static AuditEntry audit(String verb, DocumentId id, Acting acting) {
        return acting.did(id.shopId(), new Deed(verb, KIND, id.id()));
    }
}

package dev.stammkunde.cases;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Changes cases for people, each change with its entry of the audit and on condition that the case
 * is as they have read it. The audit tells no text and no customer.
 */
public final class ChangeCase {

    /** Which case, and which version of it was read. */
    public record Seen(CaseId id, long version) {}

    /** A case as it is to be, and what the audit says of it. */
    record Change(ServiceCase next, AuditEntry entry) {}

    private final CasePorts ports;
    private final KeepPause pause;

    public ChangeCase(CasePorts ports) {
        this.ports = ports;
        this.pause = new KeepPause(ports);
    }

    /**
     * Gives an open case to somebody.
     *
     * @param owner null to take it from whoever had it
     */
    public CaseChanging assign(Seen seen, @Nullable CaseOwner owner, Acting acting) {
        return change(
                seen,
                ChangeCase::findClosed,
                found ->
                        new Change(
                                found.ownedBy(owner),
                                did("assign", seen.id(), acting)
                                        .with(
                                                "owner",
                                                found.owner(),
                                                owner == null ? null : owner.person())));
    }

    /** Writes something down, also of a case that is closed. */
    public CaseChanging note(Seen seen, String text, Acting acting) {
        return addNote(seen, new CaseNote(acting.at(), acting.person(), text), "note", acting);
    }

    /** Adds what was written, by whomever. */
    CaseChanging addNote(Seen seen, CaseNote note, String verb, Acting acting) {
        return change(
                seen,
                ChangeCase::findFull,
                found -> {
                    int notes = found.notes().size();
                    return new Change(
                            found.with(note),
                            did(verb, seen.id(), acting).with("notes", notes, notes + 1));
                });
    }

    /** Finds why nothing can be written to a case as it was read. */
    static Optional<CaseChanging> findNotesObstacle(
            Optional<Versioned<ServiceCase>> read, Seen seen) {
        return findObstacle(read, seen, ChangeCase::findFull);
    }

    private static Optional<CaseChanging> findFull(ServiceCase found) {
        return found.notes().size() < ServiceCase.MOST_NOTES
                ? Optional.empty()
                : Optional.of(new CaseChanging.Full());
    }

    /**
     * Closes a case, after which its customer gets advertising again unless another one is open.
     * The same request again finds it closed, and makes sure of that.
     *
     * @param outcome without points, which {@link MakeGood} gives
     */
    public CaseChanging close(Seen seen, CaseOutcome outcome, Acting acting) {
        if (outcome instanceof CaseOutcome.MadeGood(int points) && points != 0) {
            throw new IllegalArgumentException("points are given with the closing");
        }
        return closing(
                seen.id(),
                outcome,
                acting,
                () ->
                        change(
                                seen,
                                ChangeCase::findClosed,
                                found -> closed(found, outcome, acting)));
    }

    /** Closes a case unless the same was done before, and ends its pause in any case. */
    CaseChanging closing(
            CaseId id, CaseOutcome outcome, Acting acting, Supplier<CaseChanging> close) {
        CaseChanging changing =
                ports.cases()
                        .find(id)
                        .filter(found -> isClosedBy(found.value().closing(), outcome, acting))
                        .<CaseChanging>map(CaseChanging.Done::new)
                        .orElseGet(close);
        if (changing instanceof CaseChanging.Done(Versioned<ServiceCase> done)) {
            done.value().opening().findCustomer().ifPresent(pause::keep);
        }
        return changing;
    }

    private static boolean isClosedBy(
            @Nullable CaseClosing closing, CaseOutcome outcome, Acting acting) {
        return closing != null
                && closing.outcome().equals(outcome)
                && closing.by().equals(acting.person());
    }

    Change closed(ServiceCase found, CaseOutcome outcome, Acting acting) {
        long minutes =
                ports.workingTime(found.id().shopId())
                        .minutesBetween(found.opening().openedAt(), acting.at());
        CaseClosing closing = new CaseClosing(outcome, acting.at(), acting.person(), minutes);
        Integer points = outcome instanceof CaseOutcome.MadeGood(int given) ? given : null;
        return new Change(
                found.closed(closing),
                did("close", found.id(), acting)
                        .with("state", "OPEN", "CLOSED")
                        .with("outcome", null, outcome.word())
                        .with("points", null, points));
    }

    private static AuditEntry did(String verb, CaseId id, Acting acting) {
        return acting.did(id.shopId(), new Deed(verb, "case", id.id()));
    }

    private static Optional<CaseChanging> findClosed(ServiceCase found) {
        return found.isOpen() ? Optional.empty() : Optional.of(new CaseChanging.Closed());
    }

    /** Finds why an open case cannot be changed as it was read. */
    static Optional<CaseChanging> findObstacle(Optional<Versioned<ServiceCase>> read, Seen seen) {
        return findObstacle(read, seen, ChangeCase::findClosed);
    }

    private static Optional<CaseChanging> findObstacle(
            Optional<Versioned<ServiceCase>> read,
            Seen seen,
            Function<ServiceCase, Optional<CaseChanging>> obstacle) {
        if (read.isEmpty()) {
            return Optional.of(new CaseChanging.Unknown());
        }
        Versioned<ServiceCase> found = read.get();
        return obstacle.apply(found.value())
                .or(
                        () ->
                                found.version() == seen.version()
                                        ? Optional.empty()
                                        : Optional.of(new CaseChanging.Outdated(found.version())));
    }

    private CaseChanging change(
            Seen seen,
            Function<ServiceCase, Optional<CaseChanging>> obstacle,
            Function<ServiceCase, Change> change) {
        Optional<Versioned<ServiceCase>> read = ports.cases().find(seen.id());
        Optional<CaseChanging> refused = findObstacle(read, seen, obstacle);
        if (refused.isPresent()) {
            return refused.get();
        }
        Versioned<ServiceCase> found = read.orElseThrow();
        Change next = change.apply(found.value());
        return switch (ports.cases().save(found, next.next(), Optional.of(next.entry()))) {
            case SAVED -> new CaseChanging.Done(new Versioned<>(next.next(), found.version() + 1));
            case CONFLICT -> new CaseChanging.Outdated(latest(seen.id(), found.version()));
        };
    }

    private long latest(CaseId id, long seen) {
        return ports.cases().find(id).map(Versioned::version).orElse(seen);
    }
}

package dev.stammkunde.cases;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Opens cases, and pauses advertising to their customers.
 *
 * <p>Exactly once: a case is kept under the key of what opened it, on condition that there is none.
 * It may stop at any call; telling it again finds what there is and goes on from there. One that
 * was closed stays closed.
 */
public final class OpenCase {

    /** So much work is left when somebody is reminded before a case is due. */
    static final Duration REMINDED_BEFORE = Duration.ofHours(2);

    private static final int ATTEMPTS = 12;

    private final CasePorts ports;
    private final KeepPause pause;

    public OpenCase(CasePorts ports) {
        this.ports = ports;
        this.pause = new KeepPause(ports);
    }

    /** Opens a case for something that happened. */
    public CaseOpened open(CaseOpening opening) {
        return open(opening, List.of(), Optional.empty());
    }

    /**
     * Opens a case for somebody in the team.
     *
     * @param note what they know of it; null without a word
     */
    public CaseOpened open(CaseOpening opening, @Nullable String note, Acting acting) {
        List<CaseNote> notes =
                note == null
                        ? List.of()
                        : List.of(new CaseNote(acting.at(), acting.person(), note));
        AuditEntry entry =
                acting.did(opening.shopId(), new Deed("open", "case", opening.id().id()))
                        .with("state", null, "OPEN")
                        .with("reason", null, opening.reason());
        return open(opening, notes, Optional.of(entry));
    }

    private CaseOpened open(CaseOpening opening, List<CaseNote> notes, Optional<AuditEntry> entry) {
        Optional<Versioned<ServiceCase>> before = ports.cases().find(opening.id());
        if (before.isPresent()) {
            return told(before.get(), false);
        }
        WorkingTime time = ports.workingTime(opening.shopId());
        Instant dueAt = time.nextWorkingDay(opening.openedAt());
        ServiceCase opened =
                ServiceCase.open(opening, dueAt, notes)
                        .remindedFrom(time.before(dueAt, REMINDED_BEFORE));
        return switch (ports.cases().open(opened, entry)) {
            case SAVED -> told(new Versioned<>(opened, 1), true);
            case CONFLICT -> told(ports.cases().find(opening.id()).orElseThrow(), false);
        };
    }

    private CaseOpened told(Versioned<ServiceCase> there, boolean isNew) {
        if (there.value().isOpen()) {
            there.value().opening().findCustomer().ifPresent(pause::keep);
        }
        return new CaseOpened(there, isNew);
    }

    /**
     * Notes a score that a customer gave in place of one that may have opened a case.
     *
     * @return nothing where none was opened
     * @throws IllegalStateException if others changed the case at each of twelve attempts
     */
    public Optional<ServiceCase> rescore(CaseId id, int score, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Versioned<ServiceCase>> found = ports.cases().find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ServiceCase next = found.get().value().scored(score, at);
            if (next.equals(found.get().value())
                    || ports.cases().save(found.get(), next, Optional.empty())
                            == SaveResult.SAVED) {
                return Optional.of(next);
            }
            ports.beforeRetry().accept(attempt);
        }
        throw new IllegalStateException("others changed the same case at each attempt");
    }
}

package dev.stammkunde.cases;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that somebody in the shop's team must see to. It is open until a person closes it, and
 * then it stays closed.
 *
 * @param dueAt until when somebody should have seen to it, by the working days of the time it was
 *     opened
 * @param owner who sees to it: the subject of their token; null while nobody does
 * @param notes oldest first, at most {@value #MOST_NOTES}
 * @param laterScore null while the score is that of the opening
 * @param closing null while it is open
 */
public record ServiceCase(
        CaseId id,
        CaseOpening opening,
        Instant dueAt,
        @Nullable String owner,
        List<CaseNote> notes,
        @Nullable LaterScore laterScore,
        @Nullable CaseClosing closing) {

    /** So many that a case fits into an item: each takes at most three bytes for a character. */
    public static final int MOST_NOTES = 50;

    /** For so long at most a customer gets no advertising since their case is open. */
    public static final Duration LONGEST_PAUSE = Duration.ofDays(30);

    public ServiceCase {
        notes = List.copyOf(notes);
    }

    /** Returns a new case. */
    public static ServiceCase open(CaseOpening opening, Instant dueAt, List<CaseNote> notes) {
        return new ServiceCase(opening.id(), opening, dueAt, null, notes, null, null);
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** Whether it is open and its time is over. */
    public boolean isOverdue(Instant now) {
        return isOpen() && now.isAfter(dueAt);
    }

    /** Whether it was so long open that its customer gets advertising again. */
    public boolean isPauseOver(Instant now) {
        return isOpen()
                && opening.customerId() != null
                && !now.isBefore(opening.openedAt().plus(LONGEST_PAUSE));
    }

    /** Finds an answer or a reply by its key. */
    Optional<CaseNote> findNote(CaseNote.Kind kind, String key) {
        return notes.stream()
                .filter(note -> note.kind() == kind && key.equals(note.key()))
                .findFirst();
    }

    /** Returns this case with another owner, or none. */
    ServiceCase ownedBy(@Nullable String next) {
        return new ServiceCase(id, opening, dueAt, next, notes, laterScore, closing);
    }

    /** Returns this case with one more note. */
    ServiceCase with(CaseNote note) {
        List<CaseNote> more = new ArrayList<>(notes);
        more.add(note);
        return new ServiceCase(id, opening, dueAt, owner, more, laterScore, closing);
    }

    /** Returns this case closed. */
    ServiceCase closed(CaseClosing how) {
        return new ServiceCase(id, opening, dueAt, owner, notes, laterScore, how);
    }

    /**
     * Returns this case with a score that the customer gave; the same where it is none that came
     * later, or no other. It neither closes a case nor opens it again.
     */
    ServiceCase scored(int score, Instant at) {
        Instant last = laterScore == null ? opening.openedAt() : laterScore.at();
        Integer known = laterScore == null ? opening.score() : Integer.valueOf(laterScore.score());
        return !at.isAfter(last) || Objects.equals(known, score)
                ? this
                : new ServiceCase(
                        id, opening, dueAt, owner, notes, new LaterScore(score, at), closing);
    }

    /** Returns what stays for the figures of a case whose customer was erased: nobody's. */
    ServiceCase erased() {
        return new ServiceCase(id, opening.erased(), dueAt, owner, List.of(), laterScore, closing);
    }
}

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
 * @param assigned who sees to it; null while nobody does
 * @param reminder the next one; null after the last, and once it is closed
 * @param notes oldest first, at most {@value #MOST_NOTES}
 * @param laterScore null while the score is that of the opening
 * @param scoreAfter the first that the customer gave on the same scale after it was closed, for
 *     anything; null while there is none
 * @param closing null while it is open
 */
public record ServiceCase(
        CaseId id,
        CaseOpening opening,
        Instant dueAt,
        @Nullable CaseOwner assigned,
        @Nullable NextReminder reminder,
        List<CaseNote> notes,
        @Nullable LaterScore laterScore,
        @Nullable LaterScore scoreAfter,
        @Nullable CaseClosing closing) {

    /** So many that a case fits into an item: each takes at most three bytes for a character. */
    public static final int MOST_NOTES = 50;

    /** For so long at most a customer gets no advertising since their case is open. */
    public static final Duration LONGEST_PAUSE = Duration.ofDays(30);

    public ServiceCase {
        notes = List.copyOf(notes);
    }

    /** Returns a new case, of which somebody is reminded when it is due. */
    public static ServiceCase open(CaseOpening opening, Instant dueAt, List<CaseNote> notes) {
        NextReminder due = new NextReminder(NextReminder.Kind.DUE, dueAt);
        return new ServiceCase(opening.id(), opening, dueAt, null, due, notes, null, null, null);
    }

    /** Returns this case, of which somebody is reminded before it is due too. */
    ServiceCase remindedFrom(Instant soon) {
        return soon.isBefore(dueAt) ? next(new NextReminder(NextReminder.Kind.SOON, soon)) : this;
    }

    /** Returns this case after a reminder. */
    public ServiceCase reminded(NextReminder.Kind kind) {
        return switch (kind) {
            case SOON -> next(new NextReminder(NextReminder.Kind.DUE, dueAt));
            case DUE -> next(null);
        };
    }

    private ServiceCase next(@Nullable NextReminder next) {
        return new ServiceCase(
                id, opening, dueAt, assigned, next, notes, laterScore, scoreAfter, closing);
    }

    /**
     * Finds of what somebody must be reminded now. Where the time before is missed, the case is due
     * and was never soon due.
     */
    public Optional<NextReminder.Kind> findReminder(Instant now) {
        NextReminder next = reminder;
        if (next == null || next.at().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(dueAt.isAfter(now) ? next.kind() : NextReminder.Kind.DUE);
    }

    /** Returns who sees to it: the subject of their token; null while nobody does. */
    public @Nullable String owner() {
        return assigned == null ? null : assigned.person();
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
    ServiceCase ownedBy(@Nullable CaseOwner next) {
        return new ServiceCase(
                id, opening, dueAt, next, reminder, notes, laterScore, scoreAfter, closing);
    }

    /** Returns this case with one more note. */
    ServiceCase with(CaseNote note) {
        List<CaseNote> more = new ArrayList<>(notes);
        more.add(note);
        return new ServiceCase(
                id, opening, dueAt, assigned, reminder, more, laterScore, scoreAfter, closing);
    }

    /** Returns this case closed: nobody is reminded any more. */
    ServiceCase closed(CaseClosing how) {
        CaseOwner last = assigned == null ? null : new CaseOwner(assigned.person(), null);
        return new ServiceCase(id, opening, dueAt, last, null, notes, laterScore, scoreAfter, how);
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
                        id,
                        opening,
                        dueAt,
                        assigned,
                        reminder,
                        notes,
                        new LaterScore(score, at),
                        scoreAfter,
                        closing);
    }

    /**
     * Returns this case with a score that its customer gave for something else; the same where it
     * was not given after the closing, or on another scale, or another one was given before.
     */
    ServiceCase scoredAfter(int score, int outOf, Instant at) {
        CaseClosing how = closing;
        return how == null
                        || opening.score() == null
                        || !Objects.equals(opening.outOf(), outOf)
                        || !at.isAfter(how.at())
                        || (scoreAfter != null && !at.isBefore(scoreAfter.at()))
                ? this
                : new ServiceCase(
                        id,
                        opening,
                        dueAt,
                        assigned,
                        reminder,
                        notes,
                        laterScore,
                        new LaterScore(score, at),
                        closing);
    }

    /** Returns what stays for the figures of a case whose customer was erased: nobody's. */
    ServiceCase erased() {
        return new ServiceCase(
                id,
                opening.erased(),
                dueAt,
                assigned,
                reminder,
                List.of(),
                laterScore,
                scoreAfter,
                closing);
    }
}

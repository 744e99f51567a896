package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Schemes;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Forgets who signed up for events. A seat of an event that has not started goes to who waits; of
 * one that has, it is free, since the event may be put off.
 */
public final class ForgetSignups {

    private final Schemes<GatheringDraft> documents;
    private final Signups signups;
    private final MoveUp moveUp;
    private final Attempts attempts;

    /**
     * Wires it.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public ForgetSignups(
            Schemes<GatheringDraft> documents, Signups signups, IntConsumer beforeRetry) {
        this.documents = documents;
        this.signups = signups;
        this.moveUp = new MoveUp(signups);
        this.attempts = new Attempts(MoveUp.ATTEMPTS, beforeRetry);
    }

    /** Forgets all that is kept under a name. May be done again. */
    public void forget(AccountId holder, Instant now) {
        for (Signup signup : signups.ofCustomer(holder)) {
            attempts.get(() -> leave(signup, now));
            signups.remove(signup);
        }
    }

    private Optional<Boolean> leave(Signup signup, Instant now) {
        Optional<Signup> found = signups.find(signup.event(), signup.holder());
        Roster roster = roster(signup.event());
        boolean isOpen =
                found.filter(
                                it ->
                                        it.state() == SignupState.SEATED
                                                || it.state() == SignupState.WAITING)
                        .isPresent();
        if (!isOpen) {
            return Optional.of(true);
        }
        SaveResult left =
                now.isBefore(roster.starts())
                        ? moveUp.leave(roster, found.get())
                        : moveUp.leaveAlone(roster, found.get());
        return left == SaveResult.SAVED ? Optional.of(true) : Optional.empty();
    }

    /** By the newest document, whose capacity may be lower than when somebody signed up. */
    private Roster roster(DocumentId event) {
        Roster kept = signups.roster(event);
        return documents.find(event).map(found -> kept.by(found.draft())).orElse(kept);
    }
}

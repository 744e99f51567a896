package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Attempts;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Forgets who signed up for events. A seat of an event that has not started goes to who waits; of
 * one that has, it is free, since the event may be put off.
 */
public final class ForgetSignups {

    private final Signups signups;
    private final MoveUp moveUp;
    private final Attempts attempts;

    /**
     * Wires it.
     *
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public ForgetSignups(Signups signups, IntConsumer beforeRetry) {
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
        Roster roster = signups.roster(signup.event());
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
}

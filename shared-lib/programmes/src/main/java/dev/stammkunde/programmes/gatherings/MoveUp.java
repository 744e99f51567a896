package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.platform.SaveResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives seats that are free to those who wait, in the order in which they signed up. */
final class MoveUp {

    /** Of fifty who come at one moment each may be the last: one at a time writes the roster. */
    static final int ATTEMPTS = 100;

    private final Signups signups;

    MoveUp(Signups signups) {
        this.signups = signups;
    }

    /** Gives one seat; a conflict where others were faster. */
    SaveResult one(Roster roster) {
        Optional<Signup> first = first(roster);
        return first.map(
                        waiting ->
                                signups.save(
                                        roster.next(1, -1, 0),
                                        List.of(waiting.in(SignupState.SEATED)),
                                        null))
                .orElse(SaveResult.CONFLICT);
    }

    private Optional<Signup> first(Roster roster) {
        return signups.all(roster.event()).stream()
                .filter(it -> it.state() == SignupState.WAITING)
                .findFirst();
    }

    /** Takes somebody off, and gives their seat to the first who waits, in one transaction. */
    SaveResult leave(Roster roster, Signup signup) {
        if (signup.state() == SignupState.WAITING) {
            return leaveAlone(roster, signup);
        }
        List<Signup> changed = new ArrayList<>();
        changed.add(signup.in(SignupState.CANCELLED));
        Optional<Signup> first =
                roster.taken() <= roster.capacity() ? first(roster) : Optional.empty();
        first.ifPresent(waiting -> changed.add(waiting.in(SignupState.SEATED)));
        return signups.save(
                first.isPresent() ? roster.next(0, -1, 0) : roster.next(-1, 0, 0), changed, null);
    }

    /** Takes somebody off, and gives their seat to nobody. */
    SaveResult leaveAlone(Roster roster, Signup signup) {
        boolean isWaiting = signup.state() == SignupState.WAITING;
        return signups.save(
                roster.next(isWaiting ? 0 : -1, isWaiting ? -1 : 0, 0),
                List.of(signup.in(SignupState.CANCELLED)),
                null);
    }
}

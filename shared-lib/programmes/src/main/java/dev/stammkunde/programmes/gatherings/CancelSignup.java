package dev.stammkunde.programmes.gatherings;

import static dev.stammkunde.programmes.gatherings.SignupOutcome.refused;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.gatherings.SignupOutcome.SignupRefusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes somebody's seat or place on the waiting list back, until the event starts. Whoever waits
 * longest has the seat in the same transaction.
 */
public final class CancelSignup {

    private final GatheringNeeds needs;
    private final MoveUp moveUp;
    private final Attempts attempts;

    public CancelSignup(GatheringNeeds needs) {
        this.needs = needs;
        this.moveUp = new MoveUp(needs.signups());
        this.attempts = new Attempts(MoveUp.ATTEMPTS, needs.beforeRetry());
    }

    /**
     * Takes it back. The same again is answered as it is.
     *
     * @param customer as the caller names them
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    public SignupOutcome cancel(AccountId customer, String eventId, Instant now) {
        return attempts.until(() -> tryTo(customer, eventId, now))
                .orElseGet(() -> refused(SignupRefusal.BUSY));
    }

    private Optional<SignupOutcome> tryTo(AccountId customer, String eventId, Instant now) {
        Optional<Scheme<GatheringDraft>> event = SignUp.find(needs, customer.shopId(), eventId);
        if (event.isEmpty()) {
            return Optional.of(refused(SignupRefusal.UNKNOWN_EVENT));
        }
        List<Signup> theirs =
                new SignupsOfPerson(needs.ledger())
                        .names(needs.ledger().account(customer))
                        .flatMap(name -> needs.signups().find(event.get().id(), name).stream())
                        .toList();
        if (theirs.isEmpty()) {
            return Optional.of(refused(SignupRefusal.NOT_SIGNED_UP));
        }
        Optional<Signup> open =
                theirs.stream().filter(it -> it.state() != SignupState.CANCELLED).findFirst();
        if (open.isEmpty()) {
            return Optional.of(new SignupOutcome.Done(theirs.getFirst(), event.get(), true));
        }
        return leave(event.get(), open.get(), now);
    }

    /** Of customers who were joined, one after the other. */
    private Optional<SignupOutcome> leave(
            Scheme<GatheringDraft> event, Signup signup, Instant now) {
        if (!now.isBefore(event.draft().times().starts())) {
            return Optional.of(refused(SignupRefusal.OVER));
        }
        Roster roster = needs.signups().roster(event.id()).by(event.draft());
        return moveUp.leave(roster, signup) == SaveResult.SAVED
                ? Optional.of(
                        new SignupOutcome.Done(signup.in(SignupState.CANCELLED), event, false))
                : Optional.empty();
    }
}

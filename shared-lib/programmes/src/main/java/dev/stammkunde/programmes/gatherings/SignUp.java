package dev.stammkunde.programmes.gatherings;

import static dev.stammkunde.programmes.gatherings.SignupOutcome.refused;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.KnownCustomers;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.gatherings.SignupOutcome.SignupRefusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives a customer a seat, or a place on the waiting list: once for each person. One transaction
 * writes it and counts it, on condition that nobody else was faster, so that no seat is given twice
 * and nobody passes those who wait.
 */
public final class SignUp {

    private final GatheringNeeds needs;
    private final KnownCustomers known;
    private final MoveUp moveUp;
    private final Attempts attempts;

    public SignUp(GatheringNeeds needs) {
        this.needs = needs;
        this.known = new KnownCustomers(needs.customers());
        this.moveUp = new MoveUp(needs.signups());
        this.attempts = new Attempts(MoveUp.ATTEMPTS, needs.beforeRetry());
    }

    /**
     * Signs somebody up. The same again is answered as it is.
     *
     * @param customer as the caller names them
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    public SignupOutcome signUp(AccountId customer, String eventId, Instant now) {
        return attempts.until(() -> tryTo(customer, eventId, now))
                .orElseGet(() -> refused(SignupRefusal.BUSY));
    }

    private Optional<SignupOutcome> tryTo(AccountId customer, String eventId, Instant now) {
        Optional<Scheme<GatheringDraft>> found = find(needs, customer.shopId(), eventId);
        if (found.isEmpty()) {
            return Optional.of(refused(SignupRefusal.UNKNOWN_EVENT));
        }
        Scheme<GatheringDraft> event = found.get();
        PointsAccount account = needs.ledger().account(customer);
        if (!known.isKnown(customer, account)) {
            return Optional.of(refused(SignupRefusal.UNKNOWN_CUSTOMER));
        }
        List<Signup> theirs =
                new SignupsOfPerson(needs.ledger())
                        .names(account)
                        .flatMap(name -> needs.signups().find(event.id(), name).stream())
                        .toList();
        Optional<Signup> before =
                theirs.stream().filter(it -> it.state() != SignupState.CANCELLED).findFirst();
        if (before.isPresent()) {
            return Optional.of(new SignupOutcome.Done(before.get(), event, true));
        }
        Optional<SignupOutcome> obstacle = obstacle(event, account, now);
        return obstacle.isPresent() ? obstacle : write(event, account.id(), theirs, now);
    }

    private Optional<SignupOutcome> obstacle(
            Scheme<GatheringDraft> event, PointsAccount account, Instant now) {
        GatheringTimes times = event.draft().times();
        if (event.state() != DocumentState.ACTIVE) {
            return Optional.of(refused(SignupRefusal.NOT_OFFERED));
        }
        if (!now.isBefore(times.signUpUntil())) {
            return Optional.of(refused(SignupRefusal.OVER));
        }
        if (now.isBefore(times.signUpFrom())) {
            return Optional.of(refused(SignupRefusal.TOO_EARLY));
        }
        return needs.invitations().isInvited(event.draft().invited(), account, now)
                ? Optional.empty()
                : Optional.of(refused(SignupRefusal.NOT_INVITED));
    }

    private Optional<SignupOutcome> write(
            Scheme<GatheringDraft> event, AccountId holder, List<Signup> theirs, Instant now) {
        Roster roster = needs.signups().roster(event.id()).by(event.draft());
        if (roster.waiting() > 0 && roster.free() > 0) {
            // Seats were added: those who wait come first.
            moveUp.one(roster);
            return Optional.empty();
        }
        boolean isFree = roster.free() > 0;
        long version =
                theirs.stream()
                        .filter(it -> it.holder().equals(holder))
                        .mapToLong(Signup::version)
                        .findFirst()
                        .orElse(0);
        Signup signup =
                new Signup(
                        event.id(),
                        holder,
                        isFree ? SignupState.SEATED : SignupState.WAITING,
                        roster.last() + 1,
                        now,
                        version + 1);
        Roster next = roster.next(isFree ? 1 : 0, isFree ? 0 : 1, 1);
        return needs.signups().save(next, List.of(signup), null) == SaveResult.SAVED
                ? Optional.of(new SignupOutcome.Done(signup, event, false))
                : Optional.empty();
    }

    /** A text that can be no id is the id of none. */
    static Optional<Scheme<GatheringDraft>> find(GatheringNeeds needs, String shopId, String id) {
        return DocumentId.isValid(id)
                ? needs.documents().find(new DocumentId(shopId, id))
                : Optional.empty();
    }
}

package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.referral.FindPerson.Person;
import dev.stammkunde.programmes.referral.Referral.Next;
import dev.stammkunde.programmes.referral.Referral.Progress;

import java.time.Instant;
import java.util.Optional;

/**
 * Takes a referral on whose time has come: pays both sides when the hold is over, and ends what the
 * friend let pass. It may stop at any call, and the same again does what is left: that a referral
 * is paid is written before its points are booked, and each booking has a key.
 */
public final class AdvanceReferral {

    private final ReferralNeeds needs;
    private final Referrals referrals;
    private final SaveReferral save;
    private final BookReferral book;
    private final FindPerson persons;
    private final CheckSides check;

    public AdvanceReferral(ReferralNeeds needs) {
        this.needs = needs;
        this.referrals = needs.referrals();
        this.save = new SaveReferral(referrals);
        this.book = new BookReferral(needs);
        this.persons = new FindPerson(needs.customers());
        this.check = new CheckSides(referrals, needs.ledger());
    }

    /**
     * Takes it on as far as it goes.
     *
     * @return as it is then; empty where there is none
     * @throws IllegalStateException if others were always faster: to be done again
     */
    public Optional<Referral> advance(CustomerId friend, Instant now) {
        return referrals.find(friend).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Attempts(needs.beforeRetry()).get(() -> tryToAdvance(friend, now)));
    }

    private Optional<Referral> tryToAdvance(CustomerId friend, Instant now) {
        Referral found = referrals.find(friend).orElseThrow();
        Optional<Referral> settled = settle(found, now);
        if (settled.isEmpty() || !isDue(settled.get(), now)) {
            return settled;
        }
        return save.save(settled.get(), next(settled.get(), now))
                .flatMap(after -> settle(after, now));
    }

    private static boolean isDue(Referral referral, Instant now) {
        return referral.findNext()
                .filter(next -> !next.byPeople())
                .map(Next::at)
                .filter(at -> !at.isAfter(now))
                .isPresent();
    }

    private Progress next(Referral referral, Instant now) {
        if (referral.state() == ReferralState.REGISTERED) {
            return referral.toldAt(now);
        }
        Progress progress = referral.progress();
        Optional<Person> friend = persons.find(referral.friend());
        Optional<Person> referrer = persons.find(referral.referrer());
        if (friend.isEmpty() || referrer.isEmpty()) {
            // Nothing can be compared any more, and one side at most gets something.
            return progress.paidAgain();
        }
        if (friend.get().id().equals(referrer.get().id())) {
            return progress.rejected(ReferralReason.SAME_CUSTOMER);
        }
        CheckSides.Found found = check.check(friend.get(), referrer.get(), referral.namedAt());
        if (!found.reasons().isEmpty()) {
            return progress.rejected(found.reasons().iterator().next());
        }
        Progress looked = progress.doubted(found.doubts());
        return looked.isDoubtful() ? looked : looked.paidAgain();
    }

    /** Makes the bookings that are missing; empty if others were faster to say so. */
    Optional<Referral> settle(Referral referral, Instant now) {
        if (referral.progress().settled()) {
            return Optional.of(referral);
        }
        book.book(referral, now);
        return save.save(referral, referral.progress().settled(true));
    }
}

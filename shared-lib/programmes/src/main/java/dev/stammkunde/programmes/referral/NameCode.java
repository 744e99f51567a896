package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.referral.FindPerson.Person;
import dev.stammkunde.programmes.referral.Referral.Progress;
import dev.stammkunde.programmes.referral.Referrals.Change;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A friend names the code of who brought them: the first that counts is the one for ever.
 *
 * <p>What is found against it is kept with it and told to the shop, and the friend can name another
 * code as long as they have ordered nothing.
 */
public final class NameCode {

    /** What naming a code came to. */
    public sealed interface Outcome {

        /** The referral, new, or as it was named before. It may be rejected, with reasons. */
        record Named(Referral referral, boolean isNew) implements Outcome {}

        /** There is no such code in this shop, or no such friend any more. */
        record UnknownCode() implements Outcome {}

        /** The code has ended. */
        record Ended() implements Outcome {}

        /** The shop has no referral programme in force. */
        record NoProgramme() implements Outcome {}
    }

    private final ReferralNeeds needs;
    private final Referrals referrals;
    private final FindPerson persons;
    private final CheckSides check;

    public NameCode(ReferralNeeds needs) {
        this.needs = needs;
        this.referrals = needs.referrals();
        this.persons = new FindPerson(needs.customers());
        this.check = new CheckSides(referrals, needs.ledger());
    }

    /** Keeps what the shop tells of a customer, by which one person is not paid as two. */
    public void tell(CustomerId customer, ToldOfFriend told) {
        var marks = Mark.of(customer.shopId(), told);
        if (!marks.isEmpty()) {
            persons.find(customer).ifPresent(person -> referrals.keep(person.id(), marks));
        }
    }

    /**
     * Names a code.
     *
     * @param typed as the friend typed it
     * @param at what the friend bought before this was not brought by the code
     * @throws IllegalStateException if others were always faster: to be done again
     */
    public Outcome name(CustomerId friend, String typed, Instant at) {
        Optional<Scheme<ReferralDraft>> programme = needs.programmes().findInForce(friend.shopId());
        if (programme.isEmpty()) {
            return new Outcome.NoProgramme();
        }
        Optional<ReferralCode> code = ReferralCode.find(friend.shopId(), typed);
        Optional<CustomerId> holder = code.flatMap(referrals::holderOf);
        Optional<Person> who = persons.find(friend);
        Optional<Person> by = holder.flatMap(persons::find);
        if (who.isEmpty() || by.isEmpty()) {
            return new Outcome.UnknownCode();
        }
        Integer days = programme.get().draft().codeDays();
        Referrer given = referrals.referrer(holder.get());
        if (hasEnded(given, code.get(), days, at)) {
            return new Outcome.Ended();
        }
        return new Attempts(needs.beforeRetry())
                .get(() -> tryToName(who.get(), by.get(), programme.get(), at));
    }

    private static boolean hasEnded(
            Referrer given, ReferralCode code, @Nullable Integer days, Instant at) {
        Instant since = given.codeAt();
        return days != null
                && (!code.equals(given.code())
                        || since == null
                        || !at.isBefore(since.plus(Duration.ofDays(days))));
    }

    private Optional<Outcome> tryToName(
            Person friend, Person by, Scheme<ReferralDraft> programme, Instant at) {
        Optional<Referral> known = findKnown(friend.id());
        if (known.filter(one -> !mayBeReplaced(one, by.id())).isPresent()) {
            return Optional.of(new Outcome.Named(known.get(), false));
        }
        CheckSides.Found found = check.check(friend, by, at);
        Referrer referrer = referrals.referrer(by.id()).named(at);
        Set<ReferralDoubt> doubts = EnumSet.noneOf(ReferralDoubt.class);
        doubts.addAll(found.doubts());
        if (referrer.within24Hours(at) >= programme.draft().doubtfulPerDay()) {
            doubts.add(ReferralDoubt.VELOCITY);
        }
        Progress progress =
                new Progress(
                        found.reasons().isEmpty()
                                ? ReferralState.REGISTERED
                                : ReferralState.REJECTED,
                        found.reasons(),
                        doubts,
                        null,
                        null,
                        null,
                        0,
                        true);
        Referral named =
                new Referral(
                        known.map(Referral::friend).orElse(friend.id()),
                        known.map(Referral::version).orElse(0L) + 1,
                        by.id(),
                        programme.id().id(),
                        programme.draft().terms(),
                        at,
                        progress);
        Progress before =
                known.filter(one -> one.referrer().equals(by.id()))
                        .map(Referral::progress)
                        .orElse(null);
        Change change = new Change(named, referrer.after(before, progress), null, null);
        return referrals.save(change) == SaveResult.SAVED
                ? Optional.of(new Outcome.Named(named, true))
                : Optional.empty();
    }

    /** A friend who typed a wrong code is not lost for who brought them. */
    private static boolean mayBeReplaced(Referral known, CustomerId by) {
        return known.state() == ReferralState.REJECTED
                && known.progress().order() == null
                && known.progress().review() == null
                && !known.referrer().equals(by);
    }

    /** Finds the referral of a friend, under whatever name. */
    private Optional<Referral> findKnown(CustomerId friend) {
        return findOf(needs, friend);
    }

    /** Finds the referral of a friend, also of one who was merged into them. */
    static Optional<Referral> findOf(ReferralNeeds needs, CustomerId friend) {
        Optional<Referral> own = needs.referrals().find(friend);
        if (own.isPresent()) {
            return own;
        }
        return needs.ledger().customersOf(new AccountId(friend.shopId(), friend.id())).stream()
                .filter(each -> !each.equals(friend.id()))
                .flatMap(
                        each ->
                                needs
                                        .referrals()
                                        .find(new CustomerId(friend.shopId(), each))
                                        .stream())
                .findFirst();
    }
}

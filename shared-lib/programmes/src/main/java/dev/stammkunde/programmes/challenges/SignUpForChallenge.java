package dev.stammkunde.programmes.challenges;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.FindTakingPart.Found;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Signs customers up for challenges that ask for it: what they pay after that counts. */
public final class SignUpForChallenge {

    private final ChallengeNeeds needs;
    private final FindTakingPart find;
    private final ChangeTakingPart change;

    public SignUpForChallenge(ChallengeNeeds needs) {
        this.needs = needs;
        this.find = new FindTakingPart(needs.challenges(), needs.ledger());
        this.change = new ChangeTakingPart(needs);
    }

    /** What it came to. */
    public sealed interface Outcome {

        /**
         * They are signed up.
         *
         * @param isRepeat whether they were before
         */
        record SignedUp(Scheme<ChallengeDraft> challenge, TakingPart held, boolean isRepeat)
                implements Outcome {}

        record UnknownChallenge() implements Outcome {}

        /** Nobody has to sign up for it, it is over, or it is paused. */
        record NotOpen() implements Outcome {}

        record UnknownCustomer() implements Outcome {}

        /** Others were always faster. */
        record Busy() implements Outcome {}
    }

    /**
     * Signs a customer up; the same again changes nothing.
     *
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    public Outcome signUp(DocumentId id, AccountId customer, Instant now) {
        Optional<Scheme<ChallengeDraft>> challenge =
                needs.documents().find(id).filter(found -> found.state() != DocumentState.ARCHIVED);
        if (challenge.isEmpty()) {
            return new Outcome.UnknownChallenge();
        }
        return new Attempts(needs.beforeRetry())
                .until(() -> tryTo(challenge.get(), customer, now))
                .orElseGet(Outcome.Busy::new);
    }

    private Optional<Outcome> tryTo(
            Scheme<ChallengeDraft> challenge, AccountId customer, Instant now) {
        Found found = find.find(challenge.id(), customer);
        TakingPart whole = found.whole();
        if (whole.signedUpAt() != null) {
            return Optional.of(new Outcome.SignedUp(challenge, whole, true));
        }
        if (!isOpen(challenge, now)) {
            return Optional.of(new Outcome.NotOpen());
        }
        if (!isKnown(customer, whole)) {
            return Optional.of(new Outcome.UnknownCustomer());
        }
        return change.isSettled(found, now)
                ? change.change(challenge, found, whole.signedUp(now), null, now)
                        .map(held -> new Outcome.SignedUp(challenge, held, false))
                : Optional.empty();
    }

    private static boolean isOpen(Scheme<ChallengeDraft> challenge, Instant now) {
        return challenge.state() == DocumentState.ACTIVE
                && challenge.draft().needsSignUp()
                && now.isBefore(challenge.draft().end());
    }

    private boolean isKnown(AccountId asked, TakingPart whole) {
        PointsAccount account = needs.ledger().account(whole.id().holder());
        List<Customer> found =
                Stream.of(asked, account.id())
                        .distinct()
                        .map(id -> new CustomerId(id.shopId(), id.customerId()))
                        .flatMap(id -> needs.customers().find(id).stream())
                        .map(each -> each.customer())
                        .toList();
        boolean isErased = found.stream().anyMatch(Customer.Erased.class::isInstance);
        return !isErased && (!found.isEmpty() || account.sequence() > 0);
    }
}

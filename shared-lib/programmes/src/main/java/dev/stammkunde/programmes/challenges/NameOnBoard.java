package dev.stammkunde.programmes.challenges;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.FindTakingPart.Found;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Keeps whether a customer agrees to be named on a leader board, and takes the name off it. */
public final class NameOnBoard {

    private final ChallengeNeeds needs;
    private final Challenges challenges;
    private final FindTakingPart find;
    private final ChangeTakingPart change;

    public NameOnBoard(ChallengeNeeds needs) {
        this.needs = needs;
        this.challenges = needs.challenges();
        this.find = new FindTakingPart(challenges, needs.ledger());
        this.change = new ChangeTakingPart(needs);
    }

    /** What it came to. */
    public enum Outcome {
        /** It is as they want it. */
        DONE,
        UNKNOWN_CHALLENGE,
        /** The challenge has no leader board. */
        NO_BOARD,
        /** Nothing is kept of them, or no first name. */
        NO_NAME,
        /** Others were always faster. */
        BUSY
    }

    /**
     * Gives or withdraws a consent. A name that is withdrawn is off the board at once.
     *
     * @throws RuntimeException if the store fails: to do it again is safe
     */
    public Outcome name(DocumentId id, AccountId customer, boolean isShown, Instant now) {
        Optional<Scheme<ChallengeDraft>> challenge =
                needs.documents().find(id).filter(found -> found.state() != DocumentState.ARCHIVED);
        if (challenge.isEmpty()) {
            return Outcome.UNKNOWN_CHALLENGE;
        }
        Attempts attempts = new Attempts(needs.beforeRetry());
        if (!isShown) {
            return attempts.until(() -> withdraw(challenge.get(), customer, now))
                    .orElse(Outcome.BUSY);
        }
        return challenge.get().draft().showsBoard()
                ? attempts.until(() -> agree(challenge.get(), customer, now)).orElse(Outcome.BUSY)
                : Outcome.NO_BOARD;
    }

    private Optional<Outcome> agree(
            Scheme<ChallengeDraft> challenge, AccountId customer, Instant now) {
        Found found = find.find(challenge.id(), customer);
        TakingPart whole = found.whole();
        Optional<String> name = findFirstName(whole.id());
        if (name.isEmpty()) {
            return Optional.of(Outcome.NO_NAME);
        }
        BoardName before = whole.boardName();
        boolean isSame = before != null && before.firstName().equals(name.get());
        return isSame
                ? Optional.of(Outcome.DONE)
                : save(challenge, found, new BoardName(name.get(), now), now);
    }

    private Optional<Outcome> withdraw(
            Scheme<ChallengeDraft> challenge, AccountId customer, Instant now) {
        Found found = find.find(challenge.id(), customer);
        if (found.whole().boardName() != null) {
            Optional<Outcome> saved = save(challenge, found, null, now);
            if (saved.isEmpty()) {
                return saved;
            }
        }
        return isOffBoard(found.whole().id()) ? Optional.of(Outcome.DONE) : Optional.empty();
    }

    private Optional<Outcome> save(
            Scheme<ChallengeDraft> challenge, Found found, @Nullable BoardName name, Instant now) {
        return change.isSettled(found, now)
                ? change.change(challenge, found, found.whole().named(name), null, now)
                        .map(_ -> Outcome.DONE)
                : Optional.empty();
    }

    /** Also where it has no name: a run that makes the board may have read one, and fails then. */
    private boolean isOffBoard(ParticipantId id) {
        return challenges
                .findBoard(id.challenge())
                .map(
                        board ->
                                challenges.keepBoard(
                                        id.challenge(), board.withoutName(id.customerId())))
                .filter(SaveResult.CONFLICT::equals)
                .isEmpty();
    }

    private Optional<String> findFirstName(ParticipantId id) {
        return needs.customers()
                .find(new CustomerId(id.challenge().shopId(), id.customerId()))
                .map(found -> found.customer())
                .flatMap(
                        customer ->
                                customer instanceof Customer.Known(var profile)
                                        ? profile.givenName()
                                        : Optional.empty())
                .filter(name -> !name.isBlank());
    }
}

package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.FindTakingPart.Found;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Changes what a customer has of a challenge, decides what comes of it, and books that. */
final class ChangeTakingPart {

    private static final int MOST_WAITING = 100;

    private final Challenges challenges;
    private final BookPrizes book;

    ChangeTakingPart(ChallengeNeeds needs) {
        this.challenges = needs.challenges();
        this.book = new BookPrizes(needs);
    }

    /**
     * An order that counts otherwise.
     *
     * @param after as it is then, in its version as it is kept
     * @param by the version that it counts by
     * @param more what it counts for more, or less
     */
    record Counted(ChallengeOrder after, Scheme<ChallengeDraft> by, long more) {

        /** What all together have more, or less. */
        long together() {
            return isTogether(by) ? more : 0;
        }
    }

    /**
     * Books what was decided before, and has not been booked: nothing can be changed before that.
     *
     * @return whether all was booked already
     */
    boolean isSettled(Found found, Instant now) {
        book.book(found.own(), now);
        found.others().forEach(other -> book.book(other, now));
        return found.whole().isSettled();
    }

    /** Keeps what is known of an order that counts for nobody; false where others were faster. */
    boolean keep(ChallengeOrder order) {
        return challenges.save(ChallengeChange.of(order.next())) == SaveResult.SAVED;
    }

    /**
     * Changes it.
     *
     * @param next what the customer has with the change
     * @param counted absent where no order is changed
     * @return what they have then; empty where others were faster
     */
    Optional<TakingPart> change(
            Scheme<ChallengeDraft> challenge,
            Found found,
            TakingPart next,
            @Nullable Counted counted,
            Instant now) {
        Integer winners = challenge.draft().mostWinners();
        long most = winners == null ? Long.MAX_VALUE : winners;
        TakingPart after = judge(challenge, found, next, now);
        if (counted == null && after.equals(found.own()) && found.others().isEmpty()) {
            return Optional.of(after);
        }
        if (!found.others().stream().allMatch(this::isOffBoard)) {
            return Optional.empty();
        }
        plan(challenge, found, after, now);
        ChallengeChange change =
                new ChallengeChange(
                        challenge.id(),
                        counted == null ? null : counted.after().next(),
                        List.of(after.next()),
                        found.others(),
                        after.places() - found.places(),
                        most,
                        counted == null ? 0 : counted.together(),
                        counted == null ? "" : counted.by().draft().goal().unit());
        return challenges.save(change) == SaveResult.SAVED
                ? Optional.of(book.book(after.next(), now))
                : Optional.empty();
    }

    private TakingPart judge(
            Scheme<ChallengeDraft> challenge, Found found, TakingPart next, Instant now) {
        ReachTerms terms = ReachTerms.of(challenge, isReachedTogether(challenge, now));
        Integer winners = challenge.draft().mostWinners();
        long free = winners == null ? Long.MAX_VALUE : winners - challenges.places(challenge.id());
        TakingPart after = new JudgeTakingPart(terms, free > 0, now).judge(next);
        boolean isTaking = winners != null && after.places() > found.places();
        return isTaking && !isNext(challenge.id(), found, free)
                ? new JudgeTakingPart(terms, false, now).judge(next)
                : after;
    }

    /** Whether there is a place left after all who wait for longer. */
    private boolean isNext(DocumentId challenge, Found found, long free) {
        int most = (int) Math.min(free, MOST_WAITING);
        List<ParticipantId> waiting = challenges.waiting(challenge, most);
        return waiting.size() < most
                || waiting.contains(found.own().id())
                || found.others().stream().map(TakingPart::id).anyMatch(waiting::contains);
    }

    /** Whoever withdraws their name or is erased later is looked for by that of today alone. */
    private boolean isOffBoard(TakingPart gone) {
        return challenges
                .findBoard(gone.id().challenge())
                .map(board -> board.without(gone.id().customerId()))
                .map(board -> challenges.keepBoard(gone.id().challenge(), board))
                .filter(SaveResult.CONFLICT::equals)
                .isEmpty();
    }

    /** Before it is written, so that what follows is not forgotten if this stops then. */
    private void plan(
            Scheme<ChallengeDraft> challenge, Found found, TakingPart after, Instant now) {
        boolean isFreed =
                after.places() < found.places() && challenge.draft().mostWinners() != null;
        boolean isOnBoard =
                challenge.draft().showsBoard() && (found.isNew() || !found.others().isEmpty());
        // The run plans what is next by the newest version, which may be another than this.
        boolean isDecided = found.isNew() && isTogether(challenge);
        if (isDecided || isFreed || isOnBoard || after.findWaiting().isPresent()) {
            challenges.plan(challenge.id(), now);
        }
    }

    private static boolean isTogether(Scheme<ChallengeDraft> challenge) {
        return challenge.draft().goalOf() == ChallengeFor.TOGETHER;
    }

    private boolean isReachedTogether(Scheme<ChallengeDraft> challenge, Instant now) {
        return isTogether(challenge)
                && !now.isBefore(challenge.draft().decidedAt())
                && challenges
                        .findDecision(challenge.id())
                        .filter(TogetherDecision::isReached)
                        .isPresent();
    }
}

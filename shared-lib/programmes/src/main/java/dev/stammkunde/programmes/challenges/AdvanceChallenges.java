package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.FindTakingPart.Found;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Takes challenges on whose time has come: prizes whose orders cannot go back any more are paid,
 * places that were freed go to who waits for one, and what all together had to reach is decided. It
 * may stop at any call, and the same again does what is left.
 */
public final class AdvanceChallenges {

    private static final int PAGE = 100;
    private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);
    private static final Duration BOARD_IS_MADE_AGAIN = Duration.ofMinutes(55);

    /** Places become free by what goes back. */
    private static final Duration WAITS_AFTER_END = Duration.ofDays(60);

    private final ChallengeNeeds needs;
    private final Challenges challenges;
    private final FindTakingPart find;
    private final ChangeTakingPart change;
    private final CountForChallenge count;

    public AdvanceChallenges(ChallengeNeeds needs) {
        this.needs = needs;
        this.challenges = needs.challenges();
        this.find = new FindTakingPart(challenges, needs.ledger());
        this.change = new ChangeTakingPart(needs);
        this.count = new CountForChallenge(needs);
    }

    /**
     * Takes on what a customer has of a challenge, and joins to it what they have under other
     * names.
     *
     * @return as it is then; empty where there is none
     * @throws IllegalStateException if others were always faster: to be done again
     */
    public Optional<TakingPart> advance(ParticipantId id, Instant now) {
        Optional<Scheme<ChallengeDraft>> challenge = needs.documents().find(id.challenge());
        if (challenge.isEmpty() || challenges.find(id).isEmpty()) {
            return Optional.empty();
        }
        recall(challenge.get(), id, now);
        return Optional.of(
                new Attempts(needs.beforeRetry()).get(() -> tryTo(challenge.get(), id, now)));
    }

    /** Before points are given, the ledger is asked once more what stands. */
    private void recall(Scheme<ChallengeDraft> challenge, ParticipantId id, Instant now) {
        TakingPart whole = find.find(challenge.id(), id.holder()).whole();
        boolean isDue = whole.findPayment().filter(at -> !at.isAfter(now)).isPresent();
        boolean isTogether =
                challenge.draft().goalOf() == ChallengeFor.TOGETHER && whole.findPrize().isEmpty();
        if (isDue || isTogether) {
            whole.orders().forEach(order -> count.recall(challenge, order.getKey(), now));
        }
    }

    private Optional<TakingPart> tryTo(
            Scheme<ChallengeDraft> challenge, ParticipantId id, Instant now) {
        Found found = find.find(challenge.id(), id.holder());
        return change.isSettled(found, now)
                ? change.change(challenge, found, found.whole().lookedAt(null), null, now)
                : Optional.empty();
    }

    /**
     * Takes on what concerns all customers of a challenge: gives places that are free to who waits
     * for one, decides what all together had to reach, and makes the leader board.
     *
     * @param timeLeft whether there is time for one more; the next run goes on
     */
    public void look(DocumentId id, Instant now, BooleanSupplier timeLeft) {
        Optional<Scheme<ChallengeDraft>> found = needs.documents().find(id);
        if (found.isEmpty()) {
            challenges.finish(id);
            return;
        }
        Scheme<ChallengeDraft> challenge = found.get();
        Optional<Instant> next =
                switch (challenge.draft().goalOf()) {
                    case EACH -> fillPlaces(challenge, now);
                    case TOGETHER -> decide(challenge, now, timeLeft);
                };
        Stream.of(next, board(challenge, now))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .ifPresentOrElse(at -> challenges.plan(id, at), () -> challenges.finish(id));
        if (isChanged(challenge)) {
            challenges.plan(id, now);
        }
    }

    /** Whoever changed it planned a look, which this one has just replaced. */
    private boolean isChanged(Scheme<ChallengeDraft> challenge) {
        return needs.documents()
                .find(challenge.id())
                .filter(now -> now.version() != challenge.version())
                .isPresent();
    }

    /** As long as something can go back, the board is made anew each hour. */
    private Optional<Instant> board(Scheme<ChallengeDraft> challenge, Instant now) {
        ChallengeDraft draft = challenge.draft();
        if (!draft.showsBoard()) {
            return Optional.empty();
        }
        SaveResult made =
                new BuildBoard(challenges).build(challenge.id(), draft.goal().unit(), now);
        if (made == SaveResult.CONFLICT) {
            return Optional.of(now);
        }
        return now.isBefore(draft.decidedAt())
                ? Optional.of(now.plus(BOARD_IS_MADE_AGAIN))
                : Optional.empty();
    }

    /** The longest waiting first; as long as somebody waits, it is looked at again each day. */
    private Optional<Instant> fillPlaces(Scheme<ChallengeDraft> challenge, Instant now) {
        DocumentId id = challenge.id();
        Integer most = challenge.draft().mostWinners();
        long free = most == null ? PAGE : most - challenges.places(id);
        challenges
                .waiting(id, Math.clamp(free, 0, PAGE))
                .forEach(participant -> advance(participant, now));
        boolean isOver = now.isAfter(challenge.draft().decidedAt().plus(WAITS_AFTER_END));
        if (isOver || challenges.waiting(id, 1).isEmpty()) {
            return Optional.empty();
        }
        boolean isFull = most != null && challenges.places(id) >= most;
        return Optional.of(isFull ? now.plus(LOOKED_AT_AGAIN) : now);
    }

    private Optional<Instant> decide(
            Scheme<ChallengeDraft> challenge, Instant now, BooleanSupplier timeLeft) {
        if (now.isBefore(challenge.draft().decidedAt())) {
            return Optional.of(challenge.draft().decidedAt());
        }
        TogetherDecision decision =
                challenges.findDecision(challenge.id()).orElseGet(() -> decided(challenge, now));
        return !decision.isReached() || isRewarded(challenge.id(), decision, now, timeLeft)
                ? Optional.empty()
                : Optional.of(now);
    }

    private TogetherDecision decided(Scheme<ChallengeDraft> challenge, Instant now) {
        ChallengeGoal goal = challenge.draft().goal();
        long amount = challenges.together(challenge.id(), goal.unit());
        boolean isReached = challenge.state() != DocumentState.ARCHIVED && amount >= goal.amount();
        TogetherDecision decision = new TogetherDecision(isReached, amount, now, null);
        return challenges.keep(challenge.id(), null, decision) == SaveResult.SAVED
                ? decision
                : challenges.findDecision(challenge.id()).orElseThrow();
    }

    private boolean isRewarded(
            DocumentId id, TogetherDecision decision, Instant now, BooleanSupplier timeLeft) {
        TogetherDecision last = decision;
        while (timeLeft.getAsBoolean()) {
            List<ParticipantId> page =
                    challenges.participants(id, last.rewardedUpTo(), PAGE).stream()
                            .map(TakingPart::id)
                            .toList();
            if (page.isEmpty()) {
                return true;
            }
            page.forEach(participant -> advance(participant, now));
            TogetherDecision next = last.upTo(page.getLast().customerId());
            if (challenges.keep(id, last, next) != SaveResult.SAVED) {
                // Another run goes on.
                return false;
            }
            last = next;
        }
        return false;
    }
}

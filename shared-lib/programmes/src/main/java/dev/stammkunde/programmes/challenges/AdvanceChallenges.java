package dev.stammkunde.programmes.challenges;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.challenges.FindParticipation.Found;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Takes challenges on whose time has come: prizes whose orders cannot go back any more are paid,
 * places that were freed go to who waits for one, and what all together had to reach is decided. It
 * may stop at any call, and the same again does what is left.
 */
public final class AdvanceChallenges {

    private static final int PAGE = 100;

    private final ChallengeNeeds needs;
    private final Challenges challenges;
    private final FindParticipation find;
    private final ChangeParticipation change;

    public AdvanceChallenges(ChallengeNeeds needs) {
        this.needs = needs;
        this.challenges = needs.challenges();
        this.find = new FindParticipation(challenges, needs.ledger());
        this.change = new ChangeParticipation(needs);
    }

    /**
     * Takes on what a customer has of a challenge, and joins to it what they have under other
     * names.
     *
     * @return as it is then; empty where there is none
     * @throws IllegalStateException if others were always faster: to be done again
     */
    public Optional<Participation> advance(ParticipantId id, Instant now) {
        Optional<Scheme<ChallengeDraft>> challenge = needs.documents().find(id.challenge());
        if (challenge.isEmpty() || challenges.find(id).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Attempts(needs.beforeRetry()).get(() -> tryTo(challenge.get(), id, now)));
    }

    private Optional<Participation> tryTo(
            Scheme<ChallengeDraft> challenge, ParticipantId id, Instant now) {
        Found found = find.find(challenge.id(), id.holder());
        return change.isSettled(found, now)
                ? change.change(challenge, found, found.whole().lookedAt(null), null, now)
                : Optional.empty();
    }

    /** Gives places that are free to who waits for one, the longest first. */
    public void fillPlaces(DocumentId id, Instant now) {
        Optional<Scheme<ChallengeDraft>> challenge = needs.documents().find(id);
        Integer most = challenge.map(it -> it.draft().mostWinners()).orElse(null);
        long free = most == null ? PAGE : most - challenges.places(id);
        if (free > 0) {
            challenges
                    .waiting(id, (int) Math.min(free, PAGE))
                    .forEach(participant -> advance(participant, now));
        }
    }

    /**
     * Decides what all together had to reach, and rewards whoever took part.
     *
     * @param timeLeft whether there is time for one more; the next run goes on
     */
    public void decide(DocumentId id, Instant now, BooleanSupplier timeLeft) {
        Optional<Scheme<ChallengeDraft>> found = needs.documents().find(id);
        if (found.filter(it -> it.draft().goalOf() == ChallengeFor.TOGETHER).isEmpty()) {
            challenges.finish(id);
            return;
        }
        Scheme<ChallengeDraft> challenge = found.get();
        if (now.isBefore(challenge.draft().decidedAt())) {
            // Its end was moved.
            challenges.plan(id, challenge.draft().decidedAt());
            return;
        }
        TogetherDecision decision =
                challenges.findDecision(id).orElseGet(() -> decided(challenge, now));
        if (!decision.isReached() || isRewarded(id, decision, now, timeLeft)) {
            challenges.finish(id);
        }
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
            List<ParticipantId> page = challenges.participants(id, last.rewardedUpTo(), PAGE);
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

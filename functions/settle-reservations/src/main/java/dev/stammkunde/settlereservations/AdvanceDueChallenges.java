package dev.stammkunde.settlereservations;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.challenges.AdvanceChallenges;
import dev.stammkunde.programmes.challenges.ChallengeNeeds;
import dev.stammkunde.programmes.challenges.Challenges;
import dev.stammkunde.programmes.challenges.ParticipantId;
import dev.stammkunde.programmes.challenges.TakingPart;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Takes challenges on whose time has come. What one fails on keeps no other back; the next run
 * finds it again.
 */
final class AdvanceDueChallenges {

    private static final int PAGE = 100;

    private final Challenges challenges;
    private final AdvanceChallenges advance;
    private final OutcomeLog log;

    AdvanceDueChallenges(ChallengeNeeds needs, OutcomeLog log) {
        this.challenges = needs.challenges();
        this.advance = new AdvanceChallenges(needs);
        this.log = log;
    }

    /**
     * Takes on what is due: each customer's, and then what concerns all of a challenge.
     *
     * @param timeLeft whether there is time for one more
     * @return how many were taken on
     * @throws RuntimeException the first fault, after all others were taken on
     */
    long advance(Instant now, BooleanSupplier timeLeft) {
        FirstFault fault = new FirstFault();
        Set<ParticipantId> seen = new HashSet<>();
        List<ParticipantId> due = due(now, seen);
        while (!due.isEmpty() && timeLeft.getAsBoolean()) {
            for (ParticipantId id : due) {
                seen.add(id);
                if (timeLeft.getAsBoolean()) {
                    fault.guard(
                            () -> advance.advance(id, now).ifPresent(this::tell),
                            e -> tellStuck(id.challenge(), e));
                }
            }
            due = due(now, seen);
        }
        List<DocumentId> planned = challenges.planned(now, PAGE);
        for (DocumentId id : planned) {
            if (timeLeft.getAsBoolean()) {
                fault.guard(() -> advance.look(id, now, timeLeft), e -> tellStuck(id, e));
            }
        }
        fault.end();
        return (long) seen.size() + planned.size();
    }

    /** An index tells for a moment what is done; and what failed stays due. */
    private List<ParticipantId> due(Instant now, Set<ParticipantId> seen) {
        return challenges.due(now, seen.size() + PAGE).stream()
                .filter(id -> !seen.contains(id))
                .toList();
    }

    private void tell(TakingPart held) {
        log.info("challenge-advanced")
                .with(LogKey.SHOP_ID, held.id().challenge().shopId())
                .with(LogKey.ENTRY, "challenge/" + held.id().challenge().id())
                .with(
                        LogKey.TOPIC,
                        held.findPrize().map(prize -> prize.state().name()).orElse("OPEN"))
                .write();
    }

    private void tellStuck(DocumentId challenge, RuntimeException fault) {
        log.error("challenge-stuck")
                .with(LogKey.SHOP_ID, challenge.shopId())
                .with(LogKey.ENTRY, "challenge/" + challenge.id())
                .with(fault)
                .write();
    }
}

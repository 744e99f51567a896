package dev.stammkunde.programmes.challenges;

import dev.stammkunde.programmes.Attempts;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Has the hourly run look at what a customer has who was joined with another: both together may
 * have reached a goal. The ledger may hear of it later, so that it is not done here.
 */
final class LookAtJoined {

    private final ChallengeNeeds needs;
    private final Challenges challenges;

    LookAtJoined(ChallengeNeeds needs) {
        this.needs = needs;
        this.challenges = needs.challenges();
    }

    List<TakingPart> hear(
            ShopEvent.CustomersMerged merged, List<Scheme<ChallengeDraft>> heard, Instant now) {
        return heard.stream()
                .map(each -> new ParticipantId(each.id(), merged.mergedCustomerId()))
                .filter(id -> challenges.find(id).isPresent())
                .flatMap(id -> look(id, now).stream())
                .toList();
    }

    private Optional<TakingPart> look(ParticipantId id, Instant now) {
        return new Attempts(needs.beforeRetry()).until(() -> tryTo(id, now));
    }

    private Optional<TakingPart> tryTo(ParticipantId id, Instant now) {
        TakingPart before = challenges.find(id).orElseGet(() -> TakingPart.none(id));
        if (before.version() == 0 || before.lookAt() != null) {
            return Optional.of(before);
        }
        TakingPart after = before.lookedAt(now).next();
        return switch (challenges.save(ChallengeChange.of(after))) {
            case SAVED -> Optional.of(after);
            case CONFLICT -> Optional.empty();
        };
    }
}

package dev.stammkunde.programmes.tiers;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of a shop's rules of tiers. What a version gave stays given when the next one is
 * saved: it rates anew from then on, and nothing of before.
 */
public record TierHistory(List<TierVersion> versions) {

    /** Of a shop without tiers. */
    public static final TierHistory NONE = new TierHistory(List.of());

    public TierHistory {
        versions =
                versions.stream()
                        .map(it -> it.from(it.from().truncatedTo(SECONDS)))
                        .sorted(Comparator.comparing(TierVersion::from))
                        .toList();
    }

    /** Finds the version in force at an instant; nothing before the first, and while they rest. */
    public Optional<TierVersion> findInForce(Instant at) {
        return findLatest(at).filter(TierVersion::active);
    }

    /**
     * Finds the version by which an order counts: the one in force when it was paid. What was paid
     * before the shop had any counts by the first one that looks back so far.
     */
    public Optional<TierVersion> findCounting(Instant paidAt) {
        return findInForce(paidAt).or(() -> findLookingBack(paidAt));
    }

    /** Finds the version by which an order counts that was paid before the shop had tiers. */
    Optional<TierVersion> findLookingBack(Instant paidAt) {
        boolean isOfBefore =
                versions.stream()
                        .filter(TierVersion::active)
                        .findFirst()
                        .filter(first -> paidAt.isBefore(first.from()))
                        .isPresent();
        return isOfBefore
                ? versions.stream().filter(it -> it.looksBackTo(paidAt)).findFirst()
                : Optional.empty();
    }

    private Optional<TierVersion> findLatest(Instant at) {
        TierVersion latest = null;
        for (TierVersion version : versions) {
            if (!version.from().isAfter(at)) {
                latest = version;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Returns the shop's zone by the latest version. */
    ZoneId zone() {
        return versions.isEmpty() ? ZoneOffset.UTC : versions.getLast().rules().zone();
    }

    /** Finds a tier by its id, as the latest version that has it calls it. */
    public Optional<Tier> findTier(String id) {
        return versions.reversed().stream()
                .flatMap(version -> version.rules().tiers().stream())
                .filter(tier -> tier.id().equals(id))
                .findFirst();
    }

    /** Finds a version by its name. */
    Optional<TierVersion> find(String name) {
        return versions.stream().filter(version -> version.name().equals(name)).findFirst();
    }

    /**
     * Returns the rank of a tier by rules. One that they do not have any more is the next lower one
     * of before that they have.
     */
    int rank(String tierId, TierRules rules) {
        return idsFrom(tierId)
                .mapToInt(rules::rank)
                .filter(rank -> rank != TierRules.NO_RANK)
                .findFirst()
                .orElse(TierRules.NO_RANK);
    }

    /** The tier and those below it, by the latest version that has it. */
    private Stream<String> idsFrom(String tierId) {
        for (TierVersion version : versions.reversed()) {
            int rank = version.rules().rank(tierId);
            if (rank != TierRules.NO_RANK) {
                return version.rules().tiers().subList(0, rank + 1).reversed().stream()
                        .map(Tier::id);
            }
        }
        return Stream.of(tierId);
    }
}

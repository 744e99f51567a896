package dev.stammkunde.programmes.tiers;

import static java.time.temporal.ChronoUnit.SECONDS;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept of tiers with a customer's account.
 *
 * @param steps what their orders count
 * @param joined when the first of the orders was paid that are not among the steps any more; absent
 *     where all are
 * @param manual the tier that a person gave
 * @param behind other tiers that persons gave, which hold longer than the ones before them: of
 *     customers who were merged. None without {@code manual}
 * @param kept the tier that stays although so much went back
 * @param told the tier by what was booked last; empty for none
 * @param change what others are to hear of; absent where nothing changed for days
 */
record TierSection(
        TierSteps steps,
        @Nullable Instant joined,
        @Nullable TierHold manual,
        List<TierHold> behind,
        @Nullable TierHold kept,
        String told,
        @Nullable TierChange change) {

    static final TierSection NONE = new TierSection(TierSteps.NONE, null, null, null, "", null);

    TierSection {
        behind = List.copyOf(behind);
    }

    /** One of a customer to whom at most one tier was given. */
    TierSection(
            TierSteps steps,
            @Nullable Instant joined,
            @Nullable TierHold manual,
            @Nullable TierHold kept,
            String told,
            @Nullable TierChange change) {
        this(steps, joined, manual, List.of(), kept, told, change);
    }

    /** Returns when the membership began: with the first order that stands. */
    Instant joined(Instant otherwise) {
        if (joined != null) {
            return joined;
        }
        return steps.steps().isEmpty()
                ? otherwise.truncatedTo(SECONDS)
                : steps.steps().getFirst().at();
    }

    /** Returns this with other steps, of which the oldest may have gone for good. */
    TierSection withKept(TierSteps fewer) {
        boolean isFirstGone =
                !steps.steps().isEmpty()
                        && (fewer.steps().isEmpty()
                                || !fewer.steps()
                                        .getFirst()
                                        .at()
                                        .equals(steps.steps().getFirst().at()));
        Instant first = joined == null && isFirstGone ? steps.steps().getFirst().at() : joined;
        return new TierSection(fewer, first, manual, behind, kept, told, change);
    }

    /** Returns this with what orders count now. */
    TierSection with(TierSteps moved) {
        return new TierSection(moved, joined, manual, behind, kept, told, change);
    }

    /** Returns this with a first order that may be earlier than what is known of it. */
    TierSection joinedBy(Instant paidAt) {
        Instant at = paidAt.truncatedTo(SECONDS);
        return joined != null && at.isBefore(joined)
                ? new TierSection(steps, at, manual, behind, kept, told, change)
                : this;
    }

    /** Returns all that persons gave, the one that counts first. */
    List<TierHold> given() {
        return manual == null
                ? List.of()
                : Stream.concat(Stream.of(manual), behind.stream()).toList();
    }

    /** Returns this with what persons gave, the one that counts first. */
    TierSection withGiven(List<TierHold> given) {
        return new TierSection(
                steps,
                joined,
                given.isEmpty() ? null : given.getFirst(),
                given.isEmpty() ? List.of() : given.subList(1, given.size()),
                kept,
                told,
                change);
    }

    /** Returns this with a moment from which the membership counts. */
    TierSection withJoined(@Nullable Instant other) {
        return new TierSection(steps, other, manual, behind, kept, told, change);
    }

    TierSection withKeptTier(@Nullable TierHold other) {
        return new TierSection(steps, joined, manual, behind, other, told, change);
    }

    TierSection told(String tierId) {
        return new TierSection(steps, joined, manual, behind, kept, tierId, change);
    }

    TierSection with(@Nullable TierChange other) {
        return new TierSection(steps, joined, manual, behind, kept, told, other);
    }

    /** Returns this without what is over. */
    TierSection at(Instant now) {
        return new TierSection(
                        steps,
                        joined,
                        null,
                        kept == null || kept.isOver(now) ? null : kept,
                        told,
                        change == null || change.isOver(now) ? null : change)
                .withGiven(given().stream().filter(hold -> !hold.isOver(now)).toList());
    }
}

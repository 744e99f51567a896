package dev.stammkunde.programmes.tiers;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.units.UnitSection;

import java.time.Instant;
import java.util.Optional;

/** Tells which entries moved a customer's tier, such as the order that reached it. */
public final class TierMoves {

    private TierMoves() {}

    /** Finds the tier that the customer has since an entry, by its id; an empty one for none. */
    public static Optional<String> findNew(LedgerEntry entry) {
        UnitSection section = entry.sections().get(TierUnits.NAME);
        Instant bookedAt = entry.bookedAt().truncatedTo(SECONDS);
        return section == null
                ? Optional.empty()
                : Optional.ofNullable(TierSectionText.read(section.text()).change())
                        .filter(change -> change.at().equals(bookedAt))
                        .map(TierChange::to);
    }
}

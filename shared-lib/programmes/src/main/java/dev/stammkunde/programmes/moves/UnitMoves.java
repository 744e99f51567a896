package dev.stammkunde.programmes.moves;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Effect;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.words.UnitNames;
import dev.stammkunde.programmes.stamps.StampRules;
import dev.stammkunde.programmes.tiers.TierMoves;
import dev.stammkunde.programmes.tiers.TierUnits;
import dev.stammkunde.shop.BothLanguages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in a few words what an entry moved beside points: stamps, and the tier. */
public final class UnitMoves {

    private static final String OF_CARDS = StampRules.NAME + '.';

    private UnitMoves() {}

    /** Whether an entry leaves the points as they are, and is about another programme. */
    public static boolean isAlone(LedgerEntry entry) {
        return entry.points() == 0
                && (entry.booking() instanceof Booking.OfUnits
                        || entry.effects().stream().anyMatch(Effect::isOfOtherWing));
    }

    /** Returns all in words; empty where the entry only adds up what may move a tier later. */
    public static Optional<BothLanguages> of(LedgerEntry entry, UnitNames names) {
        List<BothLanguages> moves = new ArrayList<>();
        for (Effect effect : entry.effects()) {
            if (effect.unit().startsWith(OF_CARDS) && effect.amount() != 0) {
                moves.add(stamps(effect, names));
            }
        }
        if (!(entry.booking() instanceof Booking.OfUnits)) {
            TierMoves.findNew(entry).map(tier -> tier(tier, names)).ifPresent(moves::add);
        }
        return moves.stream().reduce((one, other) -> one.and("; ", other));
    }

    private static BothLanguages stamps(Effect effect, UnitNames names) {
        String amount = (effect.amount() < 0 ? "−" : "+") + Math.abs(effect.amount());
        return new BothLanguages("Stempel " + amount, "Stamps " + amount)
                .and(": ", names.name(StampRules.NAME, effect.unit().substring(OF_CARDS.length())));
    }

    private static BothLanguages tier(String tierId, UnitNames names) {
        return new BothLanguages("Stufe", "Tier")
                .and(
                        ": ",
                        tierId.isEmpty()
                                ? new BothLanguages("keine", "none")
                                : names.name(TierUnits.NAME, tierId));
    }
}

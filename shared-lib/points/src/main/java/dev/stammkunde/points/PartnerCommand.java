package dev.stammkunde.points;

import dev.stammkunde.points.programme.Programme;

import java.util.List;

/** Something that happened at a partner and may change a customer's points. */
public sealed interface PartnerCommand extends PointsCommand {

    /** What the partner reported. */
    PartnerDeal deal();

    @Override
    default BookingKey key() {
        return deal().key();
    }

    /**
     * A purchase earns points, which are held and lost by the programme's rules from now on.
     *
     * @param points more than zero
     */
    record Earn(PartnerDeal deal, long points, Programme programme) implements PartnerCommand {
        public Earn {
            requireSome(points);
        }
    }

    /**
     * A purchase is paid with points that can be spent now. It never makes a debt.
     *
     * @param points more than zero
     */
    record Redeem(PartnerDeal deal, long points) implements PartnerCommand {
        public Redeem {
            requireSome(points);
        }
    }

    /**
     * Takes back points that a purchase had earned.
     *
     * @param own the lots that it had opened
     * @param points more than zero
     * @param programme says whether what is spent already is owed, or forgiven
     */
    record ReverseEarning(PartnerDeal deal, List<Lot> own, long points, Programme programme)
            implements PartnerCommand {
        public ReverseEarning {
            own = List.copyOf(own);
            requireSome(points);
        }
    }

    /**
     * Gives back points that a purchase was paid with, the last ones first.
     *
     * @param redeemed all that was taken for it
     * @param before points that are back so far
     * @param due points that are to be back, more than before
     */
    record ReverseRedemption(PartnerDeal deal, List<Lot> redeemed, long before, long due)
            implements PartnerCommand {
        public ReverseRedemption {
            redeemed = List.copyOf(redeemed);
            if (before < 0 || due <= before || due > Lot.sum(redeemed)) {
                throw new IllegalArgumentException("other points than were redeemed");
            }
        }
    }

    private static void requireSome(long points) {
        if (points <= 0) {
            throw new IllegalArgumentException("it is about more than nothing");
        }
    }
}

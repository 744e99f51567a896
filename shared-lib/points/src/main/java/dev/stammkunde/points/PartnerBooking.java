package dev.stammkunde.points;

import java.util.List;

/**
 * A customer earned points at a partner, paid with points there, or such a purchase was taken back.
 *
 * @param given lots that it opens, or that return
 * @param taken lots and shares that go
 * @param owed points that had to go and were spent already
 */
public record PartnerBooking(PartnerDeal deal, List<Lot> given, List<Lot> taken, long owed)
        implements Booking {
    public PartnerBooking {
        given = List.copyOf(given);
        taken = List.copyOf(taken);
    }

    /** What the customer gains by it; negative where it takes. */
    public long points() {
        return Lot.sum(given) - Lot.sum(taken) - owed;
    }
}

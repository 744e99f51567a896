package dev.stammkunde.finance.simulation;

import java.util.List;

/**
 * What a draft would have come to, compared with what happened.
 *
 * @param orders purchases that were rated
 * @param before as they were booked
 * @param after by the draft
 * @param months the earliest first
 * @param gained customers who would have more
 * @param lost customers who would have fewer
 * @param unchanged everybody else
 * @param bands all of them, in their order, be they empty
 * @param largestGains at most ten, the largest first
 * @param largestLosses at most ten, the largest first
 * @param notRated what the draft could not rate, which is in no other figure
 */
public record SimulationResult(
        long orders,
        SimulatedWorth before,
        SimulatedWorth after,
        List<SimulatedMonth> months,
        CustomerGroup gained,
        CustomerGroup lost,
        CustomerGroup unchanged,
        List<BandGroup> bands,
        List<CustomerChange> largestGains,
        List<CustomerChange> largestLosses,
        NotRated notRated) {

    public SimulationResult {
        months = List.copyOf(months);
        bands = List.copyOf(bands);
        largestGains = List.copyOf(largestGains);
        largestLosses = List.copyOf(largestLosses);
    }

    /** Customers and the sums of their points. */
    public record CustomerGroup(long customers, long before, long after) {

        static final CustomerGroup NOBODY = new CustomerGroup(0, 0, 0);

        CustomerGroup with(long pointsBefore, long pointsAfter) {
            return new CustomerGroup(
                    customers + 1,
                    Math.addExact(before, pointsBefore),
                    Math.addExact(after, pointsAfter));
        }

        CustomerGroup plus(CustomerGroup other) {
            return new CustomerGroup(
                    customers + other.customers,
                    Math.addExact(before, other.before),
                    Math.addExact(after, other.after));
        }
    }

    /** The customers of a band. */
    public record BandGroup(ChangeBand band, CustomerGroup group) {}

    /**
     * What the draft could not rate.
     *
     * @param orders that were booked before orders were kept
     * @param points of them as they were booked, before what went back
     * @param unreadableLines of the journal, which were left out
     */
    public record NotRated(long orders, long points, long unreadableLines) {}

    /** Returns how many customers have a purchase of the period. */
    public long customers() {
        return gained.customers() + lost.customers() + unchanged.customers();
    }
}

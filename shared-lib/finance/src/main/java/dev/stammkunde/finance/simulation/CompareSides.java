package dev.stammkunde.finance.simulation;

import dev.stammkunde.finance.simulation.SimulationResult.BandGroup;
import dev.stammkunde.finance.simulation.SimulationResult.CustomerGroup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Makes the result of the sums: the same sums give the same one. */
final class CompareSides {

    private static final int LARGEST = 10;

    /** By the change, and then by the id, lest it depends on the order of reading. */
    private static final Comparator<CustomerChange> GAINS_FIRST =
            Comparator.comparingLong(CustomerChange::change)
                    .reversed()
                    .thenComparing(CustomerChange::customerId);

    private static final Comparator<CustomerChange> LOSSES_FIRST =
            Comparator.comparingLong(CustomerChange::change)
                    .thenComparing(CustomerChange::customerId);

    private final Map<ChangeBand, CustomerGroup> bands = new EnumMap<>(ChangeBand.class);
    private final PriorityQueue<CustomerChange> gains = new PriorityQueue<>(GAINS_FIRST.reversed());
    private final PriorityQueue<CustomerChange> losses =
            new PriorityQueue<>(LOSSES_FIRST.reversed());

    static SimulationResult of(SimulationSums sums, SimulationValuation valuation) {
        CompareSides compared = new CompareSides();
        CustomerPoints customers = sums.customers();
        for (int number = 0; number < customers.size(); number++) {
            compared.add(customers, number);
        }
        return compared.result(sums, valuation);
    }

    private void add(CustomerPoints customers, int number) {
        long before = customers.before(number);
        long after = customers.after(number);
        bands.merge(
                ChangeBand.of(before, after),
                CustomerGroup.NOBODY.with(before, after),
                CustomerGroup::plus);
        if (after > before) {
            keep(gains, customers, number);
        } else if (after < before) {
            keep(losses, customers, number);
        }
    }

    private static void keep(
            PriorityQueue<CustomerChange> largest, CustomerPoints customers, int number) {
        CustomerChange least = largest.peek();
        long change = Math.abs(customers.after(number) - customers.before(number));
        // Only who may be kept has the id made to a text again.
        if (largest.size() < LARGEST || least == null || change >= Math.abs(least.change())) {
            largest.add(customers.customer(number));
            if (largest.size() > LARGEST) {
                largest.remove();
            }
        }
    }

    private SimulationResult result(SimulationSums sums, SimulationValuation valuation) {
        List<SimulatedMonth> months = List.copyOf(sums.months().values());
        return new SimulationResult(
                months.stream().mapToLong(SimulatedMonth::orders).sum(),
                worth(months.stream().map(SimulatedMonth::before).toList(), valuation),
                worth(months.stream().map(SimulatedMonth::after).toList(), valuation),
                months,
                group(ChangeBand.GAINED_UP_TO_TENTH, ChangeBand.GAINED_FROM_NONE),
                group(ChangeBand.LOST_ALL, ChangeBand.LOST_UP_TO_TENTH),
                group(ChangeBand.UNCHANGED, ChangeBand.UNCHANGED),
                Arrays.stream(ChangeBand.values())
                        .map(band -> new BandGroup(band, group(band, band)))
                        .toList(),
                gains.stream().sorted(GAINS_FIRST).toList(),
                losses.stream().sorted(LOSSES_FIRST).toList(),
                sums.notRated());
    }

    private static SimulatedWorth worth(List<PointsStand> stands, SimulationValuation valuation) {
        return SimulatedWorth.of(
                stands.stream().reduce(PointsStand.NOTHING, PointsStand::plus), valuation);
    }

    /** The customers of bands that follow one another, both ends included. */
    private CustomerGroup group(ChangeBand first, ChangeBand last) {
        return Arrays.stream(ChangeBand.values())
                .filter(band -> band.compareTo(first) >= 0 && band.compareTo(last) <= 0)
                .map(band -> bands.getOrDefault(band, CustomerGroup.NOBODY))
                .reduce(CustomerGroup.NOBODY, CustomerGroup::plus);
    }
}

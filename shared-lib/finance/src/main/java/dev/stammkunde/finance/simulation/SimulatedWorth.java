package dev.stammkunde.finance.simulation;

/**
 * What points are worth to finance. Amounts are in minor units of the settings' currency.
 *
 * @param value of all points, if all of them were redeemed
 * @param expectedRedeemed points that are redeemed in the end, by the settings' share of all points
 * @param expectedCost what these cost
 * @param expectedOutstandingCost the same share of what is not lapsed at the end
 */
public record SimulatedWorth(
        PointsStand stand,
        long value,
        long expectedRedeemed,
        long expectedCost,
        long expectedOutstandingCost) {

    static SimulatedWorth of(PointsStand stand, SimulationValuation valuation) {
        return new SimulatedWorth(
                stand,
                valuation.value(stand.points()),
                valuation.expected(stand.points()),
                valuation.expectedCost(stand.points()),
                valuation.expectedCost(stand.outstanding()));
    }
}

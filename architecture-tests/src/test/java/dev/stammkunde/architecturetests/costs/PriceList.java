package dev.stammkunde.architecturetests.costs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What AWS asks for in a region, in USD, on demand, before free tiers and tax.
 *
 * @param asOf the day on which the prices were looked up
 */
record PriceList(String region, String asOf, Map<Billed, Double> perUnit) {

    private static final double MILLION = 1e6;

    /**
     * Frankfurt, from AWS's public price lists ({@code
     * https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/<service>/current/eu-central-1/index.json})
     * as others recorded them on that day: DynamoDB, Lambda, SQS and CloudWatch. API Gateway and
     * EventBridge are as quoted from their price pages, and S3, and were not looked up there.
     */
    static final PriceList FRANKFURT =
            new PriceList(
                    "Frankfurt",
                    "2026-09-11",
                    new EnumMap<>(
                            Map.of(
                                    Billed.HTTP_REQUEST, 1.20 / MILLION,
                                    Billed.FUNCTION_REQUEST, 0.20 / MILLION,
                                    Billed.FUNCTION_GB_SECOND, 0.0000133334,
                                    Billed.BUS_EVENT, 1.00 / MILLION,
                                    Billed.ARCHIVED_GB, 0.10,
                                    Billed.QUEUE_REQUEST, 0.40 / MILLION,
                                    Billed.WRITE_UNIT, 0.7625 / MILLION,
                                    Billed.READ_UNIT, 0.1525 / MILLION,
                                    Billed.OBJECT_PUT, 5.40 / MILLION,
                                    Billed.LOG_GB, 0.63)));

    /**
     * North Virginia, where AWS's price pages and examples are at home: DynamoDB since November
     * 2024, the others unchanged for longer.
     */
    static final PriceList NORTH_VIRGINIA =
            new PriceList(
                    "North Virginia",
                    "2026-11-28",
                    new EnumMap<>(
                            Map.of(
                                    Billed.HTTP_REQUEST, 1.00 / MILLION,
                                    Billed.FUNCTION_REQUEST, 0.20 / MILLION,
                                    Billed.FUNCTION_GB_SECOND, 0.0000133334,
                                    Billed.BUS_EVENT, 1.00 / MILLION,
                                    Billed.ARCHIVED_GB, 0.10,
                                    Billed.QUEUE_REQUEST, 0.40 / MILLION,
                                    Billed.WRITE_UNIT, 0.625 / MILLION,
                                    Billed.READ_UNIT, 0.125 / MILLION,
                                    Billed.OBJECT_PUT, 5.00 / MILLION,
                                    Billed.LOG_GB, 0.50)));

    static final List<PriceList> ALL = List.of(FRANKFURT, NORTH_VIRGINIA);

    double of(Billed what) {
        Double price = perUnit.get(what);
        if (price == null) {
            throw new IllegalArgumentException(what + " has no price");
        }
        return price;
    }
}

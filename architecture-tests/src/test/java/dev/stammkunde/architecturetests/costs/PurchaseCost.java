package dev.stammkunde.architecturetests.costs;

import dev.stammkunde.platform.json.JsonField;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes what a million purchases cost, from what the deployed functions do for ten of them.
 *
 * <p>Each is a paid Shopify order of three lines, by another customer, who bought twice before
 * unless it is said otherwise.
 */
final class PurchaseCost implements AutoCloseable {

    static final int PURCHASES = 10;

    /** SQS hands over up to so many at a time. */
    private static final int BATCH = 10;

    /** A customer of no measured purchase. */
    private static final int ANOTHER = 99;

    private static final double MILLION = 1e6;
    private static final List<String> ONCE = List.of("orders/paid");
    private static final List<String> THREE_TIMES =
            List.of("orders/create", "orders/paid", "orders/updated");

    private final MeteredPurchases purchases = new MeteredPurchases();

    PurchaseCost() throws IOException, ReflectiveOperationException {}

    /** How purchases arrive. */
    enum Arrival {
        BATCHES("in batches of ten", ONCE, BATCH, 2),
        TRICKLE("in a trickle", ONCE, 1, 2),
        THREE_WEBHOOKS("in batches of ten, three webhooks each", THREE_TIMES, BATCH, 2),
        THREE_WEBHOOKS_IN_A_TRICKLE("in a trickle, three webhooks each", THREE_TIMES, 1, 2),
        FIRST_PURCHASES("in batches of ten, each of a new customer", ONCE, BATCH, 0);

        private final String title;
        private final List<String> topics;
        private final int atOnce;
        private final int boughtBefore;

        Arrival(String title, List<String> topics, int atOnce, int boughtBefore) {
            this.title = title;
            this.topics = topics;
            this.atOnce = atOnce;
            this.boughtBefore = boughtBefore;
        }
    }

    /**
     * What ten purchases use, and what it takes beside that to tell what they booked, and to keep
     * it.
     */
    record Measured(Usage purchases, Usage following) {}

    /** Returns what ten purchases use. */
    Measured measure(Arrival arrival) throws IOException {
        int first = PURCHASES * arrival.ordinal();
        for (int day = 1; day <= arrival.boughtBefore; day++) {
            for (int customer = first; customer < first + PURCHASES; customer++) {
                buy(customer, day);
            }
        }
        // The shop's secret and programme are remembered after this.
        buy(ANOTHER, arrival.ordinal());
        purchases.forget();
        List<JsonField> waiting = new ArrayList<>();
        for (int customer = first; customer < first + PURCHASES; customer++) {
            for (String topic : arrival.topics) {
                waiting.addAll(purchases.webhook(topic, order(customer, 9), customer(customer), 9));
            }
        }
        purchases.consume(waiting, arrival.atOnce);
        purchases.follow(arrival.atOnce);
        return new Measured(purchases.usage(), purchases.following());
    }

    private void buy(int customer, int day) throws IOException {
        purchases.consume(
                purchases.webhook(
                        ONCE.getFirst(), order(customer, day), customer(customer), 1 + day),
                1);
    }

    @Override
    public void close() throws IOException {
        purchases.close();
    }

    private static String order(int customer, int day) {
        return "82098291194615%04d".formatted(10 * customer + day);
    }

    private static String customer(int number) {
        return "11031041%04d".formatted(number + 1_000);
    }

    /** Returns what a million purchases cost in USD, of which ten were measured. */
    static double usdPerMillion(Usage ofTen, PriceList prices) {
        return ofTen.usd(prices) / PURCHASES * MILLION;
    }

    /** Prints what a million purchases cost, by what is billed and by who uses it. */
    static void print(PrintStream out, Arrival arrival, Measured measured) {
        out.printf("%nA million purchases %s, in USD%n", arrival.title);
        print(out, measured.purchases());
        out.printf("%nTelling and keeping what they booked, in USD%n");
        print(out, measured.following());
    }

    private static void print(PrintStream out, Usage usage) {
        out.printf("%-30s %14s", "", "a purchase");
        PriceList.ALL.forEach(prices -> out.printf(" %16s", prices.region()));
        out.println();
        for (Billed what : Billed.values()) {
            double million = usage.of(what) / PURCHASES * MILLION;
            out.printf("%-16s %-13s %14.6f", what.service(), what.unit(), million / MILLION);
            PriceList.ALL.forEach(prices -> out.printf(" %16.2f", million * prices.of(what)));
            out.println();
        }
        out.printf("%-45s", "all");
        PriceList.ALL.forEach(prices -> out.printf(" %16.2f", usdPerMillion(usage, prices)));
        out.println();
        usage.byUser()
                .forEach(
                        (who, amounts) ->
                                amounts.forEach(
                                        (what, amount) ->
                                                out.printf(
                                                        "    %-22s %-22s %10.4f %16.2f%n",
                                                        who,
                                                        what.unit(),
                                                        amount / PURCHASES,
                                                        amount
                                                                / PURCHASES
                                                                * MILLION
                                                                * PriceList.FRANKFURT.of(what))));
    }
}

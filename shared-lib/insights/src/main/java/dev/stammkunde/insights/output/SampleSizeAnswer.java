package dev.stammkunde.insights.output;

import static dev.stammkunde.insights.output.InsightsAnswer.digits;
import static dev.stammkunde.insights.output.LiftAnswer.minor;

import dev.stammkunde.insights.lift.LiftReport;
import dev.stammkunde.insights.lift.RevenueSpread;
import dev.stammkunde.insights.lift.SampleSize;
import dev.stammkunde.platform.json.JsonText;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.OptionalDouble;

/** Writes what a comparison could show that is not begun yet. */
public final class SampleSizeAnswer {

    private static final double PER_CENT = 100;

    private SampleSizeAnswer() {}

    /**
     * What is asked for.
     *
     * @param customers who would be drawn; absent for all who had bought before
     * @param heldPercent of them, 1 to 99
     * @param days for how many days purchases count
     * @param effectMinor a difference of revenue for each customer that must be seen; absent where
     *     nobody asks
     */
    public record Ask(
            @Nullable Long customers, int heldPercent, int days, @Nullable Long effectMinor) {}

    /** Writes it; without purchases there is nothing to reckon with. */
    public static String of(Optional<LiftReport> report, Ask ask) {
        Optional<RevenueSpread> spread = report.flatMap(it -> it.findSpread(ask.days()));
        return JsonText.object(
                json -> {
                    json.number("heldPercent", ask.heldPercent());
                    spread.ifPresent(
                            found -> {
                                Long asked = ask.customers();
                                long customers = asked == null ? found.sums().n() : asked;
                                double held = ask.heldPercent() / PER_CENT;
                                double share = (double) found.buyers() / found.sums().n();
                                json.number("customers", customers)
                                        .number("days", found.days())
                                        .number(
                                                "revenuePerCustomer",
                                                minor(found.sums().revenue().mean().doubleValue()))
                                        .number("buyersShare", digits(share));
                                report.map(LiftReport::currency)
                                        .ifPresent(it -> json.text("currency", it));
                                if (customers > 0 && found.deviation() > 0) {
                                    json.number(
                                            "smallestRevenue",
                                            minor(
                                                    SampleSize.smallestEffect(
                                                            customers, found.deviation(), held)));
                                }
                                OptionalDouble points =
                                        SampleSize.smallestMoreBuyers(customers, share, held);
                                if (points.isPresent()) {
                                    json.number("smallestBuyers", digits(points.getAsDouble()));
                                }
                                Long effect = ask.effectMinor();
                                if (effect != null && found.deviation() > 0) {
                                    json.number(
                                            "needed",
                                            SampleSize.ofRevenue(found.deviation(), effect, held));
                                }
                            });
                });
    }
}

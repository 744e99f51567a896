package dev.stammkunde.insights.output;

import static dev.stammkunde.insights.output.InsightsAnswer.digits;

import dev.stammkunde.insights.lift.ArmSums;
import dev.stammkunde.insights.lift.CountedLift;
import dev.stammkunde.insights.lift.Lift;
import dev.stammkunde.insights.lift.LiftReport;
import dev.stammkunde.insights.lift.LiftWords;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Writes what was compared as the console and other programs read it. */
public final class LiftAnswer {

    private LiftAnswer() {}

    /** Writes what there is of a shop in which nothing was compared yet. */
    public static String nothing() {
        return JsonText.object(
                json -> json.array("programme", _ -> {}).array("campaigns", _ -> {}));
    }

    /**
     * Writes a report.
     *
     * @param campaign the only one that is told; absent for all
     */
    public static String of(LiftReport report, @Nullable String campaign) {
        return JsonText.object(
                json -> {
                    json.text("asOf", report.asOf());
                    if (report.currency() != null) {
                        json.text("currency", report.currency());
                    }
                    json.array(
                                    "programme",
                                    all -> some(all, report.lifts(), it -> it.campaign() == null))
                            .array(
                                    "campaigns",
                                    all -> some(all, report.lifts(), it -> isAsked(it, campaign)));
                });
    }

    private static boolean isAsked(CountedLift lift, @Nullable String campaign) {
        return lift.campaign() != null && (campaign == null || campaign.equals(lift.campaign()));
    }

    private static void some(
            JsonArrayText json, List<CountedLift> lifts, Predicate<CountedLift> isAsked) {
        lifts.stream().filter(isAsked).forEach(each -> json.object(o -> write(o, each)));
    }

    private static void write(JsonObjectText json, CountedLift counted) {
        if (counted.campaign() != null) {
            json.text("campaign", counted.campaign()).text("name", counted.name());
        }
        if (counted.span().isQuarter()) {
            json.text("from", counted.span().from());
        }
        json.text("to", counted.span().to());
        if (counted.span().days() > 0) {
            json.number("days", counted.span().days());
        }
        json.number("heldPercent", BigDecimal.valueOf(counted.ask().heldPercent()));
        Instant judgedFrom = counted.ask().judgedFrom();
        if (judgedFrom != null) {
            json.text("judgedFrom", judgedFrom);
        }
        CountedLift.Arms arms = counted.arms();
        if (arms != null) {
            json.text("countedAt", arms.countedAt())
                    .bool("costsKnown", arms.areCostsKnown())
                    .object("treated", o -> arm(o, arms.treated()))
                    .object("held", o -> arm(o, arms.held()));
        }
        Lift lift = counted.lift();
        json.object("revenue", o -> revenue(o, lift.revenue()))
                .object("buyers", o -> buyers(o, lift.buyers()));
    }

    private static void arm(JsonObjectText json, ArmSums arm) {
        json.number("customers", arm.n()).number("buyers", arm.buyers());
        if (arm.n() > 0) {
            json.number("revenuePerCustomer", minor(arm.all().revenue().mean().doubleValue()));
        }
        json.number("cost", arm.costMinor());
    }

    private static void revenue(JsonObjectText json, Lift.OfRevenue revenue) {
        json.text("verdict", revenue.verdict());
        BothLanguagesJson.write(json, "explanation", LiftWords.ofRevenue(revenue.verdict()));
        estimate(json, "plain", revenue.plain());
        estimate(json, "adjusted", revenue.adjusted());
        Lift.Gain gain = revenue.gain();
        if (gain != null) {
            json.object(
                    "gain",
                    o ->
                            o.number("revenue", gain.revenueMinor())
                                    .number("cost", gain.costMinor())
                                    .number("net", gain.netMinor())
                                    .number("netFrom", gain.netFromMinor())
                                    .number("netTo", gain.netToMinor()));
        }
    }

    private static void estimate(
            JsonObjectText json, String name, Lift.@Nullable Estimate estimate) {
        if (estimate != null) {
            json.object(
                    name,
                    o ->
                            o.number("difference", minor(estimate.difference()))
                                    .number("from", minor(estimate.bounds().from()))
                                    .number("to", minor(estimate.bounds().to())));
        }
    }

    private static void buyers(JsonObjectText json, Lift.OfBuyers buyers) {
        json.text("verdict", buyers.verdict());
        BothLanguagesJson.write(json, "explanation", LiftWords.ofBuyers(buyers.verdict()));
        Double difference = buyers.difference();
        Bounds bounds = buyers.bounds();
        if (difference != null && bounds != null) {
            json.number("difference", digits(difference))
                    .number("from", digits(bounds.from()))
                    .number("to", digits(bounds.to()));
        }
    }

    /** Of a mean, a tenth of the smallest unit says enough. */
    static BigDecimal minor(double amount) {
        return BigDecimal.valueOf(amount).setScale(1, RoundingMode.HALF_UP);
    }
}

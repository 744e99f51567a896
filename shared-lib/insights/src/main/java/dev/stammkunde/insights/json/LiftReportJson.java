package dev.stammkunde.insights.json;

import dev.stammkunde.insights.lift.ArmSums;
import dev.stammkunde.insights.lift.CountedLift;
import dev.stammkunde.insights.lift.LiftAsk;
import dev.stammkunde.insights.lift.LiftReport;
import dev.stammkunde.insights.lift.LiftSpan;
import dev.stammkunde.insights.lift.PairedSums;
import dev.stammkunde.insights.lift.RevenueSpread;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.statistics.Sums;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;

/** Reads and writes what is kept of comparisons. Sums are texts: a number would not hold them. */
public final class LiftReportJson {

    private LiftReportJson() {}

    /** Writes it. */
    public static byte[] write(LiftReport report) {
        return JsonText.objectBytes(
                json -> {
                    json.text("shopId", report.shopId()).text("asOf", report.asOf());
                    if (report.currency() != null) {
                        json.text("currency", report.currency());
                    }
                    json.array(
                                    "lifts",
                                    all ->
                                            report.lifts()
                                                    .forEach(
                                                            each -> all.object(o -> lift(o, each))))
                            .array(
                                    "spreads",
                                    all ->
                                            report.spreads()
                                                    .forEach(
                                                            each ->
                                                                    all.object(
                                                                            o -> spread(o, each))));
                });
    }

    private static void lift(JsonObjectText json, CountedLift lift) {
        if (lift.campaign() != null) {
            json.text("campaign", lift.campaign());
        }
        json.text("name", lift.name())
                .object(
                        "span",
                        o ->
                                o.text("from", lift.span().from())
                                        .text("to", lift.span().to())
                                        .text("zone", lift.span().zone().getId())
                                        .number("days", lift.span().days()))
                .number("heldPercent", BigDecimal.valueOf(lift.ask().heldPercent()));
        Instant judgedFrom = lift.ask().judgedFrom();
        if (judgedFrom != null) {
            json.text("judgedFrom", judgedFrom);
        }
        CountedLift.Arms arms = lift.arms();
        if (arms != null) {
            json.object(
                    "arms",
                    o ->
                            o.text("countedAt", arms.countedAt())
                                    .bool("areCostsKnown", arms.areCostsKnown())
                                    .object("treated", a -> arm(a, arms.treated()))
                                    .object("held", a -> arm(a, arms.held())));
        }
        json.number("changed", lift.changed());
    }

    private static void arm(JsonObjectText json, ArmSums arm) {
        json.object("known", o -> pairs(o, arm.known()))
                .object("fresh", o -> pairs(o, arm.fresh()))
                .number("buyers", arm.buyers())
                .number("cost", arm.costMinor());
    }

    private static void pairs(JsonObjectText json, PairedSums pairs) {
        json.number("n", pairs.n())
                .text("revenue", pairs.revenue().sum())
                .text("revenueSquares", pairs.revenue().squares())
                .text("earlier", pairs.earlier().sum())
                .text("earlierSquares", pairs.earlier().squares())
                .text("products", pairs.products());
    }

    private static void spread(JsonObjectText json, RevenueSpread spread) {
        json.number("days", spread.days())
                .object("sums", o -> pairs(o, spread.sums()))
                .number("buyers", spread.buyers());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is something else
     */
    public static LiftReport read(byte[] document) {
        JsonField json = Json.parse(document);
        return new LiftReport(
                json.text("shopId"),
                json.instant("asOf"),
                json.findText("currency").orElse(null),
                json.elements("lifts").stream().map(LiftReportJson::lift).toList(),
                json.elements("spreads").stream().map(LiftReportJson::spread).toList());
    }

    private static CountedLift lift(JsonField json) {
        JsonField span = json.at("span");
        return new CountedLift(
                json.findText("campaign").orElse(null),
                json.text("name"),
                new LiftSpan(
                        span.at("from").date(),
                        span.at("to").date(),
                        span.at("zone").parsed("a time zone", ZoneId::of),
                        span.integer("days")),
                new LiftAsk(
                        json.at("heldPercent").number().doubleValue(),
                        json.find("judgedFrom").map(JsonField::instant).orElse(null)),
                json.find("arms").map(LiftReportJson::arms).orElse(null),
                json.at("changed").longInteger());
    }

    private static CountedLift.@Nullable Arms arms(JsonField json) {
        return new CountedLift.Arms(
                arm(json.at("treated")),
                arm(json.at("held")),
                json.instant("countedAt"),
                json.at("areCostsKnown").bool());
    }

    private static ArmSums arm(JsonField json) {
        return new ArmSums(
                pairs(json.at("known")),
                pairs(json.at("fresh")),
                json.at("buyers").longInteger(),
                json.at("cost").longInteger());
    }

    private static PairedSums pairs(JsonField json) {
        long n = json.at("n").longInteger();
        return new PairedSums(
                new Sums(n, whole(json, "revenue"), whole(json, "revenueSquares")),
                new Sums(n, whole(json, "earlier"), whole(json, "earlierSquares")),
                whole(json, "products"));
    }

    private static BigInteger whole(JsonField json, String name) {
        return json.at(name).parsed("a whole number", BigInteger::new);
    }

    private static RevenueSpread spread(JsonField json) {
        return new RevenueSpread(
                json.integer("days"), pairs(json.at("sums")), json.at("buyers").longInteger());
    }
}

package dev.stammkunde.finance.json;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.CampaignGifts;
import dev.stammkunde.finance.MonthFigures.ReasonAdjustments;
import dev.stammkunde.finance.MonthFigures.RewardUse;
import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of a month as fields of an object. The same figures have always the same document,
 * and what is read is what was written.
 */
public final class MonthFiguresJson {

    private MonthFiguresJson() {}

    /** Writes the fields. */
    public static void write(JsonObjectText json, MonthFigures figures) {
        ShopMonth month = figures.month();
        json.text("shopId", month.shopId())
                .text("month", month.month())
                .text("timeZone", month.zone())
                .text("asOf", figures.asOf());
        BridgeJson.writeAll(json, "points", figures.points());
        json.object("debts", it -> BridgeJson.write(it, figures.debts()));
        json.object("standing", it -> write(it, figures.standing()));
        json.number("accounts", figures.accounts())
                .number("accountsWithPoints", figures.accountsWithPoints())
                .number("activeAccounts", figures.activeAccounts())
                .object("ageing", it -> numbers(it, figures.ageing()))
                .number("undated", figures.undated());
        json.array("gifts", all -> figures.gifts().forEach(it -> all.object(o -> gift(o, it))));
        json.array(
                "rewards", all -> figures.rewards().forEach(it -> all.object(o -> reward(o, it))));
        json.array(
                "adjustments",
                all -> figures.adjustments().forEach(it -> all.object(o -> adjustment(o, it))));
        json.number("earned", figures.earned())
                .number("earnedBelowMinimum", figures.earnedBelowMinimum());
        json.array(
                "cohorts",
                all ->
                        figures.cohorts()
                                .forEach((cohort, flow) -> all.object(o -> flow(o, cohort, flow))));
        json.number("orders", figures.orders())
                .object("netRevenue", it -> numbers(it, figures.netRevenue()))
                .number("entries", figures.entries());
    }

    private static void write(JsonObjectText json, Standing standing) {
        json.number("available", standing.available())
                .number("pending", standing.pending())
                .number("setAside", standing.setAside())
                .number("lapsed", standing.lapsed());
    }

    private static void numbers(JsonObjectText json, SortedMap<?, Long> numbers) {
        numbers.forEach((name, number) -> json.number(name.toString(), number));
    }

    private static void gift(JsonObjectText json, CampaignGifts gift) {
        json.text("campaign", gift.campaign())
                .text("reason", gift.reason())
                .number("count", gift.count())
                .number("points", gift.points());
    }

    private static void reward(JsonObjectText json, RewardUse reward) {
        json.text("reward", reward.reward())
                .number("count", reward.count())
                .number("redeemed", reward.redeemed())
                .number("restored", reward.restored());
    }

    private static void adjustment(JsonObjectText json, ReasonAdjustments adjustment) {
        json.text("reason", adjustment.reason())
                .number("count", adjustment.count())
                .number("given", adjustment.given())
                .number("taken", adjustment.taken());
    }

    private static void flow(JsonObjectText json, Cohort cohort, CohortFlow flow) {
        CohortJson.write(json, cohort);
        json.number("sales", flow.sales())
                .number("issued", flow.issued())
                .number("reversed", flow.reversed())
                .number("redeemed", flow.redeemed())
                .number("restored", flow.restored())
                .number("expired", flow.expired())
                .number("adjusted", flow.adjusted());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidFieldException if the object is none of these
     */
    public static MonthFigures read(JsonField json) {
        return new MonthFigures(
                new ShopMonth(
                        json.text("shopId"),
                        json.at("month").parsed("a month", YearMonth::parse),
                        json.at("timeZone").parsed("a time zone", ZoneId::of)),
                json.instant("asOf"),
                BridgeJson.readAll(json, "points"),
                BridgeJson.read(json.at("debts")),
                standing(json.at("standing")),
                number(json, "accounts"),
                number(json, "accountsWithPoints"),
                number(json, "activeAccounts"),
                ageing(json.at("ageing")),
                number(json, "undated"),
                json.elements("gifts").stream().map(MonthFiguresJson::gift).toList(),
                json.elements("rewards").stream().map(MonthFiguresJson::reward).toList(),
                json.elements("adjustments").stream().map(MonthFiguresJson::adjustment).toList(),
                number(json, "earned"),
                number(json, "earnedBelowMinimum"),
                cohorts(json),
                number(json, "orders"),
                netRevenue(json.at("netRevenue")),
                number(json, "entries"));
    }

    private static long number(JsonField json, String name) {
        return json.at(name).longInteger();
    }

    private static Standing standing(JsonField json) {
        return new Standing(
                number(json, "available"),
                number(json, "pending"),
                number(json, "setAside"),
                number(json, "lapsed"));
    }

    private static SortedMap<YearMonth, Long> ageing(JsonField json) {
        SortedMap<YearMonth, Long> ageing = new TreeMap<>();
        for (Map.Entry<String, JsonField> one : json.fields().entrySet()) {
            ageing.put(YearMonth.parse(one.getKey()), one.getValue().longInteger());
        }
        return Collections.unmodifiableSortedMap(ageing);
    }

    private static SortedMap<String, Long> netRevenue(JsonField json) {
        SortedMap<String, Long> revenue = new TreeMap<>();
        json.fields().forEach((currency, it) -> revenue.put(currency, it.longInteger()));
        return Collections.unmodifiableSortedMap(revenue);
    }

    private static CampaignGifts gift(JsonField json) {
        return new CampaignGifts(
                json.at("campaign").textAsSent(),
                json.text("reason"),
                number(json, "count"),
                number(json, "points"));
    }

    private static RewardUse reward(JsonField json) {
        return new RewardUse(
                json.find("reward").map(JsonField::textAsSent).orElse(null),
                number(json, "count"),
                number(json, "redeemed"),
                number(json, "restored"));
    }

    private static ReasonAdjustments adjustment(JsonField json) {
        return new ReasonAdjustments(
                json.at("reason").textAsSent(),
                number(json, "count"),
                number(json, "given"),
                number(json, "taken"));
    }

    private static SortedMap<Cohort, CohortFlow> cohorts(JsonField json) {
        SortedMap<Cohort, CohortFlow> cohorts = new TreeMap<>();
        json.elements("cohorts").forEach(it -> cohorts.put(CohortJson.read(it), flow(it)));
        return Collections.unmodifiableSortedMap(cohorts);
    }

    private static CohortFlow flow(JsonField json) {
        return new CohortFlow(
                number(json, "sales"),
                number(json, "issued"),
                number(json, "reversed"),
                number(json, "redeemed"),
                number(json, "restored"),
                number(json, "expired"),
                number(json, "adjusted"));
    }
}

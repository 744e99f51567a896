package dev.stammkunde.finance.json;

import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.owed.CohortHistory;
import dev.stammkunde.finance.owed.CohortHistory.Age;
import dev.stammkunde.finance.owed.CohortState;
import dev.stammkunde.finance.owed.FrozenPrice;
import dev.stammkunde.finance.owed.OwedState;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the next month must know, as JSON. The same state always has the same text. */
public final class OwedStateJson {

    private static final int SCHEMA = 1;

    private OwedStateJson() {}

    /** Returns the document. */
    public static String write(OwedState state) {
        return JsonText.object(
                json ->
                        json.number("schema", SCHEMA)
                                .text("month", state.month())
                                .text("currency", state.currency().getCode())
                                .array("cohorts", all -> write(all, state.cohorts())));
    }

    private static void write(JsonArrayText all, SortedMap<Cohort, CohortState> cohorts) {
        cohorts.forEach((cohort, state) -> all.object(json -> write(json, cohort, state)));
    }

    private static void write(JsonObjectText json, Cohort cohort, CohortState state) {
        CohortFlow total = state.history().total();
        json.text("month", cohort.month())
                .text("currency", cohort.currency())
                .text("pointPrice", state.price().pointPrice().toPlainString())
                .text("rate", state.price().rate().toPlainString())
                .number("allocated", state.allocated())
                .number("recognised", state.recognised())
                .number("sales", total.sales())
                .number("issued", total.issued())
                .number("reversed", total.reversed())
                .number("redeemed", total.redeemed())
                .number("restored", total.restored())
                .number("expired", total.expired())
                .number("adjusted", total.adjusted())
                .array("ages", ages -> state.history().ages().forEach(age -> write(ages, age)));
    }

    private static void write(JsonArrayText ages, Age age) {
        ages.array(
                pair ->
                        pair.number(BigDecimal.valueOf(age.redeemed()))
                                .number(BigDecimal.valueOf(age.expired())));
    }

    /**
     * Reads a document.
     *
     * @throws NotJsonException if it is no JSON
     * @throws InvalidFieldException if it is no state that this release can carry on
     */
    public static OwedState read(byte[] document) {
        JsonField json = Json.parse(document);
        if (json.integer("schema") != SCHEMA) {
            throw json.at("schema").invalid("must be " + SCHEMA);
        }
        SortedMap<Cohort, CohortState> cohorts = new TreeMap<>();
        for (JsonField each : json.elements("cohorts")) {
            Cohort cohort = new Cohort(month(each.at("month")), each.text("currency"));
            if (cohorts.put(cohort, state(each)) != null) {
                throw each.invalid("must not be there twice");
            }
        }
        return new OwedState(
                month(json.at("month")),
                json.at("currency").parsed("a currency", CurrencyUnit::of),
                cohorts);
    }

    private static YearMonth month(JsonField json) {
        return json.parsed("a month such as 2026-11", YearMonth::parse);
    }

    private static CohortState state(JsonField json) {
        return new CohortState(
                new FrozenPrice(json.decimal("pointPrice"), json.decimal("rate")),
                new CohortHistory(
                        new CohortFlow(
                                number(json, "sales"),
                                number(json, "issued"),
                                number(json, "reversed"),
                                number(json, "redeemed"),
                                number(json, "restored"),
                                number(json, "expired"),
                                number(json, "adjusted")),
                        json.elements("ages").stream().map(OwedStateJson::age).toList()),
                number(json, "allocated"),
                number(json, "recognised"));
    }

    private static Age age(JsonField json) {
        List<JsonField> pair = json.elements();
        if (pair.size() != 2) {
            throw json.invalid("must be two numbers");
        }
        return new Age(pair.getFirst().longInteger(), pair.getLast().longInteger());
    }

    private static long number(JsonField json, String name) {
        return json.at(name).longInteger();
    }
}

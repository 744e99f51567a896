package dev.stammkunde.finance.json;

import dev.stammkunde.finance.simulation.ChangeBand;
import dev.stammkunde.finance.simulation.CustomerChange;
import dev.stammkunde.finance.simulation.PointsStand;
import dev.stammkunde.finance.simulation.SimulatedMonth;
import dev.stammkunde.finance.simulation.SimulatedWorth;
import dev.stammkunde.finance.simulation.SimulationResult;
import dev.stammkunde.finance.simulation.SimulationResult.BandGroup;
import dev.stammkunde.finance.simulation.SimulationResult.CustomerGroup;
import dev.stammkunde.finance.simulation.SimulationResult.NotRated;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import java.time.YearMonth;
import java.util.List;

/** Reads and writes what simulations came to. Sums that follow from others are not read. */
final class SimulationResultJson {

    private static final String ORDERS = "orders";
    private static final String CUSTOMERS = "customers";
    private static final String POINTS = "points";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String NOT_RATED = "notRated";

    private SimulationResultJson() {}

    static void write(JsonObjectText json, SimulationResult result) {
        json.number(ORDERS, result.orders())
                .number(CUSTOMERS, result.customers())
                .object(BEFORE, side -> write(side, result.before()))
                .object(AFTER, side -> write(side, result.after()))
                .array(
                        "months",
                        months ->
                                result.months()
                                        .forEach(month -> months.object(one -> write(one, month))))
                .object("gained", group -> write(group, result.gained()))
                .object("lost", group -> write(group, result.lost()))
                .object("unchanged", group -> write(group, result.unchanged()))
                .array(
                        "bands",
                        bands ->
                                result.bands()
                                        .forEach(
                                                band ->
                                                        bands.object(
                                                                one ->
                                                                        write(
                                                                                one.text(
                                                                                        "band",
                                                                                        band
                                                                                                .band()),
                                                                                band.group()))));
        writeChanges(json, "largestGains", result.largestGains());
        writeChanges(json, "largestLosses", result.largestLosses());
        NotRated not = result.notRated();
        json.object(
                NOT_RATED,
                fields ->
                        fields.number(ORDERS, not.orders())
                                .number(POINTS, not.points())
                                .number("unreadableLines", not.unreadableLines()));
    }

    private static void writeChanges(
            JsonObjectText json, String name, List<CustomerChange> changes) {
        json.array(
                name,
                array ->
                        changes.forEach(
                                change ->
                                        array.object(
                                                one ->
                                                        one.text("customerId", change.customerId())
                                                                .number(BEFORE, change.before())
                                                                .number(AFTER, change.after())
                                                                .number(
                                                                        "change",
                                                                        change.change()))));
    }

    private static void write(JsonObjectText json, SimulatedWorth worth) {
        write(json, worth.stand());
        json.number("value", worth.value())
                .number("expectedRedeemed", worth.expectedRedeemed())
                .number("expectedCost", worth.expectedCost())
                .number("expectedOutstandingCost", worth.expectedOutstandingCost());
    }

    private static void write(JsonObjectText json, PointsStand stand) {
        json.number(POINTS, stand.points())
                .number("pending", stand.pending())
                .number("lapsed", stand.lapsed())
                .number("outstanding", stand.outstanding());
    }

    private static void write(JsonObjectText json, SimulatedMonth month) {
        json.text("month", month.month())
                .number(ORDERS, month.orders())
                .object(BEFORE, side -> write(side, month.before()))
                .object(AFTER, side -> write(side, month.after()));
    }

    private static void write(JsonObjectText json, CustomerGroup group) {
        json.number(CUSTOMERS, group.customers())
                .number(BEFORE, group.before())
                .number(AFTER, group.after())
                .number("change", group.after() - group.before());
    }

    static SimulationResult read(JsonField json) {
        JsonField not = json.at(NOT_RATED);
        return new SimulationResult(
                number(json, ORDERS),
                worth(json.at(BEFORE)),
                worth(json.at(AFTER)),
                json.elements("months").stream().map(SimulationResultJson::month).toList(),
                group(json.at("gained")),
                group(json.at("lost")),
                group(json.at("unchanged")),
                json.elements("bands").stream()
                        .map(
                                band ->
                                        new BandGroup(
                                                band.at("band")
                                                        .parsed("a band", ChangeBand::valueOf),
                                                group(band)))
                        .toList(),
                changes(json, "largestGains"),
                changes(json, "largestLosses"),
                new NotRated(
                        number(not, ORDERS), number(not, POINTS), number(not, "unreadableLines")));
    }

    private static SimulatedMonth month(JsonField json) {
        return new SimulatedMonth(
                YearMonth.parse(json.text("month")),
                number(json, ORDERS),
                stand(json.at(BEFORE)),
                stand(json.at(AFTER)));
    }

    private static SimulatedWorth worth(JsonField json) {
        return new SimulatedWorth(
                stand(json),
                number(json, "value"),
                number(json, "expectedRedeemed"),
                number(json, "expectedCost"),
                number(json, "expectedOutstandingCost"));
    }

    private static PointsStand stand(JsonField json) {
        return new PointsStand(
                number(json, POINTS), number(json, "pending"), number(json, "lapsed"));
    }

    private static CustomerGroup group(JsonField json) {
        return new CustomerGroup(
                number(json, CUSTOMERS), number(json, BEFORE), number(json, AFTER));
    }

    private static List<CustomerChange> changes(JsonField json, String name) {
        return json.elements(name).stream()
                .map(
                        change ->
                                new CustomerChange(
                                        change.text("customerId"),
                                        number(change, BEFORE),
                                        number(change, AFTER)))
                .toList();
    }

    private static long number(JsonField json, String name) {
        return json.at(name).longInteger();
    }
}

package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.programme.Contribution;

import java.util.List;

/** What each rule added to an order's points, as JSON. */
final class ContributionJson {

    private ContributionJson() {}

    static void write(JsonObjectText json, String name, List<Contribution> contributions) {
        json.array(
                name,
                a ->
                        contributions.forEach(
                                one ->
                                        a.object(
                                                o ->
                                                        o.text("rule", one.rule())
                                                                .text(
                                                                        "points",
                                                                        one.points()
                                                                                .toPlainString()))));
    }

    static List<Contribution> read(JsonField json, String name) {
        return json.elements(name).stream()
                .map(one -> new Contribution(one.text("rule"), one.decimal("points")))
                .toList();
    }
}

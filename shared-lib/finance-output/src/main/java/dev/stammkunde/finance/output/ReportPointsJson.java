package dev.stammkunde.finance.output;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.Origin;

/** The parts of the document that are about points. */
final class ReportPointsJson {

    private ReportPointsJson() {}

    static void points(JsonObjectText json, MonthFigures figures) {
        json.object("all", all -> bridge(all, figures.allPoints()))
                .object(
                        "byOrigin",
                        origins -> {
                            for (Origin origin : Origin.values()) {
                                Bridge bridge = figures.points().get(origin);
                                if (bridge != null) {
                                    origins.object(origin.name(), o -> bridge(o, bridge));
                                }
                            }
                        });
    }

    static void bridge(JsonObjectText json, Bridge bridge) {
        json.number("opening", bridge.opening())
                .object(
                        "movements",
                        movements -> {
                            for (Movement movement : Movement.values()) {
                                if (bridge.of(movement) != 0) {
                                    movements.number(movement.name(), bridge.of(movement));
                                }
                            }
                        })
                .number("closing", bridge.closing());
    }

    static void standing(JsonObjectText json, Standing standing) {
        json.number("available", standing.available())
                .number("pending", standing.pending())
                .number("setAside", standing.setAside())
                .number("lapsed", standing.lapsed());
    }

    static void ageing(JsonObjectText json, MonthFigures figures) {
        json.array(
                        "months",
                        months ->
                                figures.ageing()
                                        .forEach(
                                                (month, points) ->
                                                        months.object(
                                                                o ->
                                                                        o.text("month", month)
                                                                                .number(
                                                                                        "points",
                                                                                        points))))
                .number("undated", figures.undated());
    }
}

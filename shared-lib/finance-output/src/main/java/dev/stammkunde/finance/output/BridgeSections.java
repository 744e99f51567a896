package dev.stammkunde.finance.output;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.output.Section.Column;
import dev.stammkunde.finance.output.Section.Kind;
import dev.stammkunde.finance.output.Section.Line;
import dev.stammkunde.points.Origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The tables that lead from the beginning of a month to its end. */
final class BridgeSections {

    private final MonthFigures figures;
    private final ReportWords words;

    BridgeSections(MonthFigures figures, ReportWords words) {
        this.figures = figures;
        this.words = words;
    }

    /** Movements below one another, origins beside one another, all of them at the end. */
    Section bridge() {
        List<Origin> origins = Arrays.stream(Origin.values()).filter(o -> !isEmpty(of(o))).toList();
        List<Column> titles = new ArrayList<>();
        for (Origin origin : origins) {
            titles.add(
                    new Column(
                            key(origin), TermText.origin(words.language(), origin), Kind.SUMMED));
        }
        titles.add(new Column("all", words.say(ReportText.ALL_ORIGINS), Kind.ACROSS));
        List<Bridge> bridges = new ArrayList<>(origins.stream().map(this::of).toList());
        bridges.add(figures.allPoints());
        return bridge(ReportTopic.BRIDGE, titles, bridges);
    }

    Section debts() {
        return bridge(
                ReportTopic.DEBTS,
                List.of(new Columns(words).summed("points", ReportText.POINTS)),
                List.of(figures.debts()));
    }

    private Section bridge(ReportTopic topic, List<Column> titles, List<Bridge> bridges) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("opening", words.say(ReportText.OPENING), bridges, Bridge::opening));
        for (Movement movement : Movement.values()) {
            if (bridges.stream().anyMatch(bridge -> bridge.of(movement) != 0)) {
                lines.add(
                        line(
                                movement.name().toLowerCase(Locale.ROOT),
                                TermText.movement(words.language(), movement),
                                bridges,
                                bridge -> bridge.of(movement)));
            }
        }
        return Section.of(topic, words.say(ReportText.MOVEMENT), titles, lines)
                .withTotal("closing", words.say(ReportText.CLOSING));
    }

    private static Line line(
            String key, String title, List<Bridge> bridges, ToLongFunction<Bridge> value) {
        List<Cell> cells = new ArrayList<>();
        for (Bridge bridge : bridges) {
            cells.add(new Cell.Points(value.applyAsLong(bridge)));
        }
        return new Line(key, title, cells);
    }

    private Bridge of(Origin origin) {
        return figures.points().getOrDefault(origin, Bridge.EMPTY);
    }

    private static boolean isEmpty(Bridge bridge) {
        return bridge.opening() == 0
                && bridge.closing() == 0
                && bridge.movements().values().stream().allMatch(change -> change == 0);
    }

    private static String key(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}

package dev.stammkunde.finance.output;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.Standing;
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

/** The tables of points. */
final class PointSections {

    private final MonthFigures figures;
    private final Words words;
    private final Columns columns;

    PointSections(MonthFigures figures, Words words) {
        this.figures = figures;
        this.words = words;
        this.columns = new Columns(words);
    }

    /** Movements below one another, origins beside one another, all of them at the end. */
    Section bridge() {
        List<Origin> origins =
                Arrays.stream(Origin.values()).filter(o -> !isEmpty(of(o))).toList();
        List<Column> titles = new ArrayList<>();
        for (Origin origin : origins) {
            titles.add(
                    new Column(
                            key(origin),
                            TermText.origin(words.language(), origin),
                            Kind.SUMMED));
        }
        titles.add(new Column("all", words.say(ReportText.ALL_ORIGINS), Kind.ACROSS));
        List<Bridge> bridges = new ArrayList<>(origins.stream().map(this::of).toList());
        bridges.add(figures.allPoints());
        return bridge(Topic.BRIDGE, titles, bridges);
    }

    Section debts() {
        return bridge(
                Topic.DEBTS,
                List.of(columns.summed("points", ReportText.POINTS)),
                List.of(figures.debts()));
    }

    private Section bridge(Topic topic, List<Column> titles, List<Bridge> bridges) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                line("opening", words.say(ReportText.OPENING), bridges, Bridge::opening));
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

    Section standing() {
        Standing standing = figures.standing();
        return Section.of(
                        Topic.STANDING,
                        words.say(ReportText.STANDING),
                        List.of(columns.summed("points", ReportText.POINTS)),
                        List.of(
                                points("available", ReportText.AVAILABLE, standing.available()),
                                points("pending", ReportText.PENDING, standing.pending()),
                                points("set_aside", ReportText.SET_ASIDE, standing.setAside()),
                                points("lapsed", ReportText.LAPSED, standing.lapsed())))
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    private Line points(String key, ReportText title, long points) {
        return new Line(key, words.say(title), List.of(new Cell.Points(points)));
    }

    Section ageing() {
        List<Line> lines = new ArrayList<>();
        figures.ageing()
                .forEach(
                        (month, points) ->
                                lines.add(
                                        new Line(
                                                month.toString(),
                                                words.month(month),
                                                List.of(new Cell.Points(points)))));
        if (figures.undated() != 0) {
            lines.add(points("never", ReportText.NEVER, figures.undated()));
        }
        return Section.of(
                        Topic.AGEING,
                        words.say(ReportText.MONTH),
                        List.of(columns.summed("points", ReportText.POINTS)),
                        lines)
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    Section rewards() {
        List<Line> lines =
                figures.rewards().stream()
                        .map(
                                use ->
                                        new Line(
                                                use.reward() == null
                                                        ? "part_payment"
                                                        : use.reward(),
                                                use.reward() == null
                                                        ? words.say(ReportText.PART_PAYMENT)
                                                        : use.reward(),
                                                List.of(
                                                        new Cell.Count(use.count()),
                                                        new Cell.Points(use.redeemed()),
                                                        new Cell.Points(use.restored()))))
                        .toList();
        return Section.of(
                        Topic.REWARD_POINTS,
                        words.say(ReportText.REWARD),
                        List.of(
                                columns.summed("count", ReportText.COUNT),
                                columns.summed("redeemed", ReportText.REDEEMED),
                                columns.summed("restored", ReportText.RESTORED)),
                        lines)
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    Section gifts() {
        List<Line> lines =
                figures.gifts().stream()
                        .map(
                                gift ->
                                        new Line(
                                                gift.campaign(),
                                                gift.campaign(),
                                                List.of(
                                                        new Cell.Text(
                                                                TermText.gift(
                                                                        words.language(),
                                                                        gift.reason())),
                                                        new Cell.Count(gift.count()),
                                                        new Cell.Points(gift.points()))))
                        .toList();
        return Section.of(
                        Topic.GIFTS,
                        words.say(ReportText.CAMPAIGN),
                        List.of(
                                columns.plain("reason", ReportText.REASON),
                                columns.summed("count", ReportText.COUNT),
                                columns.summed("points", ReportText.POINTS)),
                        lines)
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    Section adjustments() {
        List<Line> lines =
                figures.adjustments().stream()
                        .map(
                                reason ->
                                        new Line(
                                                reason.reason(),
                                                reason.reason(),
                                                List.of(
                                                        new Cell.Count(reason.count()),
                                                        new Cell.Points(reason.given()),
                                                        new Cell.Points(reason.taken()))))
                        .toList();
        return Section.of(
                        Topic.ADJUSTMENTS,
                        words.say(ReportText.GROUND),
                        List.of(
                                columns.summed("count", ReportText.COUNT),
                                columns.summed("given", ReportText.GIVEN),
                                columns.summed("taken", ReportText.TAKEN)),
                        lines)
                .withTotal("total", words.say(ReportText.TOTAL));
    }
}

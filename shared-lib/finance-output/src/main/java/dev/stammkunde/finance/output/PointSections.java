package dev.stammkunde.finance.output;

import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.finance.output.Section.Line;

import java.util.ArrayList;
import java.util.List;

/** The tables of points, but those that lead from the beginning to the end. */
final class PointSections {

    private final MonthFigures figures;
    private final ReportWords words;
    private final Columns columns;

    PointSections(MonthFigures figures, ReportWords words) {
        this.figures = figures;
        this.words = words;
        this.columns = new Columns(words);
    }

    Section standing() {
        Standing standing = figures.standing();
        return Section.of(
                        ReportTopic.STANDING,
                        words.say(ReportText.STANDING),
                        List.of(columns.summed("points", ReportText.POINTS)),
                        List.of(
                                points("available", ReportText.AVAILABLE, standing.available()),
                                points("pending", ReportText.PENDING, standing.pending()),
                                points("set_aside", ReportText.SET_ASIDE, standing.setAside()),
                                points("lapsed", ReportText.LAPSED, standing.lapsed())))
                .withTotal("total", words.say(ReportText.TOTAL));
    }

    private Line points(String key, ReportWords.Said title, long points) {
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
                        ReportTopic.AGEING,
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
                        ReportTopic.REWARD_POINTS,
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
                                                gift.campaign() + '_' + gift.reason(),
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
                        ReportTopic.GIFTS,
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
                        ReportTopic.ADJUSTMENTS,
                        words.say(ReportText.GROUND),
                        List.of(
                                columns.summed("count", ReportText.COUNT),
                                columns.summed("given", ReportText.GIVEN),
                                columns.summed("taken", ReportText.TAKEN)),
                        lines)
                .withTotal("total", words.say(ReportText.TOTAL));
    }
}

package dev.stammkunde.finance.output;

import dev.stammkunde.finance.costs.FeesOwed;
import dev.stammkunde.finance.output.Section.Line;

import java.util.List;

/** The table of members' fees. Lines may be of several currencies: it has no sum. */
final class FeeSection {

    private final List<FeesOwed> fees;
    private final ReportWords words;

    FeeSection(List<FeesOwed> fees, ReportWords words) {
        this.fees = fees;
        this.words = words;
    }

    Section section() {
        Columns columns = new Columns(words);
        return Section.of(
                ReportTopic.FEES,
                words.say(FeeText.PLAN),
                List.of(
                        columns.plain("opening", ReportText.OPENING),
                        columns.plain("sold", FeeText.SOLD),
                        columns.plain("earned", FeeText.EARNED),
                        columns.plain("back", FeeText.BACK),
                        columns.plain("closing", ReportText.CLOSING),
                        columns.plain("due", FeeText.DUE),
                        columns.plain("points", FeeText.POINTS),
                        columns.plain("points-value", FeeText.POINTS_VALUE)),
                fees.stream().map(FeeSection::line).toList());
    }

    private static Line line(FeesOwed owed) {
        return new Line(
                owed.plan() + '_' + owed.currency(),
                owed.plan(),
                List.of(
                        amount(owed.opening(), owed),
                        amount(owed.sold(), owed),
                        amount(owed.earned(), owed),
                        amount(owed.back(), owed),
                        amount(owed.closing(), owed),
                        amount(owed.due(), owed),
                        new Cell.Points(owed.points()),
                        new Cell.Amount(
                                owed.pointsValue().amount(), owed.pointsValue().currency())));
    }

    private static Cell amount(long minor, FeesOwed owed) {
        return new Cell.Amount(minor, owed.currency());
    }
}

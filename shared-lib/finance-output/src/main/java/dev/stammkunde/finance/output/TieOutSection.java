package dev.stammkunde.finance.output;

import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.TieOut.Difference;
import dev.stammkunde.finance.output.Section.Line;

import java.util.ArrayList;
import java.util.List;

/** What is different between ledger, accounts and report, customer by customer. */
final class TieOutSection {

    private final TieOut tieOut;
    private final ReportWords words;

    TieOutSection(TieOut tieOut, ReportWords words) {
        this.tieOut = tieOut;
        this.words = words;
    }

    Section section() {
        Columns columns = new Columns(words);
        List<Line> lines = new ArrayList<>();
        for (Difference difference : tieOut.differences()) {
            lines.add(
                    new Line(
                            difference.customerId(),
                            difference.customerId(),
                            List.of(
                                    new Cell.Text(
                                            TermText.difference(
                                                    words.language(), difference.kind())),
                                    new Cell.Text(difference.detail()))));
        }
        if (tieOut.more() > 0) {
            lines.add(
                    new Line(
                            "more",
                            words.say(ProofText.MORE),
                            List.of(new Cell.Count(tieOut.more()), Cell.blank())));
        }
        return Section.of(
                ReportTopic.TIE_OUT,
                words.say(ProofText.CUSTOMER),
                List.of(
                        columns.plain("kind", ProofText.DIFFERENCE),
                        columns.plain("detail", ProofText.DETAIL)),
                lines);
    }
}

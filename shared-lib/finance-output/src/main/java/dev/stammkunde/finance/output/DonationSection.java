package dev.stammkunde.finance.output;

import dev.stammkunde.finance.costs.DonationsOwed;
import dev.stammkunde.finance.output.Section.Line;

import java.util.List;

/** The table of what organisations are owed. Lines may be of several currencies: it has no sum. */
final class DonationSection {

    private final List<DonationsOwed> donations;
    private final ReportWords words;

    DonationSection(List<DonationsOwed> donations, ReportWords words) {
        this.donations = donations;
        this.words = words;
    }

    Section section() {
        Columns columns = new Columns(words);
        return Section.of(
                ReportTopic.DONATIONS,
                words.say(DonationText.ORGANISATION),
                List.of(
                        columns.plain("opening", ReportText.OPENING),
                        columns.plain("given", DonationText.GIVEN),
                        columns.plain("matched", DonationText.MATCHED),
                        columns.plain("paid", DonationText.PAID),
                        columns.plain("closing", ReportText.CLOSING)),
                donations.stream().map(DonationSection::line).toList());
    }

    private static Line line(DonationsOwed owed) {
        return new Line(
                owed.organisation() + '_' + owed.currency(),
                owed.organisation(),
                List.of(
                        amount(owed.opening(), owed),
                        amount(owed.given(), owed),
                        amount(owed.matched(), owed),
                        amount(owed.paid(), owed),
                        amount(owed.closing(), owed)));
    }

    private static Cell amount(long minor, DonationsOwed owed) {
        return new Cell.Amount(minor, owed.currency());
    }
}

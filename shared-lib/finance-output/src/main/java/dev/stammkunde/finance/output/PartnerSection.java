package dev.stammkunde.finance.output;

import dev.stammkunde.finance.costs.PartnersOwed;
import dev.stammkunde.finance.output.Section.Line;

import java.util.List;

/**
 * The table of what the shop and its partners owe each other. Lines may be of several currencies:
 * it has no sum.
 */
final class PartnerSection {

    private final List<PartnersOwed> partners;
    private final ReportWords words;

    PartnerSection(List<PartnersOwed> partners, ReportWords words) {
        this.partners = partners;
        this.words = words;
    }

    Section section() {
        Columns columns = new Columns(words);
        return Section.of(
                ReportTopic.PARTNERS,
                words.say(PartnerText.PARTNER),
                List.of(
                        columns.plain("issued", PartnerText.ISSUED),
                        columns.plain("redeemed", PartnerText.REDEEMED),
                        columns.plain("fees", PartnerText.FEES),
                        columns.plain("corrections", PartnerText.CORRECTIONS),
                        columns.plain("total", PartnerText.TOTAL)),
                partners.stream().map(PartnerSection::line).toList());
    }

    /** What the shop owes is less than nothing, as in the last column. */
    private static Line line(PartnersOwed owed) {
        return new Line(
                owed.partner() + '_' + owed.currency(),
                owed.partner(),
                List.of(
                        amount(owed.issued(), owed),
                        amount(-owed.redeemed(), owed),
                        amount(owed.fees(), owed),
                        amount(owed.corrections(), owed),
                        amount(owed.total(), owed)));
    }

    private static Cell amount(long minor, PartnersOwed owed) {
        return new Cell.Amount(minor, owed.currency());
    }
}

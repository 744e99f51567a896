package dev.stammkunde.manageloyalty;

import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.programmes.partners.PartnerDispute;
import dev.stammkunde.programmes.partners.PartnerStatement;

import java.util.Optional;

/** What a partner hears of its statements. It has the times that are kept: told again, the same. */
final class StatementNews {

    private StatementNews() {}

    /** Finds the news of a month that is closed. */
    static Optional<PartnerNews> ofClose(PartnerStatement statement) {
        return statement
                .made()
                .map(
                        made ->
                                new PartnerNews.MonthClosed(
                                        statement.partner(), made.at(), statement.month()));
    }

    /** Finds the news of a dispute to which something was said. */
    static Optional<PartnerNews> ofDispute(PartnerStatement statement, int number) {
        return statement.findDispute(number).flatMap(dispute -> findSaid(statement, dispute));
    }

    private static Optional<PartnerNews> findSaid(
            PartnerStatement statement, PartnerDispute dispute) {
        PartnerDispute.Settlement settlement = dispute.settlement();
        PartnerDispute.Word word = settlement == null ? dispute.answer() : settlement.word();
        return Optional.ofNullable(word)
                .map(
                        said ->
                                new PartnerNews.DisputeAnswered(
                                        statement.partner(),
                                        said.at(),
                                        statement.month(),
                                        dispute.number(),
                                        settlement != null));
    }
}

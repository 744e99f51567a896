package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.ServiceMatter.MonthReport.Budget;
import dev.stammkunde.mail.ServiceMatter.MonthReport.Proof;
import dev.stammkunde.mail.consent.TeamMail;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Tells finance by mail that the report of a month is there, or that the month is closed. Each
 * recipient gets one mail for a month and what became of it, however often it is ordered: a report
 * that was made anew is told again only where it ties now and did not, or the other way round.
 */
final class TellFinance {

    private final MonthFiles files;
    private final OrderMails mails;

    TellFinance(MonthFiles files, OrderMails mails) {
        this.files = files;
        this.mails = mails;
    }

    /**
     * Tells of the report that is there.
     *
     * @param recipients addresses
     * @throws RuntimeException if mails could not be ordered: the report is there all the same, and
     *     the next call orders them
     */
    void tell(ReportWish wish, List<String> recipients, Instant now) {
        boolean isTold =
                switch (wish.purpose()) {
                    case ReportWish.Look _, ReportWish.SoFar _ -> false;
                    case ReportWish.Schedule _, ReportWish.Closing _ -> true;
                };
        if (recipients.isEmpty() || !isTold) {
            return;
        }
        MadeReport report = files.find(wish.shopId(), wish.month(), null).orElseThrow();
        JsonField said =
                Json.parse(files.open(report, report.findFile(MadeReport.REPORT).orElseThrow()));
        Proof proof = proof(report, said);
        // Who wanted to close it and could not is told so where they asked.
        if (proof == Proof.CLOSED || wish.findClosing().isEmpty()) {
            ServiceMatter matter =
                    new ServiceMatter.MonthReport(wish.month(), proof, budget(said.at("costs")));
            String subject = wish.month() + "/" + proof.name().toLowerCase(Locale.ROOT);
            mails.order(
                    recipients.stream()
                            .distinct()
                            .<MailOrder>map(
                                    to -> TeamMail.order(wish.shopId(), to, matter, subject, now))
                            .toList());
        }
    }

    private static Proof proof(MadeReport report, JsonField said) {
        if (said.bool("closed")) {
            return Proof.CLOSED;
        }
        return report.ties() ? Proof.TIES : Proof.DIFFERS;
    }

    private static Budget budget(JsonField costs) {
        if (!costs.has("budget")) {
            return Budget.NONE;
        }
        return costs.bool("overBudget") ? Budget.OVER : Budget.WITHIN;
    }
}

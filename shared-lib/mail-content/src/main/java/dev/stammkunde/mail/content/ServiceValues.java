package dev.stammkunde.mail.content;

import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.ServiceMatter;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** What service mails can speak of, beside links. */
final class ServiceValues {

    private ServiceValues() {}

    static MailValues fill(MailValues values, MailFacts facts, ServiceMatter matter) {
        return switch (matter) {
            case ServiceMatter.OptIn _ -> values;
            case ServiceMatter.ConsentCopy copy ->
                    values.with(Variable.CONSENT_TEXT, copy.text())
                            .with(Variable.CONSENT_SOURCE, copy.source())
                            .with(
                                    Variable.CONSENT_REQUESTED,
                                    time(values, facts, copy.requestedAt()))
                            .with(
                                    Variable.CONSENT_CONFIRMED,
                                    time(values, facts, copy.confirmedAt()));
            case ServiceMatter.CaseAnswer(String text) -> values.with(Variable.CASE_TEXT, text);
            case ServiceMatter.CaseReminder reminder -> {
                MailValues told =
                        values.with(Variable.CASE_ID, reminder.caseId())
                                .with(Variable.CASE_ORDER, reminder.orderId())
                                .with(Variable.CASE_DUE, time(values, facts, reminder.dueAt()));
                yield reminder.isDue() ? told.with(Variable.CASE_IS_DUE) : told;
            }
            case ServiceMatter.CaseDigest digest ->
                    values.with(Variable.CASES_DUE_TODAY, digest.dueToday())
                            .with(Variable.CASES_OVERDUE, digest.overdue())
                            .with(Variable.CASES_UNASSIGNED, digest.unassigned());
            case ServiceMatter.RewardCode reward -> {
                Instant endsAt = reward.endsAt();
                MailValues told =
                        values.with(Variable.REWARD_TITLE, reward.title())
                                .with(Variable.REWARD_CODE, reward.code());
                yield endsAt == null
                        ? told
                        : told.with(Variable.REWARD_ENDS, time(values, facts, endsAt));
            }
            case ServiceMatter.DeclarationReceipt receipt ->
                    values.with(Variable.DECLARATION_TITLE, receipt.title())
                            .with(Variable.DECLARATION_TEXT, receipt.text())
                            .with(
                                    Variable.DECLARATION_RECEIVED,
                                    time(values, facts, receipt.receivedAt()));
            case ServiceMatter.EventNotice notice ->
                    values.with(Variable.EVENT_TITLE, notice.title())
                            .with(Variable.EVENT_WHEN, notice.when())
                            .with(Variable.EVENT_PLACE, notice.place())
                            .with(
                                    switch (notice.about()) {
                                        case SEAT -> Variable.EVENT_SEAT;
                                        case WAITING -> Variable.EVENT_WAITING;
                                        case SOON -> Variable.EVENT_SOON;
                                    });
            case ServiceMatter.ContestWon(String title, String prize) ->
                    values.with(Variable.CONTEST_TITLE, title).with(Variable.CONTEST_PRIZE, prize);
            case ServiceMatter.MonthReport report -> report(values, report);
            case ServiceMatter.TeamDigest digest ->
                    values.with(Variable.TEAM_DAY, digest.day())
                            .with(Variable.TEAM_ATTENTION, digest.attention())
                            .with(Variable.TEAM_GOES_OUT, digest.goesOut())
                            .with(Variable.TEAM_CASES, digest.cases())
                            .with(Variable.TEAM_FINANCE, digest.finance());
            case ServiceMatter.TeamAlert alert ->
                    values.with(Variable.TEAM_TITLE, alert.title())
                            .with(Variable.TEAM_TEXT, alert.text())
                            .with(Variable.TEAM_STEP, alert.step());
        };
    }

    private static MailValues report(MailValues values, ServiceMatter.MonthReport report) {
        String month =
                DateTimeFormatter.ofPattern("LLLL uuuu", values.locale()).format(report.month());
        MailValues told =
                values.with(Variable.FINANCE_MONTH, month)
                        .with(
                                switch (report.proof()) {
                                    case TIES -> Variable.FINANCE_TIES;
                                    case DIFFERS -> Variable.FINANCE_DIFFERS;
                                    case CLOSED -> Variable.FINANCE_CLOSED;
                                });
        return switch (report.budget()) {
            case NONE -> told;
            case WITHIN -> told.with(Variable.FINANCE_WITHIN_BUDGET);
            case OVER -> told.with(Variable.FINANCE_OVER_BUDGET);
        };
    }

    /** In the shop's zone, in which its other proofs are shown. */
    private static String time(MailValues values, MailFacts facts, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .withLocale(values.locale())
                .withZone(facts.settings().zone())
                .format(at);
    }
}

package dev.stammkunde.mail.json;

import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.ServiceMatter.CaseAnswer;
import dev.stammkunde.mail.ServiceMatter.CaseDigest;
import dev.stammkunde.mail.ServiceMatter.CaseReminder;
import dev.stammkunde.mail.ServiceMatter.ConsentCopy;
import dev.stammkunde.mail.ServiceMatter.ContestWon;
import dev.stammkunde.mail.ServiceMatter.DeclarationReceipt;
import dev.stammkunde.mail.ServiceMatter.EventNotice;
import dev.stammkunde.mail.ServiceMatter.MonthReport;
import dev.stammkunde.mail.ServiceMatter.OptIn;
import dev.stammkunde.mail.ServiceMatter.RewardCode;
import dev.stammkunde.mail.ServiceMatter.TeamAlert;
import dev.stammkunde.mail.ServiceMatter.TeamDigest;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;

import java.time.YearMonth;
import java.util.Arrays;

/** Writes and reads what a service mail is about. */
final class ServiceMatterJson {

    private ServiceMatterJson() {}

    static void write(JsonObjectText json, ServiceMatter matter) {
        switch (matter) {
            case OptIn(String requestId) -> json.text("requestId", requestId);
            case ConsentCopy copy ->
                    json.text("consentText", copy.text())
                            .text("source", copy.source())
                            .text("requestedAt", copy.requestedAt())
                            .text("confirmedAt", copy.confirmedAt());
            case CaseAnswer(String text) -> json.text("text", text);
            case CaseReminder reminder ->
                    json.text("caseId", reminder.caseId())
                            .text("dueAt", reminder.dueAt())
                            .bool("isDue", reminder.isDue())
                            .text("orderId", reminder.orderId());
            case CaseDigest digest ->
                    json.number("dueToday", digest.dueToday())
                            .number("overdue", digest.overdue())
                            .number("unassigned", digest.unassigned());
            case RewardCode reward ->
                    json.text("title", reward.title())
                            .text("code", reward.code())
                            .text("endsAt", reward.endsAt());
            case DeclarationReceipt receipt ->
                    json.text("title", receipt.title())
                            .text("text", receipt.text())
                            .text("receivedAt", receipt.receivedAt());
            case EventNotice notice ->
                    json.text("about", notice.about())
                            .text("eventId", notice.eventId())
                            .text("title", notice.title())
                            .text("when", notice.when())
                            .text("place", notice.place());
            case ContestWon(String title, String prize) ->
                    json.text("title", title).text("prize", prize);
            case MonthReport report ->
                    json.text("month", report.month())
                            .text("proof", report.proof())
                            .text("budget", report.budget());
            case TeamDigest digest -> TeamNoticeJson.write(json, digest);
            case TeamAlert alert -> TeamNoticeJson.write(json, alert);
        }
    }

    static ServiceMatter read(JsonField json) {
        String label = json.text("kind");
        ServiceKind kind =
                Arrays.stream(ServiceKind.values())
                        .filter(one -> one.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> json.at("kind").invalid("must be a kind of order"));
        return switch (kind) {
            case OPT_IN -> new OptIn(json.at("requestId").storedId());
            case CONSENT_COPY ->
                    new ConsentCopy(
                            json.text("consentText"),
                            json.text("source"),
                            json.instant("requestedAt"),
                            json.instant("confirmedAt"));
            case CASE_ANSWER -> new CaseAnswer(json.text("text"));
            case CASE_REMINDER ->
                    new CaseReminder(
                            json.text("caseId"),
                            json.instant("dueAt"),
                            json.bool("isDue"),
                            json.find("orderId").map(JsonField::storedId).orElse(null));
            case CASE_DIGEST ->
                    new CaseDigest(
                            json.integer("dueToday"),
                            json.integer("overdue"),
                            json.integer("unassigned"));
            case REWARD_CODE ->
                    new RewardCode(
                            json.findText("title").orElse(null),
                            json.text("code"),
                            json.findInstant("endsAt").orElse(null));
            case DECLARATION_RECEIPT ->
                    new DeclarationReceipt(
                            json.text("title"), json.text("text"), json.instant("receivedAt"));
            case EVENT_NOTICE ->
                    new EventNotice(
                            json.at("about").parsed("what is told", EventNotice.About::valueOf),
                            json.at("eventId").storedId(),
                            json.text("title"),
                            json.text("when"),
                            json.text("place"));
            case CONTEST_WON -> new ContestWon(json.text("title"), json.text("prize"));
            case MONTH_REPORT ->
                    new MonthReport(
                            json.at("month").parsed("a month", YearMonth::parse),
                            json.at("proof")
                                    .parsed("what became of it", MonthReport.Proof::valueOf),
                            json.at("budget")
                                    .parsed("how costs stand", MonthReport.Budget::valueOf));
            case TEAM_DIGEST -> TeamNoticeJson.readDigest(json);
            case TEAM_ALERT -> TeamNoticeJson.readAlert(json);
        };
    }
}

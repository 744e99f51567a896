package dev.stammkunde.mail.json;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOrder.About;
import dev.stammkunde.mail.MailOrder.OfCampaign;
import dev.stammkunde.mail.MailOrder.OfService;
import dev.stammkunde.mail.MailOrder.OfTest;
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
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import java.time.YearMonth;
import java.util.Arrays;

/** Writes and reads orders of mails. Reading what was written gives an equal order. */
public final class MailOrderJson {

    private static final int SCHEMA = 1;
    private static final String CAMPAIGN = "campaign";
    private static final String TEST = "test";

    private MailOrderJson() {}

    /** Returns an order as JSON. */
    public static String write(MailOrder order) {
        return JsonText.object(
                json -> {
                    json.number("schema", SCHEMA);
                    json.text("shopId", order.key().customer().shopId());
                    json.text("customerId", order.key().customer().id());
                    json.text("mail", order.key().name());
                    json.text("orderedAt", order.orderedAt());
                    switch (order) {
                        case OfCampaign campaign -> write(json, campaign);
                        case OfService service -> write(json, service);
                        case OfTest test -> write(json, test);
                    }
                });
    }

    private static void write(JsonObjectText json, OfCampaign order) {
        json.text("kind", CAMPAIGN);
        json.text("campaignId", order.campaign().id());
        json.number("version", order.version());
        json.text("notBefore", order.notBefore());
        write(json, order.about());
    }

    private static void write(JsonObjectText json, About about) {
        json.text("variant", about.variant());
        json.text("occasion", about.occasion());
        if (about.gift() != null) {
            GiftJson.write(json, "gift", about.gift());
        }
        if (about.lapsedSince() != null) {
            json.text("lapsedSince", about.lapsedSince());
        }
    }

    /** Each kind of service mail is a kind of order by its name. */
    private static void write(JsonObjectText json, OfService order) {
        json.text("kind", order.matter().kind().label());
        switch (order.matter()) {
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
        json.text("address", order.address());
        json.text("language", order.language());
    }

    private static void write(JsonObjectText json, OfTest order) {
        json.text("kind", TEST);
        json.text("campaignId", order.campaign().id());
        json.number("version", order.version());
        write(json, order.about());
        json.text("split", order.split())
                .text("address", order.address())
                .text("language", order.language());
    }

    /**
     * Reads an order.
     *
     * @throws dev.stammkunde.platform.json.NotJsonException if it is no JSON
     * @throws InvalidFieldException if it is no order
     */
    public static MailOrder read(String text) {
        JsonField json = Json.parse(text);
        if (json.integer("schema") != SCHEMA) {
            throw json.at("schema").invalid("must be " + SCHEMA);
        }
        MailKey key =
                new MailKey(
                        new CustomerId(
                                json.at("shopId").storedId(), json.at("customerId").storedId()),
                        json.at("mail").storedId());
        return switch (json.text("kind")) {
            case CAMPAIGN -> readOfCampaign(json, key);
            case TEST ->
                    new OfTest(
                            key,
                            campaign(json, key),
                            json.integer("version"),
                            readAbout(json),
                            json.findText("split").orElse(null),
                            json.text("address"),
                            json.text("language"),
                            json.instant("orderedAt"));
            default -> readOfService(json, key);
        };
    }

    private static OfService readOfService(JsonField json, MailKey key) {
        String label = json.text("kind");
        ServiceKind kind =
                Arrays.stream(ServiceKind.values())
                        .filter(one -> one.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> json.at("kind").invalid("must be a kind of order"));
        ServiceMatter matter =
                switch (kind) {
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
                                    json.text("title"),
                                    json.text("text"),
                                    json.instant("receivedAt"));
                    case EVENT_NOTICE ->
                            new EventNotice(
                                    json.at("about")
                                            .parsed("what is told", EventNotice.About::valueOf),
                                    json.at("eventId").storedId(),
                                    json.text("title"),
                                    json.text("when"),
                                    json.text("place"));
                    case CONTEST_WON -> new ContestWon(json.text("title"), json.text("prize"));
                    case MONTH_REPORT ->
                            new MonthReport(
                                    json.at("month").parsed("a month", YearMonth::parse),
                                    json.at("proof")
                                            .parsed(
                                                    "what became of it",
                                                    MonthReport.Proof::valueOf),
                                    json.at("budget")
                                            .parsed(
                                                    "how costs stand",
                                                    MonthReport.Budget::valueOf));
                    case TEAM_DIGEST -> TeamNoticeJson.readDigest(json);
                    case TEAM_ALERT -> TeamNoticeJson.readAlert(json);
                };
        return new OfService(
                key,
                matter,
                json.text("address"),
                json.text("language"),
                json.instant("orderedAt"));
    }

    private static OfCampaign readOfCampaign(JsonField json, MailKey key) {
        About about = readAbout(json);
        return new OfCampaign(
                key,
                campaign(json, key),
                json.integer("version"),
                about.variant(),
                json.instant("orderedAt"),
                json.instant("notBefore"),
                about.occasion(),
                about.gift(),
                about.lapsedSince());
    }

    private static About readAbout(JsonField json) {
        return new About(
                json.text("variant"),
                json.at("occasion").date(),
                json.find("gift").map(GiftJson::read).orElse(null),
                json.findInstant("lapsedSince").orElse(null));
    }

    private static CampaignId campaign(JsonField json, MailKey key) {
        return json.at("campaignId")
                .parsed("the id of a campaign", id -> new CampaignId(key.customer().shopId(), id));
    }
}

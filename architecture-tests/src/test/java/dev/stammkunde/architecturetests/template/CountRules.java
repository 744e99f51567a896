package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody hears of each count that somebody must see to, and of no other. */
final class CountRules {

    /** The log group of all functions. */
    private static final String GROUP = "LogGroup";

    /** One that somebody must see to, by the function that counts it. */
    private static final List<Count> URGENT =
            List.of(
                    new Count("receive-shop-webhook", "WebhooksQuarantined", "", 1),
                    new Count("receive-shop-webhook", "WebhooksDelayed", "", 1),
                    new Count("compare-orders", "WebhooksQuarantined", "", 1),
                    new Count("compare-orders", "ShopsNotCompared", "", 1),
                    new Count("compare-orders", "ShopWebhooksOff", "", 3),
                    new Count("keep-customers", "CustomerDataRequests", "", 1),
                    new Count("send-birthday-mails", "CouponsMissing", "", 1),
                    new Count("send-birthday-mails", "CouponCodesLeft", "", 99),
                    new Count("send-birthday-mails", "CouponCodesLeft", "", 0),
                    new Count("send-win-back-mails", "CouponsMissing", "", 2),
                    new Count("send-win-back-mails", "CouponCodesLeft", "", 99),
                    new Count("send-occasion-mails", "CouponsMissing", "", 3),
                    new Count("send-occasion-mails", "CouponCodesLeft", "", 99),
                    new Count("deliver-mail", "MailsHeldByService", "", 1),
                    new Count("deliver-mail", "MailsWithoutContent", "", 1),
                    new Count("deliver-mail", "MailsHeld", "QUOTA_EXHAUSTED", 1),
                    new Count("record-mail-events", "MailsSentTwice", "", 1),
                    new Count("record-mail-events", "MailEvents", "REJECTED", 1),
                    new Count("record-mail-events", "MailEvents", "RENDERING_FAILED", 1),
                    new Count("manage-preferences", "UnusableDocuments", "", 1),
                    new Count("confirm-opt-in", "UnusableDocuments", "", 1),
                    new Count("manage-campaigns", "UnusableDocuments", "", 1),
                    new Count("manage-campaigns", "SchedulesNotInStep", "", 1),
                    new Count("adjust-points", "UnusableDocuments", "", 1),
                    new Count("publish-changes", "EntriesAltered", "CHANGED", 1),
                    new Count("publish-changes", "EntriesAltered", "REMOVED", 2),
                    new Count("send-webhooks", "WebhookEndpointsDisabled", "GONE", 1),
                    new Count("send-webhooks", "WebhookEndpointsDisabled", "FAILING", 1),
                    new Count("watch-shops", "SilentShops", "", 1),
                    new Count("report-waiting-refunds", "WaitingRefundsOverdue", "", 1));

    /** What is no trouble, however often it is counted. */
    private static final List<Count> HARMLESS =
            List.of(
                    new Count("receive-shop-webhook", "EventsPublished", "", 500),
                    new Count("receive-shop-webhook", "WebhooksRefused", "SIGNATURE", 9),
                    new Count("compare-orders", "OrdersMissed", "", 12),
                    new Count("send-birthday-mails", "CouponCodesLeft", "", 100),
                    new Count("deliver-mail", "MailsSent", "", 50),
                    new Count("deliver-mail", "MailsHeld", "QUIET_HOURS", 7),
                    new Count("deliver-mail", "MailsHeldByService", "", 0),
                    new Count("record-mail-events", "MailEvents", "DELIVERED", 7),
                    new Count("watch-shops", "SilentShops", "", 0));

    private record Count(String function, String metric, String reason, long value) {

        /** The line that {@code Metrics} writes, apart from its directions to CloudWatch. */
        Map<String, Object> line() {
            var line = new HashMap<String, Object>(Map.of("function", function, metric, value));
            if (!reason.isEmpty()) {
                line.put("reason", reason);
            }
            return line;
        }
    }

    private CountRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("What somebody must see to raises an alarm", CountRules::urgent),
                new TemplateRule("What goes well raises no alarm", CountRules::harmless));
    }

    private static void urgent(Template template, Findings findings) {
        for (Count count : URGENT) {
            findings.subject();
            findings.require(
                    alarms(template, count).findAny().isPresent(),
                    "Nobody hears of " + count.line());
        }
    }

    private static void harmless(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            findings.require(
                    Resource.ref(GROUP).equals(function.logging().get("LogGroup")),
                    function.id() + " must log where its counts are filtered");
        }
        for (Count count : HARMLESS) {
            findings.require(
                    alarms(template, count).findAny().isEmpty(),
                    "An alarm goes off on " + count.line());
        }
    }

    /** By a filter of the line, or by the metric that CloudWatch makes of it itself. */
    private static Stream<String> alarms(Template template, Count count) {
        var embedded =
                AlarmMetric.all(template)
                        .filter(metric -> count.value() > 0)
                        .filter(metric -> metric.name().equals(count.metric()))
                        .filter(
                                metric ->
                                        metric.dimensions()
                                                .equals(Map.of("function", count.function())))
                        .map(AlarmMetric::alarm);
        return Stream.concat(LoggedAlarms.on(template, GROUP, count.line()), embedded);
    }
}

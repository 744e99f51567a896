package dev.stammkunde.localrunner.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.stacktemplate.Names;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes the events that SES publishes, in the shape in which EventBridge carries them. */
final class MailEvents {

    private static final int PROCESSING_MILLIS = 417;
    private static final Duration LONGEST_TRYING = Duration.ofHours(14);
    private static final String MTA = "a7-17.smtp-out.eu-central-1.amazonses.com";

    private MailEvents() {}

    /**
     * An event of one mail.
     *
     * @param type as in a configuration set's {@code MatchingEventTypes}, such as {@code
     *     renderingFailure}
     * @param detailType as EventBridge names it
     */
    record MailEvent(String type, String detailType, ObjectNode detail) {}

    static MailEvent sent(Mail mail) {
        return event(mail, "send", "Email Sent", "Send", "send", Json.object());
    }

    static MailEvent delivered(Mail mail, List<String> recipients, Instant at) {
        var body = Json.object();
        body.put("timestamp", at.toString());
        body.put("processingTimeMillis", PROCESSING_MILLIS);
        recipients.forEach(body.putArray("recipients")::add);
        body.put("smtpResponse", "250 2.6.0 Message received");
        body.put("remoteMtaIp", "127.0.0.1");
        body.put("reportingMTA", MTA);
        return event(mail, "delivery", "Email Delivered", "Delivery", "delivery", body);
    }

    static MailEvent opened(Mail mail, Instant at) {
        return event(mail, "open", "Email Opened", "Open", "open", reader(at));
    }

    static MailEvent clicked(Mail mail, String link, Instant at) {
        var body = reader(at).put("link", link);
        body.putNull("linkTags");
        return event(mail, "click", "Email Clicked", "Click", "click", body);
    }

    private static ObjectNode reader(Instant at) {
        return Json.object()
                .put("timestamp", at.toString())
                .put("userAgent", "Local runner")
                .put("ipAddress", "127.0.0.1");
    }

    static MailEvent bounced(Mail mail, List<String> recipients, Fate fate, Instant at) {
        var body = Json.object();
        body.put("feedbackId", feedbackId(at));
        body.put("bounceType", fate == Fate.SOFT_BOUNCE ? "Transient" : "Permanent");
        body.put("bounceSubType", fate == Fate.SUPPRESSED ? "OnAccountSuppressionList" : "General");
        var bounced = body.putArray("bouncedRecipients");
        for (String recipient : recipients) {
            var entry = bounced.addObject().put("emailAddress", recipient).put("action", "failed");
            switch (fate) {
                case SOFT_BOUNCE ->
                        entry.put("status", "4.2.2")
                                .put("diagnosticCode", "smtp; 452 4.2.2 mailbox full");
                case SUPPRESSED ->
                        entry.put("status", "5.1.1")
                                .put(
                                        "diagnosticCode",
                                        "Amazon SES did not send the message to this address because it is on the suppression list for your account.");
                default ->
                        entry.put("status", "5.1.1")
                                .put("diagnosticCode", "smtp; 550 5.1.1 user unknown");
            }
        }
        body.put("timestamp", at.toString());
        if (fate != Fate.SUPPRESSED) {
            body.put("reportingMTA", "dns; " + MTA);
        }
        return event(mail, "bounce", "Email Bounced", "Bounce", "bounce", body);
    }

    static MailEvent complained(Mail mail, List<String> recipients, Instant at) {
        var body = Json.object();
        body.put("feedbackId", feedbackId(at));
        body.putNull("complaintSubType");
        addresses(body.putArray("complainedRecipients"), recipients);
        body.put("timestamp", at.toString());
        body.put("userAgent", "Local runner");
        body.put("complaintFeedbackType", "abuse");
        body.put("arrivalDate", at.toString());
        return event(mail, "complaint", "Email Complaint Received", "Complaint", "complaint", body);
    }

    static MailEvent delayed(Mail mail, List<String> recipients, Instant at) {
        var body = Json.object();
        body.put("timestamp", at.toString());
        body.put("delayType", "TransientCommunicationFailure");
        body.put("expirationTime", at.plus(LONGEST_TRYING).toString());
        var delayed = body.putArray("delayedRecipients");
        recipients.forEach(
                recipient ->
                        delayed.addObject()
                                .put("emailAddress", recipient)
                                .put("status", "4.4.1")
                                .put("diagnosticCode", "smtp; 421 4.4.1 Unable to connect"));
        return event(
                mail,
                "deliveryDelay",
                "Email Delivery Delayed",
                "DeliveryDelay",
                "deliveryDelay",
                body);
    }

    static MailEvent rejected(Mail mail) {
        return event(
                mail,
                "reject",
                "Email Rejected",
                "Reject",
                "reject",
                Json.object().put("reason", "Bad content"));
    }

    static MailEvent notRendered(Mail mail, String reason) {
        return event(
                mail,
                "renderingFailure",
                "Email Rendering Failed",
                "Rendering Failure",
                "failure",
                Json.object().put("errorMessage", reason).put("templateName", ""));
    }

    private static MailEvent event(
            Mail mail,
            String type,
            String detailType,
            String eventType,
            String part,
            ObjectNode body) {
        var detail = Json.object();
        detail.put("eventType", eventType);
        detail.set("mail", describe(mail));
        detail.set(part, body);
        return new MailEvent(type, detailType, detail);
    }

    private static ObjectNode describe(Mail mail) {
        var from = mail.envelope().from();
        var json = Json.object();
        json.put("timestamp", mail.time().toString());
        json.put("source", from);
        json.put("sourceArn", identity(Addresses.bare(from)));
        json.put("sendingAccountId", Names.ACCOUNT);
        json.put("messageId", mail.id());
        mail.envelope().recipients().forEach(json.putArray("destination")::add);
        json.put("headersTruncated", false);
        var headers = json.putArray("headers");
        mail.headers()
                .forEach(h -> headers.addObject().put("name", h.name()).put("value", h.value()));
        var common = json.putObject("commonHeaders");
        common.putArray("from").add(from);
        mail.envelope().to().forEach(common.putArray("to")::add);
        common.put("messageId", mail.id());
        common.put("subject", mail.content().subject());
        var tags = json.putObject("tags");
        tags.putArray("ses:source-tls-version").add("TLSv1.3");
        tags.putArray("ses:operation").add("SendBulkEmail");
        mail.configurationSet().ifPresent(s -> tags.putArray("ses:configuration-set").add(s));
        tags.putArray("ses:source-ip").add("127.0.0.1");
        tags.putArray("ses:from-domain").add(Addresses.domain(from));
        tags.putArray("ses:caller-identity").add("local");
        mail.tags().forEach((name, value) -> tags.putArray(name).add(value));
        return json;
    }

    private static void addresses(ArrayNode list, List<String> recipients) {
        recipients.forEach(recipient -> list.addObject().put("emailAddress", recipient));
    }

    private static String feedbackId(Instant at) {
        return MessageIds.make(at);
    }

    private static String identity(String address) {
        return "arn:aws:ses:"
                + Names.REGION
                + ":"
                + Names.ACCOUNT
                + ":identity/"
                + Addresses.domain(address);
    }

    /** Message and feedback ids in SES's form. */
    static final class MessageIds {

        private MessageIds() {}

        static String make(Instant at) {
            return "0107%012x-%s-000000".formatted(at.toEpochMilli(), UUID.randomUUID());
        }
    }
}

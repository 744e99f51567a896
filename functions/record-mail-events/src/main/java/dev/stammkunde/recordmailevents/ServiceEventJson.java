package dev.stammkunde.recordmailevents;

import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailEvent.Type;
import dev.stammkunde.mail.ses.MailTags;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.recordmailevents.ServiceEvent.Verdict;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads events as SES puts them on the default bus. Their documented form is that of its SNS. */
final class ServiceEventJson {

    /** Temporary failures that are the mail's and not the address's. */
    private static final Set<String> OF_THE_MAIL =
            Set.of("MessageTooLarge", "ContentRejected", "AttachmentRejected");

    private static final int LONGEST_DETAIL = 60;

    private ServiceEventJson() {}

    /**
     * Reads the detail of an event; empty for kinds that say nothing of a mail.
     *
     * @throws dev.stammkunde.platform.json.InvalidFieldException if it is none of SES
     */
    static Optional<ServiceEvent> find(JsonField detail) {
        return switch (detail.text("eventType").replace(" ", "")) {
            case "Send" -> read(detail, Type.SENT, "send", Verdict.NOTHING);
            case "Delivery" -> read(detail, Type.DELIVERED, "delivery", Verdict.DELIVERABLE);
            case "DeliveryDelay" -> read(detail, Type.DELAYED, "deliveryDelay", Verdict.NOTHING);
            case "Bounce" -> read(detail, Type.BOUNCED, "bounce", ofBounce(detail.at("bounce")));
            case "Complaint" -> read(detail, Type.COMPLAINED, "complaint", ofComplaint(detail));
            case "Reject" -> read(detail, Type.REJECTED, "reject", Verdict.NOTHING);
            case "RenderingFailure" ->
                    read(detail, Type.RENDERING_FAILED, "failure", Verdict.NOTHING);
            case "Open" -> read(detail, Type.OPENED, "open", Verdict.NOTHING);
            case "Click" -> read(detail, Type.CLICKED, "click", Verdict.NOTHING);
            default -> Optional.empty();
        };
    }

    private static Optional<ServiceEvent> read(
            JsonField detail, Type type, String part, Verdict verdict) {
        JsonField mail = detail.at("mail");
        Map<String, List<String>> tags = tags(mail);
        // Sends, rejects and failures have no time of their own.
        Instant at =
                detail.find(part)
                        .flatMap(own -> own.findInstant("timestamp"))
                        .orElseGet(() -> mail.instant("timestamp"));
        MailEvent event =
                new MailEvent(
                        type,
                        at,
                        mail.text("messageId"),
                        detail.find(part).map(own -> detail(type, own)).orElse(""));
        String shop = tags.getOrDefault(MailTags.SHOP, List.of()).stream().findFirst().orElse(null);
        return Optional.of(
                new ServiceEvent(
                        event,
                        MailTags.findKey(tags).orElse(null),
                        shop,
                        address(mail.elements("destination").getFirst().text()),
                        verdict));
    }

    private static Map<String, List<String>> tags(JsonField mail) {
        Map<String, List<String>> tags = new HashMap<>();
        mail.find("tags")
                .ifPresent(
                        all ->
                                all.fields()
                                        .forEach(
                                                (name, values) ->
                                                        tags.put(
                                                                name,
                                                                values.elements().stream()
                                                                        .map(JsonField::text)
                                                                        .toList())));
        return tags;
    }

    private static Verdict ofBounce(JsonField bounce) {
        return switch (bounce.text("bounceType")) {
            case "Permanent" -> Verdict.GONE;
            default ->
                    OF_THE_MAIL.contains(bounce.findText("bounceSubType").orElse(""))
                            ? Verdict.NOTHING
                            : Verdict.FAILING;
        };
    }

    /** A recipient can also say that a mail was no spam after all. */
    private static Verdict ofComplaint(JsonField detail) {
        return detail.at("complaint")
                        .findText("complaintFeedbackType")
                        .filter("not-spam"::equals)
                        .isPresent()
                ? Verdict.NOTHING
                : Verdict.UNWANTED;
    }

    /** Words of SES's own only: reasons and diagnostics of mail servers may quote addresses. */
    private static String detail(Type type, JsonField own) {
        String text =
                switch (type) {
                    case BOUNCED ->
                            own.text("bounceType")
                                    + '/'
                                    + own.findText("bounceSubType").orElse("Undetermined");
                    case DELAYED -> own.findText("delayType").orElse("");
                    case COMPLAINED -> own.findText("complaintFeedbackType").orElse("");
                    case SENT,
                            DELIVERED,
                            REJECTED,
                            RENDERING_FAILED,
                            OPENED,
                            CLICKED,
                            UNSUBSCRIBED ->
                            "";
                };
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }

    /** Returns the address alone, where it has a name before it. */
    private static String address(String destination) {
        int from = destination.lastIndexOf('<');
        return from >= 0 && destination.endsWith(">")
                ? destination.substring(from + 1, destination.length() - 1)
                : destination;
    }
}

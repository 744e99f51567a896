package dev.stammkunde.localrunner.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the requests {@code SendEmail} and {@code SendBulkEmail} apart and sends their mails. */
public final class SendRequests {

    private static final int MOST_ENTRIES = 50;
    private static final String BAD_DATA = "Template data is not a JSON object.";

    private final Sending sending;

    public SendRequests(Sending sending) {
        this.sending = sending;
    }

    /** Sends one mail with simple, raw or template content. */
    public Sending.Result sendOne(JsonNode request) {
        var content = request.path("Content");
        var headers = new ArrayList<Mail.Header>();
        Draft.Parts parts;
        Optional<JsonNode> data = Optional.empty();
        var envelope = Draft.envelope(request, request.path("Destination"));
        if (content.hasNonNull("Raw")) {
            var raw = RawMail.read(content.at("/Raw/Data").asText(""));
            parts = raw.parts();
            headers.addAll(raw.otherHeaders());
            envelope = raw.complete(envelope);
        } else if (content.hasNonNull("Template")) {
            var template = content.path("Template");
            if (!template.hasNonNull("TemplateContent")) {
                return noTemplate(template);
            }
            parts = Draft.Parts.ofTemplate(template.path("TemplateContent"));
            data = findData(Map.of(), template.path("TemplateData").asText(""));
            if (data.isEmpty()) {
                return new Sending.Result.Refused(Sending.Refusal.INVALID_PARAMETER, BAD_DATA);
            }
            headers.addAll(headers(template.path("Headers")));
        } else {
            parts = Draft.Parts.ofSimple(content.path("Simple"));
            headers.addAll(headers(content.at("/Simple/Headers")));
        }
        return sending.send(
                new Draft(
                        envelope,
                        parts,
                        data,
                        headers,
                        tags(request.path("EmailTags")),
                        Draft.configurationSet(request)));
    }

    /** Returns what SES has against a bulk request as a whole. */
    public static Optional<String> findFault(JsonNode request) {
        var entries = request.path("BulkEmailEntries");
        return entries.isEmpty() || entries.size() > MOST_ENTRIES
                ? Optional.of("Destination count must be from 1 to " + MOST_ENTRIES + ".")
                : Optional.empty();
    }

    /** Sends the mails of a bulk request; the results are in the order of the entries. */
    public List<Sending.Result> sendAll(JsonNode request) {
        var results = new ArrayList<Sending.Result>();
        for (JsonNode entry : request.path("BulkEmailEntries")) {
            results.add(sendEntry(request, entry));
        }
        return results;
    }

    private Sending.Result sendEntry(JsonNode request, JsonNode entry) {
        var template = request.at("/DefaultContent/Template");
        if (!template.hasNonNull("TemplateContent")) {
            return noTemplate(template);
        }
        var defaults = findData(Map.of(), template.path("TemplateData").asText(""));
        var data =
                defaults.flatMap(
                        values ->
                                findData(
                                        fields(values),
                                        entry.at(
                                                        "/ReplacementEmailContent/ReplacementTemplate/ReplacementTemplateData")
                                                .asText("")));
        if (data.isEmpty()) {
            return new Sending.Result.Refused(Sending.Refusal.INVALID_PARAMETER, BAD_DATA);
        }
        var tags = tags(request.path("DefaultEmailTags"));
        tags.putAll(tags(entry.path("ReplacementTags")));
        var headers = new LinkedHashMap<String, Mail.Header>();
        headers(template.path("Headers")).forEach(h -> headers.put(h.name(), h));
        headers(entry.path("ReplacementHeaders")).forEach(h -> headers.put(h.name(), h));
        return sending.send(
                new Draft(
                        Draft.envelope(request, entry.path("Destination")),
                        Draft.Parts.ofTemplate(template.path("TemplateContent")),
                        data,
                        List.copyOf(headers.values()),
                        tags,
                        Draft.configurationSet(request)));
    }

    private static Sending.Result noTemplate(JsonNode template) {
        return new Sending.Result.Refused(
                Sending.Refusal.TEMPLATE_NOT_FOUND,
                "Template " + template.path("TemplateName").asText("") + " does not exist.");
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        var fields = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Returns the values of the text over the defaults; empty if it is no JSON object. */
    private static Optional<JsonNode> findData(Map<String, JsonNode> defaults, String text) {
        try {
            if (Draft.data(text) instanceof ObjectNode values) {
                defaults.forEach(values::putIfAbsent);
                return Optional.of(values);
            }
        } catch (IOException _) {
            // Refused below.
        }
        return Optional.empty();
    }

    private static List<Mail.Header> headers(JsonNode list) {
        var headers = new ArrayList<Mail.Header>();
        list.forEach(
                header ->
                        headers.add(
                                new Mail.Header(
                                        header.path("Name").asText(),
                                        header.path("Value").asText())));
        return headers;
    }

    private static Map<String, String> tags(JsonNode list) {
        var tags = new LinkedHashMap<String, String>();
        list.forEach(tag -> tags.put(tag.path("Name").asText(), tag.path("Value").asText()));
        return tags;
    }
}

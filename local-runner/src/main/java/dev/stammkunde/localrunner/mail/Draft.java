package dev.stammkunde.localrunner.mail;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail as its sender gave it.
 *
 * @param data what goes into the template; empty where there is no template
 */
record Draft(
        Mail.Envelope envelope,
        Parts parts,
        Optional<JsonNode> data,
        List<Mail.Header> headers,
        Map<String, String> tags,
        Optional<String> configurationSet) {

    /** Subject and bodies, with variables in them if there are data. */
    record Parts(String subject, String html, String text) {

        static Parts ofTemplate(JsonNode content) {
            return new Parts(
                    content.path("Subject").asText(""),
                    content.path("Html").asText(""),
                    content.path("Text").asText(""));
        }

        static Parts ofSimple(JsonNode simple) {
            return new Parts(
                    simple.at("/Subject/Data").asText(""),
                    simple.at("/Body/Html/Data").asText(""),
                    simple.at("/Body/Text/Data").asText(""));
        }
    }

    /**
     * Returns the mail with all values in it.
     *
     * @throws Template.RenderingFailure if one is missing
     */
    Mail mail(String id, Instant time) throws Template.RenderingFailure {
        if (data.isEmpty()) {
            return mail(id, time, parts);
        }
        var values = data.get();
        return mail(
                id,
                time,
                new Parts(
                        Template.render(parts.subject(), values),
                        Template.render(parts.html(), values),
                        Template.render(parts.text(), values)));
    }

    /** Returns the mail with its variables still in it. */
    Mail unrendered(String id, Instant time) {
        return mail(id, time, parts);
    }

    private Mail mail(String id, Instant time, Parts rendered) {
        return new Mail(
                id,
                time,
                envelope,
                new Mail.Content(rendered.subject(), rendered.html(), rendered.text(), headers),
                tags,
                configurationSet);
    }

    /** Reads {@code {ToAddresses, CcAddresses, BccAddresses}} and what else says who is who. */
    static Mail.Envelope envelope(JsonNode request, JsonNode destination) {
        return new Mail.Envelope(
                request.path("FromEmailAddress").asText(""),
                MailJson.texts(destination.path("ToAddresses")),
                MailJson.texts(destination.path("CcAddresses")),
                MailJson.texts(destination.path("BccAddresses")),
                MailJson.texts(request.path("ReplyToAddresses")));
    }

    static Optional<String> configurationSet(JsonNode request) {
        return Optional.ofNullable(request.path("ConfigurationSetName").textValue());
    }

    /** Returns the data of a template, which are JSON within text; none are an empty object. */
    static JsonNode data(String text) throws java.io.IOException {
        return text.isEmpty() ? Json.object() : Json.read(text);
    }
}

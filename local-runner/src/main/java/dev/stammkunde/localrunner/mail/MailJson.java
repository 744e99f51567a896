package dev.stammkunde.localrunner.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A mail as JSON, for programs and for the folder. */
public final class MailJson {

    private MailJson() {}

    /**
     * Returns the mail for programs: {@code to} is text (several are parted by commas), {@code
     * headers} an object.
     */
    public static ObjectNode view(Mail mail) {
        var json = Json.object();
        json.put("id", mail.id());
        json.put("time", mail.time().toString());
        json.put("to", String.join(", ", mail.envelope().to()));
        json.put("from", mail.envelope().from());
        json.put("subject", mail.content().subject());
        json.put("html", mail.content().html());
        json.put("text", mail.content().text());
        var headers = json.putObject("headers");
        mail.headers().forEach(header -> headers.put(header.name(), header.value()));
        json.set("tags", Json.tree(mail.tags()));
        mail.configurationSet().ifPresent(set -> json.put("configurationSet", set));
        return json;
    }

    /** Returns all of the mail, for the folder; a header may come twice. */
    static ObjectNode of(Mail mail) {
        var json = Json.object();
        json.put("id", mail.id());
        json.put("time", mail.time().toString());
        json.put("from", mail.envelope().from());
        mail.envelope().to().forEach(json.putArray("to")::add);
        mail.envelope().cc().forEach(json.putArray("cc")::add);
        mail.envelope().bcc().forEach(json.putArray("bcc")::add);
        mail.envelope().replyTo().forEach(json.putArray("replyTo")::add);
        json.put("subject", mail.content().subject());
        json.put("html", mail.content().html());
        json.put("text", mail.content().text());
        var headers = json.putArray("headers");
        mail.content()
                .headers()
                .forEach(
                        header ->
                                headers.addObject()
                                        .put("name", header.name())
                                        .put("value", header.value()));
        json.set("tags", Json.tree(mail.tags()));
        mail.configurationSet().ifPresent(set -> json.put("configurationSet", set));
        return json;
    }

    /** Reads a line of the folder; empty if it was not written to its end. */
    static Optional<Mail> find(String line) {
        try {
            return Optional.of(read(Json.read(line)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Mail read(JsonNode json) {
        var headers = new ArrayList<Mail.Header>();
        json.path("headers")
                .forEach(
                        header ->
                                headers.add(
                                        new Mail.Header(
                                                header.path("name").asText(),
                                                header.path("value").asText())));
        var tags = new LinkedHashMap<String, String>();
        json.path("tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        return new Mail(
                json.path("id").asText(),
                Instant.parse(json.path("time").asText()),
                new Mail.Envelope(
                        json.path("from").asText(),
                        texts(json.path("to")),
                        texts(json.path("cc")),
                        texts(json.path("bcc")),
                        texts(json.path("replyTo"))),
                new Mail.Content(
                        json.path("subject").asText(),
                        json.path("html").asText(),
                        json.path("text").asText(),
                        headers),
                tags,
                Optional.ofNullable(json.path("configurationSet").textValue()));
    }

    /** Returns the texts of a list; empty if there is none. */
    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}

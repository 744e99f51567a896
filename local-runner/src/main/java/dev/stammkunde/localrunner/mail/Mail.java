package dev.stammkunde.localrunner.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mail that SES accepted.
 *
 * @param id SES's message id
 * @param time when it was accepted, in the runner's time
 * @param tags the message tags of the sender
 */
public record Mail(
        String id,
        Instant time,
        Envelope envelope,
        Content content,
        Map<String, String> tags,
        Optional<String> configurationSet) {

    /** Who sends it and who gets it; addresses may have a name before them. */
    public record Envelope(
            String from, List<String> to, List<String> cc, List<String> bcc, List<String> replyTo) {

        /** Returns all recipients, hidden ones too. */
        public List<String> recipients() {
            return Stream.of(to, cc, bcc).flatMap(List::stream).toList();
        }
    }

    /** What is in it; a part that it does not have is empty. */
    public record Content(String subject, String html, String text, List<Header> headers) {}

    /** A header that the sender set beside those that SES makes itself. */
    public record Header(String name, String value) {}

    /** Returns all headers, those that SES makes first. */
    public List<Header> headers() {
        var own =
                Stream.of(
                        new Header("From", envelope.from()),
                        new Header("Reply-To", String.join(", ", envelope.replyTo())),
                        new Header("To", String.join(", ", envelope.to())),
                        new Header("Cc", String.join(", ", envelope.cc())),
                        new Header("Subject", content.subject()),
                        new Header("MIME-Version", "1.0"),
                        new Header("Content-Type", contentType()));
        return Stream.concat(
                        own.filter(header -> !header.value().isEmpty()), content.headers().stream())
                .toList();
    }

    /** Returns the value of a header, whatever its case. */
    public Optional<String> findHeader(String name) {
        return headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    private String contentType() {
        if (content.html().isEmpty()) {
            return "text/plain; charset=UTF-8";
        }
        return content.text().isEmpty()
                ? "text/html; charset=UTF-8"
                : "multipart/alternative; boundary=\"----=_local\"";
    }
}

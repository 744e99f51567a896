package dev.stammkunde.localrunner.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A mail that its sender built as MIME. Its headers are read; a body in several parts is shown as
 * it came.
 */
record RawMail(List<Mail.Header> headers, String body) {

    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of(
                    "from",
                    "to",
                    "cc",
                    "bcc",
                    "reply-to",
                    "subject",
                    "mime-version",
                    "content-type");

    static RawMail read(String base64) {
        var text = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        var parts = text.split("\r?\n\r?\n", 2);
        var headers = new ArrayList<Mail.Header>();
        for (String line : parts[0].replaceAll("\r?\n[ \t]+", " ").lines().toList()) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(
                        new Mail.Header(
                                line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        return new RawMail(headers, parts.length > 1 ? parts[1] : "");
    }

    Draft.Parts parts() {
        var isHtml = header("Content-Type").toLowerCase(Locale.ROOT).startsWith("text/html");
        return new Draft.Parts(header("Subject"), isHtml ? body : "", isHtml ? "" : body);
    }

    List<Mail.Header> otherHeaders() {
        return headers.stream()
                .filter(h -> !SHOWN_ELSEWHERE.contains(h.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Takes from the headers what the request does not say itself. */
    Mail.Envelope complete(Mail.Envelope envelope) {
        return new Mail.Envelope(
                envelope.from().isEmpty() ? header("From") : envelope.from(),
                envelope.recipients().isEmpty() ? addresses("To") : envelope.to(),
                envelope.recipients().isEmpty() ? addresses("Cc") : envelope.cc(),
                envelope.bcc(),
                envelope.replyTo().isEmpty() ? addresses("Reply-To") : envelope.replyTo());
    }

    private List<String> addresses(String header) {
        var value = header(header);
        return value.isEmpty() ? List.of() : List.of(value.split("\\s*,\\s*"));
    }

    private String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Mail.Header::value)
                .findFirst()
                .orElse("");
    }
}

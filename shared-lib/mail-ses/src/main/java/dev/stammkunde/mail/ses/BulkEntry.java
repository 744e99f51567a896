package dev.stammkunde.mail.ses;

import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.RenderedMail;

import software.amazon.awssdk.services.sesv2.model.BulkEmailEntry;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One mail of a bulk call.
 *
 * @param index among the mails that are handed over
 * @param bytes about how many of the call's body it takes, rather too many
 */
record BulkEntry(int index, BulkEmailEntry entry, int bytes) {

    /** SES's limit to the data of one entry, in characters. */
    static final int LONGEST_DATA = 262_144;

    private static final int AROUND = 1_000;
    private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-~]{1,126}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{1,870}");
    private static final Pattern TAG_VALUE = Pattern.compile("[A-Za-z0-9_.@-]{1,256}");

    /** Finds the entry of a mail; nothing if SES would refuse the whole call for it. */
    static Optional<BulkEntry> find(int index, OutgoingMail mail, MailAddress to) {
        String data = data(mail.mail());
        boolean sound =
                data.length() <= LONGEST_DATA
                        && mail.headers().entrySet().stream()
                                .allMatch(
                                        header ->
                                                HEADER_NAME.matcher(header.getKey()).matches()
                                                        && HEADER_VALUE
                                                                .matcher(header.getValue())
                                                                .matches())
                        && MailTags.of(mail.key()).values().stream()
                                .allMatch(value -> TAG_VALUE.matcher(value).matches());
        if (!sound) {
            return Optional.empty();
        }
        int headers =
                mail.headers().entrySet().stream()
                        .mapToInt(h -> h.getKey().length() + h.getValue().length() + 30)
                        .sum();
        // The data is JSON in a string of JSON, so each quote and backslash is escaped once more.
        int escaped = (int) data.chars().filter(c -> c == '"' || c == '\\').count();
        int bytes = data.getBytes(StandardCharsets.UTF_8).length + escaped + headers + AROUND;
        return Optional.of(new BulkEntry(index, entry(mail, to, data), bytes));
    }

    private static BulkEmailEntry entry(OutgoingMail mail, MailAddress to, String data) {
        List<MessageHeader> headers =
                new TreeMap<>(mail.headers())
                        .entrySet().stream().map(h -> header(h.getKey(), h.getValue())).toList();
        List<MessageTag> tags =
                new TreeMap<>(MailTags.of(mail.key()))
                        .entrySet().stream()
                                .map(
                                        tag ->
                                                MessageTag.builder()
                                                        .name(tag.getKey())
                                                        .value(tag.getValue())
                                                        .build())
                                .toList();
        return BulkEmailEntry.builder()
                .destination(d -> d.toAddresses(to.toString()))
                .replacementHeaders(headers)
                .replacementTags(tags)
                .replacementEmailContent(
                        c -> c.replacementTemplate(t -> t.replacementTemplateData(data)))
                .build();
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    private static String data(RenderedMail mail) {
        StringBuilder json = new StringBuilder(mail.html().length() + mail.text().length() + 500);
        json.append("{\"subject\":");
        JsonString.append(json, mail.subject());
        json.append(",\"html\":");
        JsonString.append(json, mail.html());
        json.append(",\"text\":");
        JsonString.append(json, mail.text());
        return json.append('}').toString();
    }
}

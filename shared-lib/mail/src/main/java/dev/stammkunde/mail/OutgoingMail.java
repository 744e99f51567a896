package dev.stammkunde.mail;

import dev.stammkunde.mail.MailSettings.Sender;

import java.util.Map;

/**
 * A mail that is ready to be handed over.
 *
 * @param tracked whether its reader agreed that opens and clicks are recorded; every other mail
 *     goes out as it is written
 * @param to the address
 * @param headers more headers by name, such as {@code List-Unsubscribe}
 */
public record OutgoingMail(
        MailKey key,
        Sender from,
        String to,
        RenderedMail mail,
        Map<String, String> headers,
        boolean tracked) {

    public OutgoingMail {
        headers = Map.copyOf(headers);
    }
}

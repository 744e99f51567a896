package dev.stammkunde.domain.mail;

import dev.stammkunde.domain.campaign.MailSettings.Sender;

import java.util.Map;

/**
 * A mail that is ready to be handed over.
 *
 * @param to the address
 * @param headers more headers by name, such as {@code List-Unsubscribe}
 */
public record OutgoingMail(
        MailKey key, Sender from, String to, RenderedMail mail, Map<String, String> headers) {

    public OutgoingMail {
        headers = Map.copyOf(headers);
    }
}

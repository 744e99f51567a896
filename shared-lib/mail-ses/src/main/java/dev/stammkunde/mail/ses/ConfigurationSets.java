package dev.stammkunde.mail.ses;

import dev.stammkunde.mail.OutgoingMail;

/**
 * The names of SES's configuration sets. SES puts a picture and links of its own into each mail of
 * a set with an event destination for opens and clicks, so there are two.
 *
 * @param plain leaves mails as they are
 * @param tracked for mails to those who agreed to it
 */
public record ConfigurationSets(String plain, String tracked) {

    String of(OutgoingMail mail) {
        return mail.tracked() ? tracked : plain;
    }
}

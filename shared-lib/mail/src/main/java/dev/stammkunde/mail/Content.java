package dev.stammkunde.mail;

import org.jspecify.annotations.Nullable;

/**
 * What one mail says in one language: a shipped template, and what the marketer puts in its place.
 *
 * @param template the name of a shipped template, such as {@code birthday}
 * @param subject in place of the template's, with variables
 * @param preheader in place of the template's, with variables
 * @param body MJML in place of the template's body, with variables
 * @param picture above the body, which may be the template's or the marketer's own
 */
public record Content(
        String template,
        @Nullable String subject,
        @Nullable String preheader,
        @Nullable String body,
        @Nullable Picture picture) {

    /** Makes a content without a picture. */
    public Content(
            String template,
            @Nullable String subject,
            @Nullable String preheader,
            @Nullable String body) {
        this(template, subject, preheader, body, null);
    }

    /**
     * A picture, the same for all readers: an address with something of its reader in it would tell
     * who opens the mail.
     *
     * @param url {@code https://}, without variables
     * @param alt what it shows, for those who do not see it, and for the mail's text
     */
    public record Picture(String url, String alt) {}
}

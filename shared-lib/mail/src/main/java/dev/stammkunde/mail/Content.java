package dev.stammkunde.mail;

import org.jspecify.annotations.Nullable;

/**
 * What one mail says in one language: a shipped template, and what the marketer puts in its place.
 *
 * @param template the name of a shipped template, such as {@code birthday}
 * @param subject in place of the template's, with variables
 * @param preheader in place of the template's, with variables
 * @param body MJML in place of the template's body, with variables
 */
public record Content(
        String template,
        @Nullable String subject,
        @Nullable String preheader,
        @Nullable String body) {}

package dev.stammkunde.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That a mail of a campaign goes to its reader, for the count of what readers bought since.
 *
 * @param run which ordered the mail first
 * @param at when the mail was decided on as one that goes out
 * @param days for how many days from then purchases count
 * @param variant which of the campaign's variants it is, as {@code <split>/<variant>}; empty where
 *     the campaign has none
 * @param again whether the reader got another mail of the same run before: readers count once
 */
public record Reach(Instant run, Instant at, int days, String variant, boolean again) {

    /** Finds the id of the variant of a mail; nothing where its campaign has none. */
    public static Optional<String> findVariant(MailRecord mail) {
        return Optional.ofNullable(mail.reach())
                .map(Reach::variant)
                .filter(variant -> !variant.isEmpty())
                .map(variant -> variant.substring(variant.indexOf('/') + 1));
    }

    /** Returns when purchases no longer count. */
    public Instant until() {
        return at.plus(Duration.ofDays(days));
    }
}

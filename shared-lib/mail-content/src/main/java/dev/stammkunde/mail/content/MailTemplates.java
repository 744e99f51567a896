package dev.stammkunde.mail.content;

import dev.stammkunde.mail.Content;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.shop.Language;

import java.util.HashMap;
import java.util.Map;

/** Compiles each content once for each language and settings: that takes milliseconds. */
final class MailTemplates {

    /** A bound, and not a tuning. */
    private static final int MOST = 200;

    private final Map<Key, Compilation> compiled = new HashMap<>();

    private record Key(Content content, MailSettings settings, Language language) {}

    Compilation compile(Content content, MailSettings settings, Language language) {
        if (compiled.size() >= MOST) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(
                new Key(content, settings, language),
                key -> MailTemplate.compile(key.content(), key.settings(), key.language()));
    }
}

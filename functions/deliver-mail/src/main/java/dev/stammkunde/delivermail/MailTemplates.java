package dev.stammkunde.delivermail;

import dev.stammkunde.domain.campaign.Content;
import dev.stammkunde.domain.campaign.Language;
import dev.stammkunde.domain.campaign.MailSettings;
import dev.stammkunde.email.Compilation;
import dev.stammkunde.email.MailTemplate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Compiles each content once for each language and settings: that takes milliseconds. */
final class MailTemplates {

    /** A bound, and not a tuning. */
    private static final int MOST = 200;

    private final Map<Key, Optional<MailTemplate>> compiled = new HashMap<>();

    private record Key(Content content, MailSettings settings, Language language) {}

    /** Finds the template of a content; empty where it cannot be used. */
    Optional<MailTemplate> find(Content content, MailSettings settings, Language language) {
        if (compiled.size() >= MOST) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(
                new Key(content, settings, language), MailTemplates::compile);
    }

    private static Optional<MailTemplate> compile(Key key) {
        return switch (MailTemplate.compile(key.content(), key.settings(), key.language())) {
            case Compilation.Compiled(MailTemplate template) -> Optional.of(template);
            case Compilation.Faulty _ -> Optional.empty();
        };
    }
}

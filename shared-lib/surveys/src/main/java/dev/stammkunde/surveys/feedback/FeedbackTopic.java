package dev.stammkunde.surveys.feedback;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What texts can be about.
 *
 * @param id for ever the same: counts are kept by it
 * @param names what people read, by language
 * @param keywords what words of a text begin with that is about it, by language
 * @param complaint whether what is told under it is a complaint, which opens a case
 */
public record FeedbackTopic(
        String id,
        Map<Language, String> names,
        Map<Language, List<String>> keywords,
        boolean complaint) {

    public FeedbackTopic {
        names = Map.copyOf(names);
        keywords = Map.copyOf(keywords);
    }

    /** Returns its name in a language, else in any. */
    public String name(Language language) {
        String name = names.get(language);
        return name == null ? names.values().stream().sorted().findFirst().orElse(id) : name;
    }

    /**
     * Whether a text is about it.
     *
     * @param language of the text; where nobody knows it, the keywords of all are looked for
     */
    boolean isIn(TextWords text, @Nullable Language language) {
        return language == null
                ? keywords.values().stream().flatMap(Collection::stream).anyMatch(text::has)
                : keywords.getOrDefault(language, List.of()).stream().anyMatch(text::has);
    }
}

package dev.stammkunde.surveys.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.SurveyState;

import java.util.Optional;
import java.util.Set;

/** Reads and writes surveys, which {@code docs/surveys.md} explains to their authors. */
public final class SurveyJson {

    /** What the audit calls it, and what keys in the table begin with. */
    public static final String KIND = "survey";

    /** Twenty questions of twenty choices in two languages, each of some words. */
    private static final int MOST_BYTES = 100_000;

    /** Of stored versions, whose texts were whole when they were written. */
    private static final DocumentType<SurveyDraft> STORED = type(Set.of());

    private SurveyJson() {}

    /**
     * Returns the type of drafts.
     *
     * @param required the languages that each text must have, beside those of the title: those in
     *     which the shop writes to customers whose language it does not know
     */
    public static DocumentType<SurveyDraft> type(Set<Language> required) {
        return type(required, Optional.empty());
    }

    /**
     * Returns the type of drafts that follow one.
     *
     * @param scale of the scores that were counted so far: others would not add up with them
     */
    public static DocumentType<SurveyDraft> typeAfter(Scale scale, Set<Language> required) {
        return type(required, Optional.of(scale));
    }

    private static DocumentType<SurveyDraft> type(Set<Language> required, Optional<Scale> scale) {
        return new DocumentType<>(
                KIND,
                "Stammkunde survey",
                "What marketing writes of a survey. What the system adds may stand in it and is not"
                        + " looked at, but version. Beyond what a schema can say, languages, ids and"
                        + " conditions are looked at. See surveys.md.",
                MOST_BYTES,
                SurveyShape.of(required, scale));
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<Survey> readStored(SurveyId id, String document) {
        return STORED.readStored(
                document,
                (draft, version, state, activeSince) ->
                        new Survey(
                                id,
                                version,
                                SurveyState.valueOf(state.name()),
                                activeSince,
                                draft));
    }
}

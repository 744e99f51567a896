package dev.stammkunde.surveys.json;

import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.Trigger;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of a survey, which {@code docs/surveys.md} explains to its authors. */
final class SurveyShape {

    /** As surveys' ids; parts of keys and of forms. */
    static final Shape<String> SLUG =
            TextShapes.text(
                    "1 to 40 lower-case letters, digits and hyphens, of which the first is no"
                            + " hyphen",
                    "[a-z0-9][a-z0-9-]{0,39}");

    private static final Shape<String> NAME =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    private static final int USUAL_DAYS = 90;

    private final FieldsOf<SurveyDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name = fields.required("name", NAME, SurveyDraft::name);

    private final ShapeField<Trigger> trigger =
            fields.required("trigger", TriggerShape.of(), SurveyDraft::trigger);

    private final ShapeField<Map<Language, String>> title =
            fields.required("title", WordsShape.of(200, Set.of()), SurveyDraft::title);

    private final ShapeField<List<Question>> questions =
            fields.required(
                    "questions",
                    QuestionShape.list(Set.of(), Optional.empty()),
                    SurveyDraft::questions);

    private final ShapeField<Integer> samplePercent =
            fields.usual(
                    "samplePercent",
                    NumberShapes.integer(1, 100)
                            .described("The share of customers who are ever asked"),
                    SurveyDraft::samplePercent,
                    100);

    private final ShapeField<Integer> waveDays =
            fields.usual(
                    "waveDays",
                    NumberShapes.integer(7, 366)
                            .described("How long a wave is, in which a customer is asked once"),
                    SurveyDraft::waveDays,
                    USUAL_DAYS);

    private final ShapeField<Integer> throttleDays =
            fields.usual(
                    "throttleDays",
                    NumberShapes.integer(0, 730)
                            .described("How long a customer who was asked is not asked again"),
                    SurveyDraft::throttleDays,
                    USUAL_DAYS);

    private final ShapeField<Integer> reminderDays =
            fields.optional(
                    "reminderDays",
                    NumberShapes.integer(3, 14)
                            .described("After how many days one reminder is sent; none without"),
                    SurveyDraft::reminderDays);

    private final ShapeField<String> reviewUrl =
            fields.optional(
                    "reviewUrl",
                    TextShapes.url("https://… with a host", Set.of("https"))
                            .described("Shown to everybody who answered, whatever the score"),
                    SurveyDraft::reviewUrl);

    private final ShapeField<Integer> rewardPoints =
            fields.usual(
                    "rewardPoints",
                    NumberShapes.integer(0, 10_000)
                            .described("For an answer, whatever it is; 0 for none"),
                    SurveyDraft::rewardPoints,
                    0);

    private final ShapeField<String> topic =
            fields.usual("topic", SLUG, SurveyDraft::topic, "surveys");

    private SurveyShape(Set<Language> required, Optional<Scale> scale) {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        fields.readBy(title, _ -> WordsShape.of(200, required));
        fields.readBy(questions, given -> QuestionShape.list(languages(given, required), scale));
        fields.check(this::checkOpenLink);
        fields.check(this::checkRhythm);
    }

    /**
     * Returns the shape of drafts whose texts must have certain languages.
     *
     * @param scale that the first question must have; any if empty
     */
    static ObjectShape<SurveyDraft> of(Set<Language> required, Optional<Scale> scale) {
        SurveyShape declared = new SurveyShape(required, scale);
        return declared.fields.as(declared::draft);
    }

    /** A page in a language has all of its texts in it. */
    private Set<Language> languages(Given given, Set<Language> required) {
        Set<Language> all = EnumSet.noneOf(Language.class);
        all.addAll(required);
        given.find(title).map(Map::keySet).ifPresent(all::addAll);
        return all;
    }

    /** Who answers by a link that everybody has is not known. */
    private void checkOpenLink(Given given, Findings findings) {
        if (!(given.find(trigger).orElse(null) instanceof Trigger.LinkOnly)) {
            return;
        }
        if (given.find(reminderDays).isPresent()) {
            findings.limit(
                    given.at(reminderDays), "must be left out: by a link alone nobody is invited");
        }
        if (given.find(rewardPoints).filter(points -> points > 0).isPresent()) {
            findings.limit(
                    given.at(rewardPoints), "must be 0: who answers by a link alone is not known");
        }
    }

    /** A longer wave or rest would leave out everybody whom the last time asked. */
    private void checkRhythm(Given given, Findings findings) {
        if (given.find(trigger).orElse(null) instanceof Trigger.Rhythm rhythm) {
            int most = rhythm.shortestDays();
            Stream.of(waveDays, throttleDays)
                    .filter(field -> given.find(field).filter(days -> days > most).isPresent())
                    .forEach(
                            field ->
                                    findings.limit(
                                            given.at(field),
                                            ("must be at most %d: so few days may lie between two"
                                                            + " times of the rhythm")
                                                    .formatted(most)));
        }
    }

    private SurveyDraft draft(Given given) {
        return new SurveyDraft(
                given.get(name),
                given.get(trigger),
                given.get(title),
                given.get(questions),
                given.get(samplePercent),
                given.get(waveDays),
                given.get(throttleDays),
                given.orNull(reminderDays),
                given.orNull(reviewUrl),
                given.get(rewardPoints),
                given.get(topic));
    }
}

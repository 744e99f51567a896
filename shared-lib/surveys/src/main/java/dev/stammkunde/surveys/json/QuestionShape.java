package dev.stammkunde.surveys.json;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonField.Kind;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Question;
import dev.stammkunde.surveys.Question.Choice;
import dev.stammkunde.surveys.Question.FreeText;
import dev.stammkunde.surveys.Question.Rating;
import dev.stammkunde.surveys.Question.Selection;
import dev.stammkunde.surveys.Question.ShowIf;
import dev.stammkunde.surveys.Scale;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of the questions of a survey. */
final class QuestionShape {

    private static final String RATING = "RATING";
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_CHOICE = 200;

    private static final Shape<Scale> SCALE = WordShapes.oneOf(List.of(Scale.values()));

    private static final ListShape.Size QUESTIONS =
            new ListShape.Size("a list of 1 to 20 questions", 1, 20);

    private static final ListShape.Size CHOICES =
            new ListShape.Size("a list of 2 to 20 choices", 2, 20);

    private final Set<Language> required;
    private final Scale first;

    /**
     * Names what questions are read by.
     *
     * @param required the languages that each text must have
     * @param first the scale of the first question, which is the widest if it is wrong itself
     */
    private QuestionShape(Set<Language> required, Scale first) {
        this.required = required;
        this.first = first;
    }

    /**
     * Questions of which the first is a rating, by whose scale conditions are read.
     *
     * @param scale that it must have; any if empty
     */
    static Shape<List<Question>> list(Set<Language> required, Optional<Scale> scale) {
        return new Questions(required, scale);
    }

    private record Questions(Set<Language> required, Optional<Scale> before)
            implements Shape<List<Question>> {

        @Override
        public Optional<List<Question>> read(JsonField field, Findings findings) {
            Optional<JsonField> first = findFirst(field);
            first.ifPresent(it -> checkFirst(it, findings));
            Optional<Scale> scale = first.flatMap(it -> SCALE.find(it.at("scale")));
            if (before.isPresent() && scale.isPresent() && !scale.equals(before)) {
                findings.limit(
                        first.get().at("scale"),
                        "must stay "
                                + before.get()
                                + ", in which answers are counted; create another survey");
            }
            return new QuestionShape(required, scale.orElse(Scale.NPS))
                    .list()
                    .read(field, findings);
        }

        @Override
        public void write(JsonValueText json, List<Question> value) {
            new QuestionShape(required, Scale.NPS).list().write(json, value);
        }

        @Override
        public void describe(JsonObjectText schema) {
            new QuestionShape(required, Scale.NPS).list().describe(schema);
        }
    }

    private static Optional<JsonField> findFirst(JsonField questions) {
        return questions.kind() == Kind.ARRAY
                ? questions.elements().stream()
                        .limit(1)
                        .filter(each -> each.kind() == Kind.OBJECT)
                        .findFirst()
                : Optional.empty();
    }

    private static void checkFirst(JsonField first, Findings findings) {
        JsonField kind = first.at("kind");
        if (kind.kind() == Kind.TEXT && !kind.text().equals(RATING)) {
            findings.add(kind, "must be RATING for the first question, which the mail asks");
        }
        if (first.has("showIf")) {
            findings.add(
                    first.at("showIf"), "must be left out: the first question is always asked");
        }
    }

    private Shape<List<Question>> list() {
        return ListShape.of(
                        QUESTIONS,
                        KindShape.<Question>of(List.of(rating(), selection(), freeText())))
                .each(QuestionShape::checkId);
    }

    private static void checkId(
            List<Question> before, Question question, JsonField field, Findings findings) {
        if (before.stream().anyMatch(each -> each.id().equals(question.id()))) {
            findings.add(field.at("id"), "must be another one than those of the questions before");
        }
    }

    private ObjectShape<Rating> rating() {
        FieldsOf<Rating> fields = new FieldsOf<>(RATING, Rating.class);
        ShapeField<String> id = fields.required("id", SurveyShape.SLUG, Rating::id);
        ShapeField<Map<Language, String>> text = fields.required("text", text(), Rating::text);
        ShapeField<Scale> scale = fields.required("scale", SCALE, Rating::scale);
        ShapeField<ShowIf> showIf = fields.optional("showIf", showIf(), Rating::showIf);
        return fields.as(
                given ->
                        new Rating(
                                given.get(id),
                                given.get(text),
                                given.get(scale),
                                given.orNull(showIf)));
    }

    private ObjectShape<Selection> selection() {
        FieldsOf<Selection> fields = new FieldsOf<>("SELECTION", Selection.class);
        ShapeField<String> id = fields.required("id", SurveyShape.SLUG, Selection::id);
        ShapeField<Map<Language, String>> text = fields.required("text", text(), Selection::text);
        ShapeField<List<Choice>> choices =
                fields.required(
                        "choices",
                        ListShape.of(CHOICES, choice()).each(QuestionShape::checkId),
                        Selection::choices);
        ShapeField<Boolean> multiple =
                fields.usual("multiple", NumberShapes.bool(), Selection::multiple, false);
        ShapeField<ShowIf> showIf = fields.optional("showIf", showIf(), Selection::showIf);
        return fields.as(
                given ->
                        new Selection(
                                given.get(id),
                                given.get(text),
                                given.get(choices),
                                given.get(multiple),
                                given.orNull(showIf)));
    }

    private static void checkId(
            List<Choice> before, Choice choice, JsonField field, Findings findings) {
        if (before.stream().anyMatch(each -> each.id().equals(choice.id()))) {
            findings.add(field.at("id"), "must be another one than those of the choices before");
        }
    }

    private Shape<Choice> choice() {
        FieldsOf<Choice> fields = new FieldsOf<>();
        ShapeField<String> id = fields.required("id", SurveyShape.SLUG, Choice::id);
        ShapeField<Map<Language, String>> text =
                fields.required("text", WordsShape.of(LONGEST_CHOICE, required), Choice::text);
        return fields.as(given -> new Choice(given.get(id), given.get(text)));
    }

    private ObjectShape<FreeText> freeText() {
        FieldsOf<FreeText> fields = new FieldsOf<>("TEXT", FreeText.class);
        ShapeField<String> id = fields.required("id", SurveyShape.SLUG, FreeText::id);
        ShapeField<Map<Language, String>> text = fields.required("text", text(), FreeText::text);
        ShapeField<ShowIf> showIf = fields.optional("showIf", showIf(), FreeText::showIf);
        return fields.as(
                given -> new FreeText(given.get(id), given.get(text), given.orNull(showIf)));
    }

    private Shape<Map<Language, String>> text() {
        return WordsShape.of(LONGEST_QUESTION, required);
    }

    /** Whoever leaves out a condition asks more people than was meant. */
    private Shape<ShowIf> showIf() {
        FieldsOf<ShowIf> fields = new FieldsOf<>();
        Shape<Integer> score = NumberShapes.ordinal(first.least(), first.most());
        ShapeField<Integer> from = fields.required("from", score, ShowIf::from);
        ShapeField<Integer> to = fields.required("to", score, ShowIf::to);
        fields.meaning(from, to, "must be at least from", (least, most) -> least <= most);
        fields.closed();
        return fields.as(given -> new ShowIf(given.get(from), given.get(to)))
                .described("By the score in the first question");
    }
}

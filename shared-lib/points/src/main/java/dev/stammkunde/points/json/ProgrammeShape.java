package dev.stammkunde.points.json;

import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeRules;

import java.time.Instant;
import java.util.function.Function;

/** The fields of a {@code programme.json}, which {@code docs/programme.md} explains. */
final class ProgrammeShape {

    private static final Shape<String> NAME =
            TextShapes.text(
                            "1 to 64 letters, digits, dashes and dots, beginning with a letter or a"
                                    + " digit",
                            "[A-Za-z0-9][A-Za-z0-9.-]{0,63}")
                    .described(
                            "What entries of the ledger call these rules. Never used twice in a"
                                    + " shop.");

    private static final Shape<Instant> BEGINNING =
            TimeShapes.moment(
                            "a date and time with offset and without fractions of a second, such as"
                                    + " 2026-05-01T00:00:00+02:00")
                    .described("Orders paid from then on are rated by this version.");

    private final FieldsOf<Programme> fields = new FieldsOf<>();

    private final ShapeField<String> version = fields.required("version", NAME, Programme::version);

    private final ShapeField<Instant> validFrom =
            fields.required("validFrom", BEGINNING, Programme::validFrom);

    private final RulesFields<Programme> rules = new RulesFields<>(fields, Programme::rules);

    private ProgrammeShape() {}

    static ObjectShape<Programme> shape() {
        ProgrammeShape declared = new ProgrammeShape();
        return declared.fields.as(
                given ->
                        declared.rules
                                .rules(given)
                                .from(given.get(declared.version), given.get(declared.validFrom)));
    }

    /** The same without a name and a beginning, which a draft gets when it is published. */
    static ObjectShape<ProgrammeRules> draft() {
        FieldsOf<ProgrammeRules> fields = new FieldsOf<>();
        RulesFields<ProgrammeRules> rules = new RulesFields<>(fields, Function.identity());
        StampField.declare(
                fields, StampField.VERSION, StampField.CHANGED_BY, StampField.CHANGED_AT);
        return fields.as(rules::rules);
    }

    /** Which draft is published, by which name and from when on. */
    static ObjectShape<Publication> publication() {
        FieldsOf<Publication> fields = new FieldsOf<>();
        ShapeField<String> name = fields.required("version", NAME, Publication::version);
        ShapeField<Integer> draft =
                fields.required("draft", NumberShapes.integer(1, 1_000_000), Publication::draft);
        ShapeField<Instant> from = fields.optional("validFrom", BEGINNING, Publication::validFrom);
        return fields.as(
                given -> new Publication(given.get(name), given.get(draft), given.orNull(from)));
    }
}

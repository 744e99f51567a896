package dev.stammkunde.manageaccess;

import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.TimeShapes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says of a key that is to be made.
 *
 * @param label what it is called, such as the name of what will use it
 * @param expiresAt null for never
 */
record NewKey(String label, @Nullable Instant expiresAt) {

    private static final ObjectShape<NewKey> SHAPE = shape();

    private static ObjectShape<NewKey> shape() {
        FieldsOf<NewKey> fields = new FieldsOf<>();
        ShapeField<String> label =
                fields.required(
                        "label",
                        TextShapes.text("a name of 1 to 60 characters", "\\S|\\S.{0,58}\\S"),
                        NewKey::label);
        ShapeField<Instant> end =
                fields.optional(
                        "expiresAt",
                        TimeShapes.moment("a date and time such as 2027-01-01T00:00:00Z"),
                        NewKey::expiresAt);
        return fields.as(given -> new NewKey(given.get(label), given.orNull(end)));
    }

    /**
     * Reads what was sent.
     *
     * @throws AdminRefusedException that names each field that is wrong
     */
    static NewKey read(JsonField body, Instant now) {
        Findings findings = Findings.strict();
        Optional<NewKey> found = SHAPE.read(body, findings);
        found.map(NewKey::expiresAt)
                .filter(end -> !end.isAfter(now))
                .ifPresent(_ -> findings.add(body.at("expiresAt"), "must be later than now"));
        return found.filter(_ -> findings.isClean())
                .orElseThrow(() -> AdminRefusedException.invalid(findings.problems()));
    }
}

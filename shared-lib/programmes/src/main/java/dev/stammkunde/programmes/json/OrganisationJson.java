package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.programmes.charity.Organisation;

import java.util.Set;

/** Reads and writes organisations, which {@code docs/charity.md} explains to their authors. */
public final class OrganisationJson {

    private static final int MOST_BYTES = 10_000;

    private static final Shape<String> LINE =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    public static final DocumentType<Organisation> TYPE =
            new DocumentType<>(
                    "organisation",
                    "Stammkunde organisation",
                    "What a shop writes of an organisation to which customers give points. What the"
                            + " system adds may stand in it and is not looked at, but version. See"
                            + " charity.md.",
                    MOST_BYTES,
                    organisation());

    private OrganisationJson() {}

    private record Names(String german, String english) {}

    private static ObjectShape<Organisation> organisation() {
        FieldsOf<Organisation> fields = new FieldsOf<>();
        ShapeField<String> name =
                fields.required("name", LINE.described("For the team alone"), Organisation::name);
        ShapeField<Names> names =
                fields.required(
                        "names",
                        names(),
                        organisation -> new Names(organisation.german(), organisation.english()));
        ShapeField<String> website =
                fields.required(
                        "website",
                        TextShapes.url("an address that begins with https://", Set.of("https")),
                        Organisation::website);
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        return fields.as(
                given ->
                        new Organisation(
                                given.get(name),
                                given.get(names).german(),
                                given.get(names).english(),
                                given.get(website)));
    }

    private static Shape<Names> names() {
        FieldsOf<Names> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<String> german =
                fields.required("de", LINE.described("What customers read"), Names::german);
        ShapeField<String> english =
                fields.required("en", LINE.described("What customers read"), Names::english);
        return fields.as(given -> new Names(given.get(german), given.get(english)));
    }
}

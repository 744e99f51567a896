package dev.stammkunde.media.json;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.PictureWords;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.platform.shapes.WordShapes;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** What a team says of a picture, as a document. */
public final class PictureJson {

    /** What the audit calls a picture. */
    public static final String KIND = "picture";

    private static final int MOST_BYTES = 10_000;
    private static final String NAME = "one line of 1 to 120 characters";
    private static final String SHOWN = "one line of 1 to 300 characters";

    /** What the system says of a picture: it may be sent back, and is not looked at. */
    private static final List<String> SYSTEM_TEXTS = List.of("contentType", "url", "addedAt");

    private static final List<String> SYSTEM_NUMBERS = List.of("width", "height", "bytes");

    /** The texts in both languages stand together or not at all. */
    public static final DocumentType<PictureWords> WORDS =
            new DocumentType<>(
                    KIND,
                    "Stammkunde picture",
                    "What a team says of a picture of the media store. See media.md.",
                    MOST_BYTES,
                    words());

    private PictureJson() {}

    private record Alternative(String german, String english) {}

    private static ObjectShape<PictureWords> words() {
        FieldsOf<PictureWords> fields = new FieldsOf<>();
        StampField.declare(fields, StampField.ID, StampField.VERSION);
        fields.notRead(
                "state",
                schema ->
                        schema.texts(
                                "enum",
                                Arrays.stream(PictureState.values()).map(Enum::name).toList()));
        SYSTEM_TEXTS.forEach(name -> fields.notRead(name, schema -> schema.text("type", "string")));
        SYSTEM_NUMBERS.forEach(
                name -> fields.notRead(name, schema -> schema.text("type", "integer")));
        ShapeField<String> name =
                fields.required(
                        "name", TextShapes.line(NAME, "(?=.*\\S).{1,120}"), PictureWords::name);
        ShapeField<Alternative> alt =
                fields.optional("alt", alternative(), PictureJson::alternativeOf);
        ShapeField<Boolean> decorative =
                fields.sparse(
                        "decorative", WordShapes.flag(true), PictureWords::isDecorative, false);
        fields.limit(
                alt,
                decorative,
                "left out where there is a text for those who do not see the picture",
                (_, isDecorative) -> !isDecorative);
        return fields.as(
                given -> {
                    Alternative texts = given.orNull(alt);
                    return new PictureWords(
                            given.get(name),
                            texts == null ? null : texts.german(),
                            texts == null ? null : texts.english(),
                            given.get(decorative));
                });
    }

    private static @Nullable Alternative alternativeOf(PictureWords words) {
        return words.german() == null || words.english() == null
                ? null
                : new Alternative(words.german(), words.english());
    }

    private static ObjectShape<Alternative> alternative() {
        FieldsOf<Alternative> fields = new FieldsOf<>();
        Shape<String> shown = TextShapes.line(SHOWN, "(?=.*\\S).{1,300}");
        ShapeField<String> german = fields.required("de", shown, Alternative::german);
        ShapeField<String> english = fields.required("en", shown, Alternative::english);
        return fields.as(given -> new Alternative(given.get(german), given.get(english)));
    }

    /** Writes what the team says, and what the system knows. */
    public static void write(JsonObjectText json, Picture picture, String url) {
        Picture.Look look = picture.look();
        WORDS.write(
                json, picture.words(), new Stamp(picture.id().id(), picture.version(), null, null));
        json.text("state", picture.state())
                .text("contentType", look.format().contentType())
                .number("width", look.width())
                .number("height", look.height())
                .number("bytes", look.bytes())
                .text("url", url)
                .text("addedAt", picture.addedAt());
    }

    /** Writes what the audit compares: what the team says, and whether it is offered. */
    public static String audited(Picture picture) {
        return JsonText.object(
                json -> {
                    WORDS.write(
                            json,
                            picture.words(),
                            new Stamp(picture.id().id(), picture.version(), null, null));
                    json.text("state", picture.state());
                });
    }
}

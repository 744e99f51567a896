package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.programme.Programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules of a shop that has published none: the {@code programme.json} in this package. */
public final class DefaultProgramme {

    private static final Programme PROGRAMME = parse();

    private DefaultProgramme() {}

    /** Returns the rules. */
    public static Programme programme() {
        return PROGRAMME;
    }

    /** Returns the document, as a beginning for rules of one's own. */
    public static String text() {
        try (InputStream resource = DefaultProgramme.class.getResourceAsStream("programme.json")) {
            if (resource == null) {
                throw new IllegalStateException("programme.json is missing from the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Programme parse() {
        return switch (ProgrammeJson.read(text())) {
            case Reading.Valid<Programme> valid -> valid.value();
            case Reading.Invalid<Programme> invalid ->
                    throw new IllegalStateException(
                            "the shipped programme.json is invalid: " + invalid.problems());
        };
    }
}

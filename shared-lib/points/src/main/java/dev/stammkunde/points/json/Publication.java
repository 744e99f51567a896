package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.shapes.ObjectShape;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Which draft becomes a version of the programme.
 *
 * @param version its name
 * @param draft the number of the draft's version
 * @param validFrom null for as soon as all functions can know of it
 */
public record Publication(String version, int draft, @Nullable Instant validFrom) {

    private static final ObjectShape<Publication> SHAPE = ProgrammeShape.publication();

    /** Reads what somebody asks for, and finds all that is wrong with it. */
    public static Reading<Publication> read(JsonField body) {
        Findings findings = Findings.strict();
        List<Publication> found = SHAPE.read(body, findings).stream().toList();
        return findings.isClean() && !found.isEmpty()
                ? new Reading.Valid<>(found.getFirst())
                : new Reading.Invalid<>(List.<Finding>copyOf(findings.problems()));
    }
}

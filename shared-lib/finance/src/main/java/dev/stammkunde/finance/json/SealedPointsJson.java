package dev.stammkunde.finance.json;

import dev.stammkunde.finance.closing.SealedPoints;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;

import java.util.Optional;

/** The points of a month's sealed report. */
public final class SealedPointsJson {

    private SealedPointsJson() {}

    /** Finds them; nothing where a file does not say so. */
    public static Optional<SealedPoints> find(byte[] report) {
        try {
            JsonField all = Json.parse(report).at("points").at("all");
            return Optional.of(
                    new SealedPoints(
                            all.at("opening").longInteger(), all.at("closing").longInteger()));
        } catch (NotJsonException | InvalidFieldException _) {
            return Optional.empty();
        }
    }
}

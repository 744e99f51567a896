package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.json.AdjustmentLimitsJson;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what somebody asks for, and finds all that is wrong with it. */
final class AdjustmentDraft {

    /** Customers read it in one line; it may not hide what follows it. */
    private static final Pattern REASON =
            Pattern.compile("(?=.*\\S)[^\\p{Cc}\\u2028\\u2029]{1,200}");

    private static final Pattern NOTE = Pattern.compile("(?s)(?=.*\\S).{1,500}");
    private static final String NOTE_EXPECTED = "text of 1 to 500 characters";
    private static final long MOST = AdjustmentLimitsJson.MOST_POINTS;

    private AdjustmentDraft() {}

    /**
     * Reads a wish.
     *
     * @throws AdminRefusedException if anything is wrong with it
     */
    static AdjustmentAsk read(JsonField body, String customerId, String actor) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("points", "reason", "note", "orderId"));
        Optional<Long> points =
                findings.value(
                        body.at("points"),
                        "a whole number from -%d to %d, and not 0".formatted(MOST, MOST),
                        JsonField::longInteger,
                        number -> number != 0 && number >= -MOST && number <= MOST);
        Optional<String> reason =
                findings.text(body.at("reason"), "one line of 1 to 200 characters", REASON);
        Optional<String> note = note(findings, body);
        Optional<String> order =
                findings.ifGiven(body, "orderId")
                        .flatMap(
                                field ->
                                        findings.value(
                                                field,
                                                "an id of 1 to %d characters"
                                                        .formatted(Ids.LONGEST),
                                                JsonField::id,
                                                _ -> true));
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return new AdjustmentAsk(
                customerId,
                points.orElseThrow(),
                reason.orElseThrow(),
                note.orElse(null),
                order.orElse(null),
                actor);
    }

    /** Reads why something is rejected; null where nothing is said. */
    static @Nullable String rejection(JsonField body) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("note"));
        Optional<String> note = note(findings, body);
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return note.orElse(null);
    }

    private static Optional<String> note(Findings findings, JsonField body) {
        return findings.ifGiven(body, "note")
                .flatMap(field -> findings.text(field, NOTE_EXPECTED, NOTE));
    }
}

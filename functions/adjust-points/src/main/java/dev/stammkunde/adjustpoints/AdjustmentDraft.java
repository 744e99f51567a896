package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.adjust.AdjustmentAsk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what somebody asks for, and finds all that is wrong with it. */
final class AdjustmentDraft {

    private static final String REINSTATES = "reinstates";

    private AdjustmentDraft() {}

    /**
     * Reads a wish.
     *
     * @throws AdminRefusedException if anything is wrong with it
     */
    static AdjustmentAsk read(JsonField body, String customerId, String actor) {
        Findings findings = Findings.strict();
        findings.object(body, List.of("points", "reason", "note", "orderId", REINSTATES));
        Optional<Long> points =
                findings.value(
                        body.at("points"),
                        AdjustmentAsk.POINTS_EXPECTED,
                        JsonField::longInteger,
                        AdjustmentAsk::isPoints);
        Optional<String> reason =
                findings.value(
                        body.at("reason"),
                        AdjustmentAsk.REASON_EXPECTED,
                        JsonField::text,
                        AdjustmentAsk::isReason);
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
        Optional<Instant> reinstates =
                findings.ifGiven(body, REINSTATES)
                        .flatMap(
                                field ->
                                        findings.value(
                                                field,
                                                "the time of a loss as the ledger tells it, with"
                                                        + " points above 0 and without orderId",
                                                JsonField::instant,
                                                _ ->
                                                        points.filter(it -> it > 0).isPresent()
                                                                && order.isEmpty()));
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return new AdjustmentAsk(
                customerId,
                points.orElseThrow(),
                reason.orElseThrow(),
                note.orElse(null),
                order.orElse(null),
                actor,
                reinstates.orElse(null));
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
                .flatMap(
                        field ->
                                findings.value(
                                        field,
                                        AdjustmentAsk.NOTE_EXPECTED,
                                        JsonField::text,
                                        AdjustmentAsk::isNote));
    }
}

package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.ReadJson;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnknownFields;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentLimit;
import dev.stammkunde.points.adjust.AdjustmentLimits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes what people may give and take alone in a shop.
 *
 * <p>A group that a document does not name has the usual limits.
 */
public final class AdjustmentLimitsJson {

    private static final String SUPPORT = "support";
    private static final String FINANCE = "finance";
    private static final String EACH = "pointsPerAdjustment";
    private static final String MONTH = "pointsPerMonth";

    /** Who changed a version and when is for the auditor, and never read. */
    private static final List<String> FIELDS =
            List.of("version", SUPPORT, FINANCE, "changedBy", "changedAt");

    private AdjustmentLimitsJson() {}

    /** Who made a version, and when. */
    public record Change(int version, String by, Instant at) {}

    /** Reads what somebody wrote and finds all that is wrong with it. */
    public static Reading<AdjustmentLimits> read(JsonField document) {
        try {
            return read(Findings.strict(), document);
        } catch (InvalidFieldException e) {
            return new Reading.Invalid<>(List.of(new Finding(e.path(), e.problem())));
        }
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<AdjustmentLimits> readStored(String document) {
        return ReadJson.read(document, json -> read(Findings.tolerant(), json));
    }

    private static Reading<AdjustmentLimits> read(Findings findings, JsonField document) {
        if (!findings.object(document, FIELDS)) {
            return new Reading.Invalid<>(findings.problems());
        }
        AdjustmentLimits usual = AdjustmentLimits.USUAL;
        Optional<AdjustmentLimit> support = limit(findings, document, SUPPORT, usual.support());
        Optional<AdjustmentLimit> finance = limit(findings, document, FINANCE, usual.finance());
        return findings.isClean()
                ? new Reading.Valid<>(
                        new AdjustmentLimits(support.orElseThrow(), finance.orElseThrow()))
                : new Reading.Invalid<>(findings.problems());
    }

    private static Optional<AdjustmentLimit> limit(
            Findings findings, JsonField document, String group, AdjustmentLimit usual) {
        if (!document.has(group)) {
            return Optional.of(usual);
        }
        JsonField field = document.at(group);
        if (!findings.object(field, List.of(EACH, MONTH))) {
            return Optional.empty();
        }
        Optional<Long> each = findings.longInteger(field.at(EACH), 0, AdjustmentAsk.MOST_POINTS);
        Optional<Long> month = findings.longInteger(field.at(MONTH), 0, AdjustmentAsk.MOST_POINTS);
        return each.flatMap(e -> month.map(m -> new AdjustmentLimit(e, m)));
    }

    /** Writes limits as nobody has changed them: version 0. */
    public static String usual() {
        return JsonText.object(json -> limits(json.number("version", 0), AdjustmentLimits.USUAL));
    }

    /**
     * Writes a version.
     *
     * @param stored the version before, whose fields that this release does not know are kept;
     *     empty for the first
     */
    public static String write(AdjustmentLimits limits, Change change, Optional<String> stored) {
        String changed = write(limits, change);
        return stored.map(before -> carriedOver(before, changed, change)).orElse(changed);
    }

    private static String carriedOver(String stored, String changed, Change change) {
        return switch (readStored(stored)) {
            case Reading.Valid<AdjustmentLimits>(AdjustmentLimits before) ->
                    UnknownFields.carriedOver(stored, write(before, change), changed);
            case Reading.Invalid<AdjustmentLimits> _ -> changed;
        };
    }

    private static String write(AdjustmentLimits limits, Change change) {
        return JsonText.object(
                json ->
                        limits(json.number("version", change.version()), limits)
                                .text("changedBy", change.by())
                                .text("changedAt", change.at()));
    }

    private static JsonObjectText limits(JsonObjectText json, AdjustmentLimits limits) {
        return json.object(SUPPORT, o -> limit(o, limits.support()))
                .object(FINANCE, o -> limit(o, limits.finance()));
    }

    private static void limit(JsonObjectText json, AdjustmentLimit limit) {
        json.number(EACH, limit.pointsPerAdjustment()).number(MONTH, limit.pointsPerMonth());
    }
}

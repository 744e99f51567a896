package dev.stammkunde.points.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.programme.ProgrammeRules;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The draft of a shop's programme, of which each shop has one. It has no name and no beginning:
 * both are given when it is published.
 */
public final class ProgrammeDraftJson {

    private static final Set<String> OF_THE_DRAFT = Set.of("version", "changedBy", "changedAt");

    /** The type. */
    public static final DocumentType<ProgrammeRules> TYPE =
            new DocumentType<>(
                    "programme-draft",
                    "Stammkunde draft of a programme",
                    "How orders would become points. It has no effect before it is published, which"
                            + " gives it a version and a validFrom. See programme.md.",
                    ProgrammeJson.TYPE.mostBytes(),
                    ProgrammeShape.draft());

    private ProgrammeDraftJson() {}

    /**
     * Returns a stored draft as the version of the programme that it becomes. What this release
     * does not know of it is part of it.
     *
     * @param stored the text of the draft
     */
    public static String published(String stored, String version, Instant validFrom) {
        Map<String, JsonField> fields = Json.parse(stored).fields();
        return JsonText.object(
                json -> {
                    json.text("version", version).text("validFrom", validFrom);
                    fields.forEach(
                            (name, value) -> {
                                if (!OF_THE_DRAFT.contains(name)) {
                                    json.value(name, value);
                                }
                            });
                });
    }

    /** Returns rules as a draft that nobody has saved. */
    public static String write(ProgrammeRules rules) {
        return TYPE.write(rules, Stamp.NONE);
    }
}

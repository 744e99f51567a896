package dev.stammkunde.campaigns.json;

import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.NotJsonException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be read of a stored version that cannot be used, each part for itself: it can be named,
 * laid aside and replaced all the same.
 */
public record CampaignOutline(
        Optional<String> name,
        Optional<String> topic,
        Optional<CampaignState> state,
        Optional<Instant> activeSince,
        Optional<String> savedAudience) {

    private static final CampaignOutline NOTHING =
            new CampaignOutline(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Returns what can be read of a document. */
    public static CampaignOutline of(String document) {
        return findObject(document)
                .map(
                        json ->
                                new CampaignOutline(
                                        find(json, "name", JsonField::text),
                                        find(json, "topic", JsonField::text),
                                        find(json, "state", JsonField::text)
                                                .flatMap(CampaignOutline::findState),
                                        find(json, "activeSince", JsonField::instant),
                                        find(json, "audience", CampaignOutline::saved)
                                                .flatMap(Function.identity())))
                .orElse(NOTHING);
    }

    /**
     * Returns the next version of a document, in another state and else as it is; of one that is
     * none at all, with nothing else in it.
     */
    public static String inState(String document, int version, CampaignState state) {
        return JsonText.object(
                json -> {
                    findObject(document).stream()
                            .flatMap(object -> object.fields().entrySet().stream())
                            .filter(field -> !List.of("version", "state").contains(field.getKey()))
                            .forEach(field -> json.value(field.getKey(), field.getValue()));
                    json.number("version", version).text("state", state);
                });
    }

    /** Returns whether it was laid aside, so that nobody needs to mend it. */
    public boolean isArchived() {
        return state.equals(Optional.of(CampaignState.ARCHIVED));
    }

    private static Optional<JsonField> findObject(String document) {
        try {
            return Optional.of(Json.parse(document))
                    .filter(json -> json.kind() == JsonField.Kind.OBJECT);
        } catch (NotJsonException | InvalidFieldException _) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> find(
            JsonField json, String name, Function<JsonField, T> reader) {
        try {
            return json.find(name).map(reader);
        } catch (InvalidFieldException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> saved(JsonField audience) {
        return audience.findText("saved");
    }

    /** Finds a state by its name. */
    public static Optional<CampaignState> findState(String name) {
        return Arrays.stream(CampaignState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}

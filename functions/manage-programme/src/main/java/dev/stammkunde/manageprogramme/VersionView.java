package dev.stammkunde.manageprogramme;

import dev.stammkunde.platform.admin.DocumentView;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.points.json.DefaultProgramme;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeVersions.Step;
import dev.stammkunde.points.programme.ProgrammeVersions.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * Writes versions as people see them at a time.
 *
 * @param current the version that holds then, if the shop has published one
 */
record VersionView(Instant now, Optional<ProgrammeDocument> current) {

    private enum State {
        PAST,
        CURRENT,
        UPCOMING,
        WITHDRAWN
    }

    /** Writes what holds: of a shop that has published nothing, what is shipped. */
    void writeCurrent(JsonObjectText json, Optional<Version> found) {
        if (current.isEmpty()) {
            Programme shipped = DefaultProgramme.programme();
            json.text("version", shipped.version())
                    .text("validFrom", shipped.validFrom())
                    .text("state", State.CURRENT)
                    .bool("isDefault", true);
            json.object("programme", one -> ProgrammeJson.write(one, shipped));
        } else {
            write(json, found.orElseGet(() -> new Version(current.get(), null, null)));
        }
    }

    void write(JsonObjectText json, Version version) {
        ProgrammeDocument document = version.document();
        json.text("version", document.version())
                .text("validFrom", document.validFrom())
                .text("state", state(version));
        step(json, "published", version.published());
        step(json, "withdrawn", version.withdrawn());
        switch (ProgrammeJson.readStored(document.text())) {
            case Reading.Valid<Programme>(Programme programme) ->
                    json.object("programme", one -> ProgrammeJson.write(one, programme));
            case Reading.Invalid<Programme> invalid -> {
                DocumentView.reasons(json, invalid.problems());
                DocumentView.document(json, document.text());
            }
        }
    }

    private State state(Version version) {
        if (version.withdrawn() != null) {
            return State.WITHDRAWN;
        }
        if (version.document().validFrom().isAfter(now)) {
            return State.UPCOMING;
        }
        boolean holds =
                current.filter(it -> it.version().equals(version.document().version())).isPresent();
        return holds ? State.CURRENT : State.PAST;
    }

    private static void step(JsonObjectText json, String name, @Nullable Step step) {
        if (step != null) {
            json.text(name + "By", step.by()).text(name + "At", step.at());
        }
    }

    /**
     * Throws where this release could not rate by a version.
     *
     * @throws UnusableDocumentException with the reasons
     */
    static void requireUsable(ProgrammeDocument document) {
        if (ProgrammeJson.readStored(document.text())
                instanceof Reading.Invalid<Programme> invalid) {
            throw new UnusableDocumentException(
                    "the draft of shop " + document.shopId(), invalid.problems());
        }
    }
}

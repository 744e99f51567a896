package dev.stammkunde.managemedia;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.PictureWords;
import dev.stammkunde.media.Pictures;
import dev.stammkunde.media.json.PictureJson;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.Reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Answers which pictures there are, and changes what is said of them. */
final class PictureAnswers {

    private static final int USUAL_PAGE = 24;
    private static final int LARGEST_PAGE = 100;

    private final Pictures pictures;
    private final SavePicture save;
    private final PictureView view;

    PictureAnswers(Pictures pictures, SavePicture save, PictureView view) {
        this.pictures = pictures;
        this.save = save;
        this.view = view;
    }

    /** A page, the newest picture first. */
    HttpResponse list(AdminInput input) {
        PictureState state = state(input);
        return view.of(
                pictures.page(
                        input.shopId(),
                        state,
                        input.cursor(place(state)),
                        input.number("limit", USUAL_PAGE, LARGEST_PAGE)));
    }

    private static PictureState state(AdminInput input) {
        String asked = input.request().findQuery("state").orElse(PictureState.OFFERED.name());
        return Arrays.stream(PictureState.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElseThrow(
                        () ->
                                AdminRefusedException.parameter(
                                        "state", "must be OFFERED or ARCHIVED"));
    }

    /** A place of another state's list lies outside of this one. */
    private static Pattern place(PictureState state) {
        return Pattern.compile(state.name() + "#[0-9T:.Z-]{30}#[0-9a-f]{40}");
    }

    HttpResponse show(AdminInput input) {
        return view.of(200, latest(id(input)));
    }

    /** The new version; the same once more changes nothing. */
    HttpResponse replace(AdminInput input, Acting acting) {
        DocumentId id = id(input);
        JsonField body = input.body(PictureJson.WORDS.mostBytes());
        PictureWords words = read(body);
        int seen = input.seenVersion(body);
        Picture latest = latest(id);
        if (latest.version() == seen + 1 && latest.words().equals(words)) {
            return view.of(200, latest);
        }
        if (latest.version() != seen) {
            throw AdminRefusedException.outdated(latest.version());
        }
        Picture next = latest.saying(words);
        if (save.save(next, latest, "replace", acting) == SaveResult.CONFLICT) {
            throw AdminRefusedException.outdated(latest(id).version());
        }
        return view.of(200, next);
    }

    private static PictureWords read(JsonField body) {
        return switch (PictureJson.WORDS.read(body)) {
            case Reading.Valid<PictureWords>(PictureWords words) -> words;
            case Reading.Invalid<PictureWords>(List<Finding> problems) ->
                    throw AdminRefusedException.invalid(problems);
        };
    }

    HttpResponse bring(AdminInput input, PictureState state, Acting acting) {
        return view.of(200, save.bring(id(input), state, acting));
    }

    private Picture latest(DocumentId id) {
        return pictures.find(id).orElseThrow(AdminRefusedException::unknownDocument);
    }

    /** A text that can be no id is the id of no picture. */
    private static DocumentId id(AdminInput input) {
        String id = input.request().pathParameter("pictureId");
        if (!DocumentId.isValid(id)) {
            throw AdminRefusedException.unknownDocument();
        }
        return new DocumentId(input.shopId(), id);
    }
}

package dev.stammkunde.managemedia;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.Pictures;
import dev.stammkunde.media.json.PictureJson;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.http.AdminRefusedException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Saves versions of pictures, each with who made it. */
final class SavePicture {

    /** Of two who change a picture at once; so many at once are no people. */
    private static final int MOST_TRIES = 5;

    private final Pictures pictures;

    SavePicture(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Saves a version, unless somebody else saved one meanwhile. */
    SaveResult save(Picture picture, @Nullable Picture before, String verb, Acting acting) {
        Deed deed = new Deed(verb, PictureJson.KIND, picture.id().id());
        return pictures.save(
                picture,
                before,
                DocumentType.audited(
                        acting,
                        picture.id().shopId(),
                        deed,
                        Optional.ofNullable(before).map(PictureJson::audited),
                        PictureJson.audited(picture)));
    }

    /**
     * Brings a picture into a state; one that is in it stays as it is. Whoever asks for that has
     * seen no version.
     */
    Picture bring(DocumentId id, PictureState state, Acting acting) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Picture latest = pictures.find(id).orElseThrow(AdminRefusedException::unknownDocument);
            if (latest.state() == state) {
                return latest;
            }
            Picture next = latest.in(state);
            if (save(next, latest, verb(state), acting) == SaveResult.SAVED) {
                return next;
            }
        }
        throw new IllegalStateException("a picture changes all the time");
    }

    private static String verb(PictureState state) {
        return switch (state) {
            case OFFERED -> "restore";
            case ARCHIVED -> "archive";
        };
    }
}

package dev.stammkunde.managemedia;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureFile;
import dev.stammkunde.media.PictureRefusal;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.PictureWords;
import dev.stammkunde.media.images.PictureReading;
import dev.stammkunde.media.images.ReadPicture;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;

import java.util.HexFormat;
import java.util.Optional;

/**
 * Takes files in. A file is named for its bytes as they were sent, so that a repeat is known before
 * anything is decoded, and by whatever release.
 */
final class UploadAnswer {

    /** API Gateway hands it over in Base64, and Lambda takes six megabytes of an event. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Half of what a name may have, since a character can take two. */
    private static final int LONGEST_NAME = 60;

    private static final int ID_BYTES = 20;

    private final ManageMediaPorts ports;
    private final SavePicture save;
    private final PictureView view;

    UploadAnswer(ManageMediaPorts ports, SavePicture save, PictureView view) {
        this.ports = ports;
        this.save = save;
        this.view = view;
    }

    HttpResponse answer(AdminInput input, Acting acting) {
        if (ports.publicUrl().isEmpty()) {
            throw AdminRefusedException.of(
                    409,
                    "public-url-missing",
                    "Nobody knows where mails will find the picture",
                    "Deploy the stack with its parameter PublicUrl.");
        }
        if (input.request().body().length() > MOST_BYTES) {
            throw AdminRefusedException.of(
                    413,
                    "too-large",
                    "The file is too large",
                    "It may have at most 4 megabytes. Mails show 1200 pixels of its width.");
        }
        byte[] bytes = input.request().body().bytes();
        DocumentId id = new DocumentId(input.shopId(), id(bytes));
        Optional<Picture> known = ports.pictures().find(id);
        return known.isPresent() ? again(known.get(), acting) : first(id, input, bytes, acting);
    }

    /** Whoever sends an archived picture wants to have it. */
    private HttpResponse again(Picture known, Acting acting) {
        return view.of(200, save.bring(known.id(), PictureState.OFFERED, acting));
    }

    /** The file comes first: a picture without one would be a hole in a mail. */
    private HttpResponse first(DocumentId id, AdminInput input, byte[] bytes, Acting acting) {
        PictureFile file = read(bytes);
        ports.files().add(id, file);
        Picture picture =
                new Picture(
                        id,
                        1,
                        PictureState.OFFERED,
                        PictureWords.named(name(input, id)),
                        file.look(),
                        acting.at());
        return save.save(picture, null, "upload", acting) == SaveResult.SAVED
                ? view.of(201, picture)
                : again(ports.pictures().find(id).orElse(picture), acting);
    }

    private static PictureFile read(byte[] bytes) {
        return switch (ReadPicture.read(bytes)) {
            case PictureReading.Taken(PictureFile file) -> file;
            case PictureReading.Refused(PictureRefusal reason) ->
                    throw AdminRefusedException.of(
                            422, reason.kind(), reason.title(), reason.advice());
        };
    }

    private static String id(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes), 0, ID_BYTES);
    }

    /** What the file was called; no name is a reason to refuse it. */
    private static String name(AdminInput input, DocumentId id) {
        String name =
                input.request().findQuery("name").orElse("").replaceAll("\\p{Cntrl}+", " ").strip();
        return name.isEmpty()
                ? id.id()
                : name.codePoints()
                        .limit(LONGEST_NAME)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }
}

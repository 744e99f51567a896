package dev.stammkunde.servemedia;

import dev.stammkunde.media.PictureFiles;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.platform.DocumentId;

import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures that were asked for last, as API Gateway takes them: after a campaign's mails, many
 * ask for the same few. They never change, so nothing here grows old.
 */
final class RecentPictures {

    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;
    private static final int FIRST_CAPACITY = 16;
    private static final float LOAD = 0.75f;

    private final PictureFiles files;
    private final Map<Name, String> recent = new LinkedHashMap<>(FIRST_CAPACITY, LOAD, true);
    private int characters;

    private record Name(DocumentId id, PictureFormat format) {}

    RecentPictures(PictureFiles files) {
        this.files = files;
    }

    /** Finds a picture, in Base64. */
    Optional<String> find(DocumentId id, PictureFormat format) {
        Name name = new Name(id, format);
        Optional<String> known = findKnown(name);
        if (known.isPresent()) {
            return known;
        }
        Optional<String> found = files.find(id, format).map(Base64.getEncoder()::encodeToString);
        found.ifPresent(base64 -> keep(name, base64));
        return found;
    }

    private synchronized Optional<String> findKnown(Name name) {
        return Optional.ofNullable(recent.get(name));
    }

    private synchronized void keep(Name name, String base64) {
        if (recent.put(name, base64) == null) {
            characters += base64.length();
        }
        Iterator<String> oldest = recent.values().iterator();
        while (characters > MOST_CHARACTERS && oldest.hasNext()) {
            characters -= oldest.next().length();
            oldest.remove();
        }
    }
}

package dev.stammkunde.media;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Keeps what is known of pictures. */
public interface Pictures {

    /**
     * Some pictures.
     *
     * @param next where the next page begins, if there is one
     */
    record Page(List<Picture> pictures, Optional<String> next) {
        public Page {
            pictures = List.copyOf(pictures);
        }
    }

    /** Finds a picture, archived ones too. */
    Optional<Picture> find(DocumentId id);

    /**
     * Returns a shop's pictures in a state, those that were added last first; reads no more of them
     * than it returns.
     *
     * @param after where an earlier page ended
     */
    Page page(String shopId, PictureState state, Optional<String> after, int limit);

    /**
     * Saves a version with who made it, both or none.
     *
     * @param before the version that it follows; absent of the first
     * @return {@link SaveResult#CONFLICT} where that is not the latest any more
     */
    SaveResult save(Picture picture, @Nullable Picture before, AuditEntry entry);
}

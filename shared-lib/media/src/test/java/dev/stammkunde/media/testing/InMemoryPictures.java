package dev.stammkunde.media.testing;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureFile;
import dev.stammkunde.media.PictureFiles;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.Pictures;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.testing.InMemoryAudit;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps pictures and their files in memory. */
public final class InMemoryPictures implements Pictures, PictureFiles {

    private final InMemoryAudit audit;
    private final Map<DocumentId, Picture> latest = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    public InMemoryPictures(InMemoryAudit audit) {
        this.audit = audit;
    }

    @Override
    public Optional<Picture> find(DocumentId id) {
        return Optional.ofNullable(latest.get(id));
    }

    private static String place(Picture picture) {
        return picture.state().name()
                + '#'
                + KeyText.sortable(picture.addedAt())
                + '#'
                + picture.id().id();
    }

    @Override
    public Page page(String shopId, PictureState state, Optional<String> after, int limit) {
        List<Picture> found =
                latest.values().stream()
                        .filter(each -> each.id().shopId().equals(shopId))
                        .filter(each -> each.state() == state)
                        .filter(each -> after.isEmpty() || place(each).compareTo(after.get()) < 0)
                        .sorted(Comparator.comparing(InMemoryPictures::place).reversed())
                        .limit(limit)
                        .toList();
        // As the table does it, which cannot know whether something follows.
        return new Page(
                found,
                found.size() == limit ? Optional.of(place(found.getLast())) : Optional.empty());
    }

    @Override
    public SaveResult save(Picture picture, @Nullable Picture before, AuditEntry entry) {
        int version = find(picture.id()).map(Picture::version).orElse(0);
        if (picture.version() != version + 1) {
            return SaveResult.CONFLICT;
        }
        latest.put(picture.id(), picture);
        audit.add(entry);
        return SaveResult.SAVED;
    }

    @Override
    public void add(DocumentId id, PictureFile file) {
        files.putIfAbsent(id + "." + file.look().format(), file.bytes());
    }

    @Override
    public Optional<byte[]> find(DocumentId id, PictureFormat format) {
        return Optional.ofNullable(files.get(id + "." + format));
    }
}

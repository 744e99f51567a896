package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows and replaces documents of a type of which each shop has one; a shop that has said nothing
 * has what is usual, of version 0.
 */
public final class ChangeShopDocument<T> {

    private final DocumentVersions<String> documents;
    private final Function<String, DocumentType<T>> type;
    private final Function<String, T> usual;

    /** What became of a replacement. */
    public sealed interface Replacing<T> {

        /** It is so; a repeat of what is in force already changes nothing. */
        record Done<T>(StoredVersion.Usable<T> version) implements Replacing<T> {}

        /** Somebody has replaced it meanwhile. */
        record Outdated<T>(int latest) implements Replacing<T> {}
    }

    /**
     * Names where documents lie.
     *
     * @param type of a shop's document
     * @param usual what a shop has that has said nothing
     */
    public ChangeShopDocument(
            DocumentVersions<String> documents,
            Function<String, DocumentType<T>> type,
            Function<String, T> usual) {
        this.documents = documents;
        this.type = type;
        this.usual = usual;
    }

    /** Returns the type of a shop's document. */
    public DocumentType<T> type(String shopId) {
        return type.apply(shopId);
    }

    /** Returns the number of the latest version; 0 where there is none. */
    public int latestVersion(String shopId) {
        return documents.findLatestVersion(shopId).orElse(0);
    }

    /** Finds a version. */
    public Optional<StoredVersion<T>> find(String shopId, int version) {
        return version == 0
                ? Optional.of(new StoredVersion.Usable<>(Stamp.of(0), usual.apply(shopId)))
                : documents.findText(shopId, version).map(text -> read(shopId, version, text));
    }

    private StoredVersion<T> read(String shopId, int version, String text) {
        Stamp stamp = Stamp.find(version, text);
        return switch (type(shopId).readStored(text)) {
            case Reading.Valid<T>(T value) -> new StoredVersion.Usable<>(stamp, value);
            case Reading.Invalid<T>(List<Finding> problems) ->
                    new StoredVersion.Unusable<>(stamp, text, problems);
        };
    }

    /**
     * Replaces a document. What this release does not know of it stays as it was.
     *
     * @param stamp of the new version, which is the one after that which the caller has seen
     */
    public Replacing<T> replace(String shopId, T value, Stamp stamp, Acting acting) {
        int latest = latestVersion(shopId);
        int seen = stamp.version() - 1;
        Optional<StoredVersion<T>> before = latest == 0 ? Optional.empty() : find(shopId, latest);
        if (latest == stamp.version()
                && before.orElse(null) instanceof StoredVersion.Usable<T> same
                && same.value().equals(value)) {
            return new Replacing.Done<>(same);
        }
        if (latest != seen) {
            return new Replacing.Outdated<>(latest);
        }
        DocumentType<T> mine = type(shopId);
        Optional<String> stored = documents.findText(shopId, seen);
        String text =
                stored.map(it -> mine.writeAfter(it, value, stamp))
                        .orElseGet(() -> mine.write(value, stamp));
        Deed deed = new Deed("replace", mine.kind(), shopId);
        AuditEntry entry = DocumentType.audited(acting, shopId, deed, stored, text);
        return switch (documents.save(shopId, stamp.version(), text, entry)) {
            case SaveResult.SAVED -> new Replacing.Done<>(new StoredVersion.Usable<>(stamp, value));
            case SaveResult.CONFLICT -> new Replacing.Outdated<>(latestVersion(shopId));
        };
    }
}

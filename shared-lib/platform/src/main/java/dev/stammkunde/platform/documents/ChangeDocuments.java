package dev.stammkunde.platform.documents;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.documents.Stamp.Life;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Shows, creates, replaces, pauses, resumes and archives documents of a type of which a shop has
 * several. A repeat of what was done changes nothing.
 */
public final class ChangeDocuments<T> {

    /** Of two who change a document at once; so many at once are no people. */
    private static final int MOST_TRIES = 5;

    private final DocumentCollection<DocumentId> documents;
    private final DocumentType<T> type;

    public ChangeDocuments(DocumentCollection<DocumentId> documents, DocumentType<T> type) {
        this.documents = documents;
        this.type = type;
    }

    /** Returns the type of the documents. */
    public DocumentType<T> type() {
        return type;
    }

    /** Returns the latest version of each of a shop's documents, archived ones too. */
    public List<StoredVersion<T>> ofShop(String shopId) {
        return documents.ofShop(shopId).stream().flatMap(id -> findLatest(id).stream()).toList();
    }

    /** Finds the latest version. */
    public Optional<StoredVersion<T>> findLatest(DocumentId id) {
        return documents.findLatestVersion(id).flatMap(version -> find(id, version));
    }

    /** Finds a version. */
    public Optional<StoredVersion<T>> find(DocumentId id, int version) {
        return documents.findText(id, version).map(text -> read(version, text));
    }

    private StoredVersion<T> read(int version, String text) {
        Stamp stamp = Stamp.find(version, text);
        return switch (type.readStored(text)) {
            case Reading.Valid<T>(T value) -> new StoredVersion.Usable<>(stamp, value);
            case Reading.Invalid<T>(List<Finding> problems) ->
                    new StoredVersion.Unusable<>(stamp, text, problems);
        };
    }

    /** Creates a document, which is carried out at once. */
    public Changing<T> create(DocumentId id, T value, Acting acting) {
        Optional<StoredVersion<T>> latest = findLatest(id);
        if (latest.isEmpty()) {
            Stamp first = new Stamp(id.id(), 1, new Life(DocumentState.ACTIVE, acting.at()), null);
            String text = type.write(value, first);
            return save(id, value, first, new Edit("create", acting, Optional.empty(), text));
        }
        return latest.get() instanceof StoredVersion.Usable<T>(Stamp stamp, T same)
                        && stamp.version() == 1
                        && same.equals(value)
                ? new Changing.Done<>(latest.get(), true)
                : new Changing.Exists<>();
    }

    /**
     * Replaces what a document says. What this release does not know of it stays as it was.
     *
     * @param seen the version that the caller has seen
     */
    public Changing<T> replace(DocumentId id, int seen, T value, Acting acting) {
        Instant now = acting.at();
        Optional<StoredVersion<T>> found = findLatest(id);
        if (found.isEmpty()) {
            return new Changing.Unknown<>();
        }
        Stamp latest = found.get().stamp();
        if (isIn(latest, DocumentState.ARCHIVED)) {
            return new Changing.Archived<>();
        }
        if (latest.version() == seen + 1
                && found.get() instanceof StoredVersion.Usable<T> same
                && same.value().equals(value)) {
            return new Changing.Done<>(same, false);
        }
        if (latest.version() != seen) {
            return new Changing.Outdated<>(latest.version());
        }
        // One whose state is unknown waits for a person to resume it.
        Life life = latest.life() == null ? new Life(DocumentState.PAUSED, now) : latest.life();
        return saveAfter(
                id, value, new Stamp(id.id(), seen + 1, life.since(now), null), acting, "replace");
    }

    /**
     * Brings a document into a state; one that is in it already stays as it is. Whoever asks for
     * that has seen no version, so that another's change in between is no reason to refuse it.
     */
    public Changing<T> bring(DocumentId id, DocumentState state, Acting acting) {
        Changing<T> outcome = tryToBring(id, state, acting);
        for (int tries = 1;
                outcome instanceof Changing.Outdated<T> && tries < MOST_TRIES;
                tries++) {
            outcome = tryToBring(id, state, acting);
        }
        return outcome;
    }

    private Changing<T> tryToBring(DocumentId id, DocumentState state, Acting acting) {
        Instant now = acting.at();
        Optional<StoredVersion<T>> found = findLatest(id);
        if (found.isEmpty()) {
            return new Changing.Unknown<>();
        }
        Stamp latest = found.get().stamp();
        if (isIn(latest, state)) {
            return new Changing.Done<>(found.get(), false);
        }
        if (isIn(latest, DocumentState.ARCHIVED)) {
            return new Changing.Archived<>();
        }
        int next = latest.version() + 1;
        return switch (found.get()) {
            case StoredVersion.Usable<T>(Stamp _, T value) -> {
                Life life =
                        state == DocumentState.ACTIVE || latest.life() == null
                                ? new Life(state, now)
                                : new Life(state, latest.life().activeSince()).since(now);
                yield saveAfter(
                        id, value, new Stamp(id.id(), next, life, null), acting, state.verb());
            }
            case StoredVersion.Unusable<T> unusable when state == DocumentState.ACTIVE ->
                    new Changing.CannotRun<>(unusable);
            case StoredVersion.Unusable<T> unusable -> layAside(id, state, unusable, acting);
        };
    }

    /** Says in the document that it rests, and leaves all else in it as it is. */
    private Changing<T> layAside(
            DocumentId id, DocumentState state, StoredVersion.Unusable<T> latest, Acting acting) {
        int version = latest.stamp().version() + 1;
        String text = Stamp.inState(latest.text(), version, state);
        Edit edit = new Edit(state.verb(), acting, Optional.of(latest.text()), text);
        return switch (documents.save(id, version, text, entry(id, edit))) {
            case SaveResult.SAVED -> new Changing.Done<>(read(version, text), false);
            case SaveResult.CONFLICT -> outdated(id, version);
        };
    }

    private Changing<T> saveAfter(DocumentId id, T value, Stamp stamp, Acting acting, String verb) {
        Optional<String> before = documents.findText(id, stamp.version() - 1);
        String text =
                before.map(stored -> type.writeAfter(stored, value, stamp))
                        .orElseGet(() -> type.write(value, stamp));
        return save(id, value, stamp, new Edit(verb, acting, before, text));
    }

    /** What somebody does to a text. */
    private record Edit(String verb, Acting acting, Optional<String> before, String after) {}

    private AuditEntry entry(DocumentId id, Edit edit) {
        Deed deed = new Deed(edit.verb(), type.kind(), id.id());
        return DocumentType.audited(edit.acting(), id.shopId(), deed, edit.before(), edit.after());
    }

    private Changing<T> save(DocumentId id, T value, Stamp stamp, Edit edit) {
        boolean isNew = stamp.version() == 1;
        return switch (documents.save(id, stamp.version(), edit.after(), entry(id, edit))) {
            case SaveResult.SAVED ->
                    new Changing.Done<>(new StoredVersion.Usable<>(stamp, value), isNew);
            case SaveResult.CONFLICT ->
                    isNew ? new Changing.Exists<>() : outdated(id, stamp.version());
        };
    }

    private Changing<T> outdated(DocumentId id, int wanted) {
        return new Changing.Outdated<>(documents.findLatestVersion(id).orElse(wanted));
    }

    private static boolean isIn(Stamp stamp, DocumentState state) {
        return stamp.life() != null && stamp.life().state() == state;
    }
}

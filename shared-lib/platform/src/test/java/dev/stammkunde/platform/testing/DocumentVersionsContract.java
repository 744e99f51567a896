package dev.stammkunde.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.AuditLog;
import dev.stammkunde.platform.AuditLog.Question;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What any store of documents does, of whatever type. */
public abstract class DocumentVersionsContract<K> {

    private static final String SHOP = "shop";
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    /** Returns an empty store, the same one within a test. */
    protected abstract DocumentVersions<K> documents();

    /** Returns what tells who made the versions of these documents. */
    protected abstract AuditLog audit();

    /** Returns the key of a document. */
    protected abstract K one();

    /** Returns the key of another document, whose text begins with that of the first. */
    protected abstract K another();

    /** Saves a version, by another request each time. */
    protected final SaveResult save(K key, int version, String text) {
        return documents().save(key, version, text, SampleEntries.next(SHOP));
    }

    private SaveResult save(DocumentVersions<K> documents, String text) {
        return documents.save(one(), 2, text, SampleEntries.next(SHOP));
    }

    private List<AuditEntry> told() {
        Question all = new Question(Instant.EPOCH, FAR, Optional.empty(), Optional.empty());
        return audit().page(SHOP, all, Optional.empty(), 100).entries();
    }

    @Test
    void save_version_isToldInTheAudit() {
        AuditEntry entry = SampleEntries.next(SHOP).with("name", null, "Ümläut");

        documents().save(one(), 1, "one", entry);

        assertThat(told()).containsExactly(entry);
    }

    @Test
    void save_refused_tellsNothing() {
        save(one(), 1, "one");

        save(one(), 1, "other");
        save(one(), 3, "three");

        assertThat(told()).hasSize(1);
    }

    @Test
    void save_byARequestThatSaved_isRefusedAsAWhole() {
        AuditEntry entry = SampleEntries.next(SHOP);
        documents().save(one(), 1, "one", entry);

        assertThat(documents().save(one(), 2, "two", entry)).isEqualTo(SaveResult.CONFLICT);

        assertThat(documents().findLatestVersion(one())).contains(1);
        assertThat(documents().findText(one(), 2)).isEmpty();
        assertThat(told()).containsExactly(entry);
    }

    @Test
    void find_noVersion_isEmpty() {
        assertThat(documents().findLatestVersion(one())).isEmpty();
        assertThat(documents().findText(one(), 1)).isEmpty();
    }

    @Test
    void save_nextVersion_keepsAllBeforeAndTouchesNoOther() {
        assertThat(save(one(), 1, "one")).isEqualTo(SaveResult.SAVED);
        assertThat(save(one(), 2, "two")).isEqualTo(SaveResult.SAVED);

        assertThat(documents().findLatestVersion(one())).contains(2);
        assertThat(documents().findText(one(), 1)).contains("one");
        assertThat(documents().findText(one(), 2)).contains("two");
        assertThat(documents().findText(one(), 3)).isEmpty();
        assertThat(documents().findLatestVersion(another())).isEmpty();
        assertThat(documents().findText(another(), 1)).isEmpty();
    }

    @Test
    void findSavedAt_version_isWhenSomebodySavedIt() {
        AuditEntry entry = SampleEntries.next(SHOP);
        documents().save(one(), 1, "one", entry);

        assertThat(documents().findSavedAt(one(), 1)).contains(entry.acting().at());
        assertThat(documents().findSavedAt(one(), 2)).isEmpty();
    }

    @Test
    void save_versionThatIsThere_isRefused() {
        save(one(), 1, "one");
        save(one(), 2, "two");

        assertThat(save(one(), 1, "other")).isEqualTo(SaveResult.CONFLICT);
        assertThat(save(one(), 2, "other")).isEqualTo(SaveResult.CONFLICT);
        assertThat(documents().findText(one(), 2)).contains("two");
    }

    @Test
    void save_withoutTheVersionBefore_isRefused() {
        assertThat(save(one(), 2, "two")).isEqualTo(SaveResult.CONFLICT);
        save(one(), 1, "one");
        assertThat(save(one(), 3, "three")).isEqualTo(SaveResult.CONFLICT);

        assertThat(documents().findLatestVersion(one())).contains(1);
    }

    @AtOnce
    @Test
    void save_twoWritersAtOnce_oneIsRefused() throws Exception {
        DocumentVersions<K> documents = documents();
        save(one(), 1, "one");

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<SaveResult> left = () -> save(documents, "left");
            Callable<SaveResult> right = () -> save(documents, "right");
            List<Future<SaveResult>> results = threads.invokeAll(List.of(left, right));

            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder(SaveResult.SAVED, SaveResult.CONFLICT);
            assertThat(told()).hasSize(2);
        }
    }
}

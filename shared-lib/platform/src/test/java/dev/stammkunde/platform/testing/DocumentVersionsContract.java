package dev.stammkunde.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What any store of documents does, of whatever type. */
public abstract class DocumentVersionsContract<K> {

    /** Returns an empty store, the same one within a test. */
    protected abstract DocumentVersions<K> documents();

    /** Returns the key of a document. */
    protected abstract K one();

    /** Returns the key of another document, whose text begins with that of the first. */
    protected abstract K another();

    @Test
    void find_noVersion_isEmpty() {
        assertThat(documents().findLatestVersion(one())).isEmpty();
        assertThat(documents().findText(one(), 1)).isEmpty();
    }

    @Test
    void save_nextVersion_keepsAllBeforeAndTouchesNoOther() {
        assertThat(documents().save(one(), 1, "one")).isEqualTo(SaveResult.SAVED);
        assertThat(documents().save(one(), 2, "two")).isEqualTo(SaveResult.SAVED);

        assertThat(documents().findLatestVersion(one())).contains(2);
        assertThat(documents().findText(one(), 1)).contains("one");
        assertThat(documents().findText(one(), 2)).contains("two");
        assertThat(documents().findText(one(), 3)).isEmpty();
        assertThat(documents().findLatestVersion(another())).isEmpty();
        assertThat(documents().findText(another(), 1)).isEmpty();
    }

    @Test
    void save_versionThatIsThere_isRefused() {
        documents().save(one(), 1, "one");
        documents().save(one(), 2, "two");

        assertThat(documents().save(one(), 1, "other")).isEqualTo(SaveResult.CONFLICT);
        assertThat(documents().save(one(), 2, "other")).isEqualTo(SaveResult.CONFLICT);
        assertThat(documents().findText(one(), 2)).contains("two");
    }

    @Test
    void save_withoutTheVersionBefore_isRefused() {
        assertThat(documents().save(one(), 2, "two")).isEqualTo(SaveResult.CONFLICT);
        documents().save(one(), 1, "one");
        assertThat(documents().save(one(), 3, "three")).isEqualTo(SaveResult.CONFLICT);

        assertThat(documents().findLatestVersion(one())).contains(1);
    }

    @AtOnce
    @Test
    void save_twoWritersAtOnce_oneIsRefused() throws Exception {
        DocumentVersions<K> documents = documents();
        documents.save(one(), 1, "one");

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<SaveResult> left = () -> documents.save(one(), 2, "left");
            Callable<SaveResult> right = () -> documents.save(one(), 2, "right");
            List<Future<SaveResult>> results = threads.invokeAll(List.of(left, right));

            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder(SaveResult.SAVED, SaveResult.CONFLICT);
        }
    }
}

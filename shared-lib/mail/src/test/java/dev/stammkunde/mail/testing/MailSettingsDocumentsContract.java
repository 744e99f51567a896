package dev.stammkunde.mail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailSettingsDocuments;
import dev.stammkunde.platform.SaveResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of mail settings does. */
public abstract class MailSettingsDocumentsContract {

    private MailSettingsDocuments documents = new InMemoryMailSettings();

    /** Returns an empty store. */
    protected abstract MailSettingsDocuments emptyStore();

    @BeforeEach
    void prepare() {
        documents = emptyStore();
    }

    @Test
    void find_noVersion_isEmpty() {
        assertThat(documents.findLatestVersion("shop")).isEmpty();
        assertThat(documents.findText("shop", 1)).isEmpty();
    }

    @Test
    void save_nextVersion_keepsAllBefore() {
        assertThat(documents.save("shop", 1, "one")).isEqualTo(SaveResult.SAVED);
        assertThat(documents.save("shop", 2, "two")).isEqualTo(SaveResult.SAVED);

        assertThat(documents.findLatestVersion("shop")).contains(2);
        assertThat(documents.findText("shop", 1)).contains("one");
        assertThat(documents.findText("shop", 2)).contains("two");
        assertThat(documents.findLatestVersion("other")).isEmpty();
    }

    @Test
    void save_versionThatIsThereOrTooHigh_isRefused() {
        documents.save("shop", 1, "one");

        assertThat(documents.save("shop", 1, "other")).isEqualTo(SaveResult.CONFLICT);
        assertThat(documents.save("shop", 3, "three")).isEqualTo(SaveResult.CONFLICT);
        assertThat(documents.findText("shop", 1)).contains("one");
    }
}

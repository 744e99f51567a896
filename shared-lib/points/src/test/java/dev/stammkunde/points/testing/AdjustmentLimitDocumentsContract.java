package dev.stammkunde.points.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.adjust.AdjustmentLimitDocuments;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of limits of adjustments does. */
public abstract class AdjustmentLimitDocumentsContract {

    private AdjustmentLimitDocuments documents = new InMemoryAdjustmentLimits();

    /** Returns an empty store. */
    protected abstract AdjustmentLimitDocuments emptyStore();

    @BeforeEach
    void prepare() {
        documents = emptyStore();
    }

    @Test
    void save_nextVersion_keepsAllBeforeAndTouchesNoOtherShop() {
        assertThat(documents.findLatestVersion("shop")).isEmpty();
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

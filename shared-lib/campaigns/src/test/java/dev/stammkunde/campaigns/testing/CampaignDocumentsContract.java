package dev.stammkunde.campaigns.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.testkit.AtOnce;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What any store of campaigns does. */
public abstract class CampaignDocumentsContract {

    private static final CampaignId BIRTHDAY = new CampaignId("shop", "birthday");

    private CampaignDocuments documents = new InMemoryCampaignDocuments();

    /** Returns an empty store. */
    protected abstract CampaignDocuments emptyStore();

    @BeforeEach
    void prepare() {
        documents = emptyStore();
    }

    @Test
    void find_noVersion_isEmpty() {
        assertThat(documents.findLatestVersion(BIRTHDAY)).isEmpty();
        assertThat(documents.findText(BIRTHDAY, 1)).isEmpty();
        assertThat(documents.ofShop("shop")).isEmpty();
    }

    @Test
    void save_nextVersion_keepsAllBefore() {
        assertThat(documents.save(BIRTHDAY, 1, "one")).isEqualTo(SaveResult.SAVED);
        assertThat(documents.save(BIRTHDAY, 2, "two")).isEqualTo(SaveResult.SAVED);

        assertThat(documents.findLatestVersion(BIRTHDAY)).contains(2);
        assertThat(documents.findText(BIRTHDAY, 1)).contains("one");
        assertThat(documents.findText(BIRTHDAY, 2)).contains("two");
        assertThat(documents.findText(BIRTHDAY, 3)).isEmpty();
    }

    @Test
    void save_versionThatIsThere_isRefused() {
        documents.save(BIRTHDAY, 1, "one");
        documents.save(BIRTHDAY, 2, "two");

        assertThat(documents.save(BIRTHDAY, 1, "other")).isEqualTo(SaveResult.CONFLICT);
        assertThat(documents.save(BIRTHDAY, 2, "other")).isEqualTo(SaveResult.CONFLICT);
        assertThat(documents.findText(BIRTHDAY, 2)).contains("two");
    }

    @Test
    void save_withoutTheVersionBefore_isRefused() {
        assertThat(documents.save(BIRTHDAY, 2, "two")).isEqualTo(SaveResult.CONFLICT);
        documents.save(BIRTHDAY, 1, "one");
        assertThat(documents.save(BIRTHDAY, 3, "three")).isEqualTo(SaveResult.CONFLICT);

        assertThat(documents.findLatestVersion(BIRTHDAY)).contains(1);
    }

    @AtOnce
    @Test
    void save_twoWritersAtOnce_oneIsRefused() throws Exception {
        documents.save(BIRTHDAY, 1, "one");

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<SaveResult> left = () -> documents.save(BIRTHDAY, 2, "left");
            Callable<SaveResult> right = () -> documents.save(BIRTHDAY, 2, "right");
            List<Future<SaveResult>> results = threads.invokeAll(List.of(left, right));

            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder(SaveResult.SAVED, SaveResult.CONFLICT);
        }
    }

    @Test
    void ofShop_severalShops_areThoseOfTheShopByTheirIds() {
        CampaignId winter = new CampaignId("shop", "winter");
        CampaignId other = new CampaignId("shop#2", "birthday");
        documents.save(winter, 1, "w");
        documents.save(BIRTHDAY, 1, "b");
        documents.save(BIRTHDAY, 2, "b2");
        documents.save(other, 1, "o");

        assertThat(documents.ofShop("shop")).containsExactly(BIRTHDAY, winter);
        assertThat(documents.ofShop("shop#2")).containsExactly(other);
    }
}

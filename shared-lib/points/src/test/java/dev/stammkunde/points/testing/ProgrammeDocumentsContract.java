package dev.stammkunde.points.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.points.programme.ProgrammeDocuments.InForce;
import dev.stammkunde.points.programme.ProgrammeVersions;
import dev.stammkunde.points.programme.ProgrammeVersions.Changed;
import dev.stammkunde.points.programme.ProgrammeVersions.Version;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What any store of programmes does. */
public abstract class ProgrammeDocumentsContract {

    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private ProgrammeDocuments documents = new InMemoryProgrammes();
    private ProgrammeVersions versions = new InMemoryProgrammes();

    /** An empty store, as those see it who rate and those who publish. */
    public record Store(ProgrammeDocuments documents, ProgrammeVersions versions) {}

    /** Returns an empty store. */
    protected abstract Store emptyStore();

    @BeforeEach
    void prepare() {
        Store store = emptyStore();
        documents = store.documents();
        versions = store.versions();
    }

    private Changed publish(ProgrammeDocument document) {
        return publish(document, versions.revision(document.shopId()));
    }

    private Changed publish(ProgrammeDocument document, int seen) {
        return versions.publish(document, seen, SampleEntries.next(document.shopId()));
    }

    private Changed withdraw(String name, int seen) {
        return versions.withdraw(
                versions.find("shop", name).orElseThrow(), seen, SampleEntries.next("shop"));
    }

    private List<String> page(Optional<ProgrammeDocument> before, int limit) {
        return versions.page("shop", before, limit).stream()
                .map(version -> version.document().version())
                .toList();
    }

    @Test
    void inForce_noVersion_isNothingForEver() {
        InForce found = documents.inForce("shop", MAY);

        assertThat(found.document()).isEmpty();
        assertThat(found.from()).isEqualTo(Instant.MIN);
        assertThat(found.until()).isEqualTo(Instant.MAX);
    }

    @Test
    void inForce_betweenVersions_isTheEarlierUntilTheNext() {
        publish(document("b", JUNE));
        ProgrammeDocument may = document("a", MAY);
        publish(may);

        InForce found = documents.inForce("shop", MAY.plusSeconds(99));

        assertThat(found.document()).contains(may);
        assertThat(found.from()).isEqualTo(MAY);
        assertThat(found.until()).isEqualTo(JUNE);
        assertThat(found.covers(MAY)).isTrue();
        assertThat(found.covers(JUNE)).isFalse();
    }

    @Test
    void inForce_atTheBoundary_isTheLater() {
        publish(document("z", MAY));
        ProgrammeDocument june = document("a", JUNE);
        publish(june);

        assertThat(documents.inForce("shop", JUNE).document()).contains(june);
        assertThat(documents.inForce("shop", JUNE.plusMillis(1)).document()).contains(june);
        assertThat(documents.inForce("shop", JUNE.minusNanos(1)).document())
                .map(ProgrammeDocument::version)
                .contains("z");
    }

    @Test
    void inForce_beforeFirstVersion_isNothingUntilThen() {
        publish(document("a", MAY));

        InForce found = documents.inForce("shop", APRIL);

        assertThat(found.document()).isEmpty();
        assertThat(found.until()).isEqualTo(MAY);
    }

    @Test
    void inForce_versionOfAnotherShop_isNotSeen() {
        publish(new ProgrammeDocument("other", "a", MAY, "{}"));

        assertThat(documents.inForce("shop", JUNE).document()).isEmpty();
    }

    @Test
    void publish_versionTaken_keepsTheFirst() {
        ProgrammeDocument first = document("a", MAY);
        assertThat(publish(first)).isEqualTo(Changed.DONE);

        assertThat(publish(document("a", JUNE))).isEqualTo(Changed.VERSION_TAKEN);
        assertThat(publish(first)).isEqualTo(Changed.VERSION_TAKEN);
        assertThat(documents.inForce("shop", JUNE).document()).contains(first);
    }

    @Test
    void publish_beginningTaken_keepsTheFirst() {
        ProgrammeDocument first = document("a", MAY);
        publish(first);

        assertThat(publish(document("b", MAY))).isEqualTo(Changed.BEGINNING_TAKEN);
        assertThat(documents.inForce("shop", JUNE).document()).contains(first);
    }

    @Test
    void publish_sameVersionInAnotherShop_isPublished() {
        publish(document("a", MAY));

        assertThat(publish(new ProgrammeDocument("other", "a", MAY, "{}"))).isEqualTo(Changed.DONE);
    }

    @Test
    void publish_twoWhoSawTheSame_onlyTheFirstIsDone() {
        publish(document("a", MAY));

        assertThat(publish(document("b", JUNE), 1)).isEqualTo(Changed.DONE);
        assertThat(publish(document("c", APRIL), 1)).isEqualTo(Changed.OUTDATED);
        assertThat(versions.revision("shop")).isEqualTo(2);
        assertThat(versions.find("shop", "c")).isEmpty();
    }

    @Test
    void withdraw_versionToCome_holdsNoMoreAndStaysToBeRead() {
        publish(document("a", APRIL));
        ProgrammeDocument may = document("b", MAY);
        publish(may);

        assertThat(withdraw("b", 2)).isEqualTo(Changed.DONE);

        assertThat(documents.inForce("shop", JUNE).document())
                .map(ProgrammeDocument::version)
                .contains("a");
        assertThat(documents.inForce("shop", APRIL).until()).isEqualTo(Instant.MAX);
        Version kept = versions.find("shop", "b").orElseThrow();
        assertThat(kept.document()).isEqualTo(may);
        assertThat(kept.published()).isNotNull();
        assertThat(kept.withdrawn()).isNotNull();
        assertThat(versions.revision("shop")).isEqualTo(3);
    }

    @Test
    void withdraw_again_changesNothing() {
        publish(document("a", MAY));
        Version seen = versions.find("shop", "a").orElseThrow();
        withdraw("a", 1);

        assertThat(versions.withdraw(seen, 2, SampleEntries.next("shop")))
                .isEqualTo(Changed.OUTDATED);
        assertThat(versions.revision("shop")).isEqualTo(2);
    }

    @Test
    void withdraw_whoHasNotSeenTheLatest_isOutdated() {
        publish(document("a", MAY));
        publish(document("b", JUNE));

        assertThat(withdraw("a", 1)).isEqualTo(Changed.OUTDATED);
        assertThat(documents.inForce("shop", MAY).document()).isPresent();
    }

    @Test
    void publish_afterAWithdrawal_mayBeginThenByAnotherName() {
        publish(document("a", MAY));
        withdraw("a", 1);

        assertThat(publish(document("a", JUNE))).isEqualTo(Changed.VERSION_TAKEN);
        assertThat(publish(document("b", MAY))).isEqualTo(Changed.DONE);
        assertThat(documents.inForce("shop", MAY).document())
                .map(ProgrammeDocument::version)
                .contains("b");
    }

    @Test
    void page_pageByPage_isEachVersionOnceTheLastToBeginFirst() {
        publish(document("a", APRIL));
        publish(document("b", MAY));
        withdraw("b", 2);
        publish(document("c", MAY));
        publish(document("d", JUNE));
        publish(new ProgrammeDocument("other", "e", JUNE, "{}"));

        assertThat(page(Optional.empty(), 10)).containsExactly("d", "c", "b", "a");
        assertThat(page(Optional.empty(), 2)).containsExactly("d", "c");
        assertThat(page(Optional.of(document("c", MAY)), 2)).containsExactly("b", "a");
        assertThat(page(Optional.of(document("a", APRIL)), 2)).isEmpty();
    }

    @Test
    void find_versionOfAnotherShop_isNotThere() {
        publish(new ProgrammeDocument("other", "a", MAY, "{}"));

        assertThat(versions.find("shop", "a")).isEmpty();
        assertThat(versions.revision("shop")).isZero();
    }

    private static ProgrammeDocument document(String version, Instant validFrom) {
        return new ProgrammeDocument("shop", version, validFrom, "{\"note\":\"" + version + "\"}");
    }
}

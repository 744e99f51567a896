package dev.stammkunde.points.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.points.programme.ProgrammeDocuments.InForce;
import dev.stammkunde.points.programme.ProgrammeDocuments.Published;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What any store of programmes does. */
public abstract class ProgrammeDocumentsContract {

    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private ProgrammeDocuments documents = new InMemoryProgrammes();

    /** Returns an empty store. */
    protected abstract ProgrammeDocuments emptyStore();

    @BeforeEach
    void prepare() {
        documents = emptyStore();
    }

    private Published publish(ProgrammeDocument document) {
        return documents.publish(document, SampleEntries.next(document.shopId()));
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
        assertThat(publish(first)).isEqualTo(Published.PUBLISHED);

        assertThat(publish(document("a", JUNE))).isEqualTo(Published.VERSION_TAKEN);
        assertThat(publish(first)).isEqualTo(Published.VERSION_TAKEN);
        assertThat(documents.inForce("shop", JUNE).document()).contains(first);
    }

    @Test
    void publish_beginningTaken_keepsTheFirst() {
        ProgrammeDocument first = document("a", MAY);
        publish(first);

        assertThat(publish(document("b", MAY))).isEqualTo(Published.BEGINNING_TAKEN);
        assertThat(documents.inForce("shop", JUNE).document()).contains(first);
    }

    @Test
    void publish_sameVersionInAnotherShop_isPublished() {
        publish(document("a", MAY));

        assertThat(publish(new ProgrammeDocument("other", "a", MAY, "{}")))
                .isEqualTo(Published.PUBLISHED);
    }

    private static ProgrammeDocument document(String version, Instant validFrom) {
        return new ProgrammeDocument("shop", version, validFrom, "{\"note\":\"" + version + "\"}");
    }
}

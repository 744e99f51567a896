package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.programme.ProgrammeDocuments;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

class CachedProgrammesTest {

    private static final Instant NOW = Instant.parse("2026-05-20T10:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final FakeDocuments documents = new FakeDocuments();
    private final CachedProgrammes programmes =
            new CachedProgrammes(documents, DefaultProgramme.programme());

    private void publish(ProgrammeDocument document) {
        documents.publish(document);
    }

    @Test
    void inForce_shopWithoutVersion_isDefault() {
        assertThat(versionFor(NOW, NOW)).isEqualTo("default-1");
    }

    @Test
    void inForce_paidBeforeFirstVersion_isDefault() {
        publish(document("2026.1", MAY));

        assertThat(versionFor(MAY.minusSeconds(1), NOW)).isEqualTo("default-1");
        assertThat(versionFor(MAY, NOW)).isEqualTo("2026.1");
    }

    @Test
    void inForce_withinLimit_readsOncePerVersion() {
        publish(document("2026.1", MAY));
        versionFor(NOW, NOW);
        versionFor(NOW.plusSeconds(60), NOW.plusSeconds(60));
        versionFor(MAY.minusSeconds(1), NOW);
        versionFor(MAY.minusSeconds(9), NOW);

        assertThat(documents.reads).isEqualTo(2);
    }

    @Test
    void inForce_knownNextVersionBegins_appliesAtOnce() {
        publish(document("2026.1", MAY));
        publish(document("2026.2", NOW.plusSeconds(10)));

        assertThat(versionFor(NOW, NOW)).isEqualTo("2026.1");
        assertThat(versionFor(NOW.plusSeconds(10), NOW)).isEqualTo("2026.2");
    }

    @Test
    void inForce_afterLimit_seesNewVersion() {
        Instant later = NOW.plus(CachedProgrammes.LIMIT).plusSeconds(1);
        assertThat(versionFor(NOW, NOW)).isEqualTo("default-1");
        publish(document("2026.1", MAY));

        assertThat(versionFor(NOW, NOW)).isEqualTo("default-1");
        assertThat(versionFor(NOW, later)).isEqualTo("2026.1");
    }

    @Test
    void inForce_eventsOutOfOrder_keepsWhatIsNewer() {
        versionFor(NOW, NOW);
        versionFor(NOW, NOW.minus(Duration.ofDays(4)));

        assertThat(documents.reads).isEqualTo(1);
    }

    @Test
    void inForce_documentThatDoesNotParse_isAFault() {
        publish(new ProgrammeDocument("shop", "2026.1", MAY, "{\"version\":\"2026.1\"}"));

        assertThatThrownBy(() -> versionFor(NOW, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("programme 2026.1 of shop shop")
                .hasMessageContaining("overdraw: is missing");
    }

    @Test
    void inForce_documentOfAnotherVersion_isAFault() {
        String text = document("2026.1", MAY).text();
        publish(new ProgrammeDocument("shop", "2026.2", MAY, text));

        assertThatThrownBy(() -> versionFor(NOW, NOW)).isInstanceOf(IllegalStateException.class);
    }

    private String versionFor(Instant paidAt, Instant now) {
        return programmes.asOf(now).inForce("shop", paidAt).version();
    }

    private static ProgrammeDocument document(String version, Instant validFrom) {
        Programme shipped = DefaultProgramme.programme();
        Programme programme =
                new Programme(
                        version,
                        validFrom,
                        shipped.timeZone(),
                        shipped.earning(),
                        shipped.lots(),
                        shipped.overdraw());
        return new ProgrammeDocument("shop", version, validFrom, ProgrammeJson.write(programme));
    }

    /** One shop's documents, counting reads. */
    private static final class FakeDocuments implements ProgrammeDocuments {

        private final TreeMap<Instant, ProgrammeDocument> documents = new TreeMap<>();
        private int reads;

        @Override
        public InForce inForce(String shopId, Instant at) {
            reads++;
            var found = documents.floorEntry(at);
            Instant next = documents.higherKey(at);
            return new InForce(
                    Optional.ofNullable(found).map(entry -> entry.getValue()),
                    found == null ? Instant.MIN : found.getKey(),
                    next == null ? Instant.MAX : next);
        }

        void publish(ProgrammeDocument document) {
            documents.put(document.validFrom(), document);
        }
    }
}

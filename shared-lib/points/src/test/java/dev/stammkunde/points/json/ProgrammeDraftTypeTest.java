package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeRules;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

final class ProgrammeDraftTypeTest extends DocumentTypeContract<ProgrammeRules> {

    @Override
    protected DocumentType<ProgrammeRules> type() {
        return ProgrammeDraftJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("programme-draft");
    }

    @Override
    protected String least() {
        return draft("good/least.json");
    }

    @Override
    protected List<String> whole() {
        return List.of(draft("good/everything.json"), draft("good/least.json"));
    }

    @Override
    protected Stamp stamp(int version) {
        return Stamp.of(version);
    }

    @Test
    void published_aStoredDraft_isTheProgrammeOfItsRules() {
        Programme programme = sample("good/everything.json");
        String stored =
                ProgrammeDraftJson.TYPE.write(
                        programme.rules(),
                        Stamp.of(
                                7, new Stamp.Change("mia", Instant.parse("2026-05-01T10:00:00Z"))));

        String text =
                ProgrammeDraftJson.published(stored, programme.version(), programme.validFrom());

        assertThat(text).isEqualTo(ProgrammeJson.write(programme));
    }

    @Test
    void published_whatALaterReleaseWrote_isPartOfIt() {
        String stored =
                draft("good/least.json").replaceFirst("\\{", "{\"version\":70707,\"later\":[1],");

        assertThat(ProgrammeDraftJson.published(stored, "a", Instant.EPOCH))
                .contains("\"later\":[1]")
                .doesNotContain("70707");
    }

    private static String draft(String sample) {
        return ProgrammeDraftJson.write(sample(sample).rules());
    }

    private static Programme sample(String name) {
        return switch (ProgrammeJson.read(Samples.named(name))) {
            case Reading.Valid<Programme>(Programme programme) -> programme;
            case Reading.Invalid<Programme> invalid -> throw new AssertionError(invalid);
        };
    }
}

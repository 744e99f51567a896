package dev.stammkunde.points.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.points.programme.Programme;

import java.util.List;

final class ProgrammeTypeTest extends DocumentTypeContract<Programme> {

    @Override
    protected DocumentType<Programme> type() {
        return ProgrammeJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("programme");
    }

    @Override
    protected String least() {
        return Samples.named("good/least.json");
    }

    @Override
    protected List<String> whole() {
        return List.of(written("good/everything.json"), written("good/least.json"));
    }

    @Override
    protected Stamp stamp(int version) {
        return Stamp.NONE;
    }

    private static String written(String sample) {
        return switch (ProgrammeJson.read(Samples.named(sample))) {
            case Reading.Valid<Programme>(Programme programme) -> ProgrammeJson.write(programme);
            case Reading.Invalid<Programme> invalid -> throw new AssertionError(invalid);
        };
    }
}

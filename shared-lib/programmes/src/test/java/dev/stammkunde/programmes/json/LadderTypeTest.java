package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.testing.SampleLadders;

import java.util.List;

final class LadderTypeTest extends DocumentTypeContract<LadderDraft> {

    @Override
    protected DocumentType<LadderDraft> type() {
        return LadderJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("ladder");
    }

    @Override
    protected String least() {
        return """
        {"name":"Tea","basis":{"kind":"PIECES","steps":[{"from":10,"percent":5}]},
         "reading":"ALL_UNITS","prices":"GROSS"}
        """;
    }

    @Override
    protected List<String> whole() {
        return SampleLadders.texts();
    }
}

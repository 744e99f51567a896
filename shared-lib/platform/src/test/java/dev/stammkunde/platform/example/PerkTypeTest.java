package dev.stammkunde.platform.example;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;

import java.util.List;

final class PerkTypeTest extends DocumentTypeContract<Perk> {

    private static final String LEAST =
            """
            {"title":"Cup","worth":{"kind":"PRODUCT","sku":"cup-1"},"points":500}
            """;

    private static final String WHOLE =
            """
            {"version":3,"title":"Tenth","worth":{"kind":"PERCENT","percent":10},"points":500,
             "channels":["SHOP"],"until":"2026-12-31"}
            """;

    @Override
    protected DocumentType<Perk> type() {
        return PerkJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.at("shared-lib/platform/src/test/resources/example/perk.schema.json");
    }

    @Override
    protected String least() {
        return LEAST;
    }

    @Override
    protected List<String> whole() {
        return List.of(LEAST, WHOLE);
    }
}

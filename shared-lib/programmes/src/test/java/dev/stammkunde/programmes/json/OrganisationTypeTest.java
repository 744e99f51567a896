package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.charity.Organisation;

import java.util.List;

final class OrganisationTypeTest extends DocumentTypeContract<Organisation> {

    private static final String FOREST =
            """
            {"name":"Forest","names":{"de":"Wald für morgen","en":"Forest for tomorrow"},
             "website":"https://forest.example/about"}
            """;

    @Override
    protected DocumentType<Organisation> type() {
        return OrganisationJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("organisation");
    }

    @Override
    protected String least() {
        return FOREST;
    }

    @Override
    protected List<String> whole() {
        return List.of(FOREST);
    }
}

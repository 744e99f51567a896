package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.stamps.StampCardDraft;
import dev.stammkunde.programmes.testing.SampleStampCards;

import java.util.List;

final class StampCardTypeTest extends DocumentTypeContract<StampCardDraft> {

    @Override
    protected DocumentType<StampCardDraft> type() {
        return StampCardJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("stamp-card");
    }

    @Override
    protected String least() {
        return """
        {"name":"Tea","stampsFor":"ORDER","needed":3,"rewardId":"tea","timeZone":"Europe/Berlin",
         "texts":{"de":{"title":"Teekarte"}}}
        """;
    }

    @Override
    protected List<String> whole() {
        return List.of(SampleStampCards.COFFEE, SampleStampCards.ORDERS);
    }
}

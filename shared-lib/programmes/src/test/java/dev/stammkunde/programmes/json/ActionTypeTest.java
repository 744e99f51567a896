package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.community.ActionDraft;
import dev.stammkunde.programmes.testing.SampleActions;

import java.util.List;

final class ActionTypeTest extends DocumentTypeContract<ActionDraft> {

    @Override
    protected DocumentType<ActionDraft> type() {
        return ActionJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("action");
    }

    @Override
    protected String least() {
        return """
        {"name":"Reviews","kind":"REVIEW","points":1,"timeZone":"Europe/Berlin",
         "texts":{"de":{"title":"Bewertung"},"en":{"title":"Review"}}}
        """;
    }

    @Override
    protected List<String> whole() {
        return List.of(SampleActions.REVIEW, SampleActions.PHOTO, SampleActions.BIRTHDAY);
    }
}

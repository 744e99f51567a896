package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.gatherings.GatheringDraft;
import dev.stammkunde.programmes.testing.SampleGatherings;

import java.util.List;

final class GatheringTypeTest extends DocumentTypeContract<GatheringDraft> {

    @Override
    protected DocumentType<GatheringDraft> type() {
        return GatheringJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("event");
    }

    @Override
    protected String least() {
        return """
        {"name":"Tasting","starts":"2027-04-10T13:00:00Z","ends":"2027-04-10T15:00:00Z",
         "signUpFrom":"2027-03-01T08:00:00Z","signUpUntil":"2027-04-10T13:00:00Z",
         "timeZone":"Europe/Berlin","capacity":1,
         "texts":{"de":{"title":"Probe","place":"Köln"},
          "en":{"title":"Tasting","place":"Cologne"}}}
        """;
    }

    @Override
    protected List<String> whole() {
        return List.of(SampleGatherings.TASTING, SampleGatherings.FOR_SOME);
    }
}

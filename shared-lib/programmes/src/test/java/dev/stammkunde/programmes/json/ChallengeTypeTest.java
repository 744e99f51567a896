package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.testing.SampleChallenges;

import java.util.List;

final class ChallengeTypeTest extends DocumentTypeContract<ChallengeDraft> {

    @Override
    protected DocumentType<ChallengeDraft> type() {
        return ChallengeJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("challenge");
    }

    @Override
    protected String least() {
        return """
        {"name":"Three teas","goal":{"kind":"NUMBER","of":"ORDERS","amount":1},"points":1,
         "from":"2026-05-01","until":"2026-05-01","timeZone":"Europe/Berlin",
         "texts":{"de":{"title":"Drei Tees"},"en":{"title":"Three teas"}}}
        """;
    }

    @Override
    protected List<String> whole() {
        return List.of(
                SampleChallenges.THREE_TEAS, SampleChallenges.FIRST_TWO, SampleChallenges.TOGETHER);
    }
}

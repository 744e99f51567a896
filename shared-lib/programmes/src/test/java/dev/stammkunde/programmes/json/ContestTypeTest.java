package dev.stammkunde.programmes.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.testing.SampleContests;

import org.junit.jupiter.api.Test;

import java.util.List;

final class ContestTypeTest extends DocumentTypeContract<ContestDraft> {

    @Override
    protected DocumentType<ContestDraft> type() {
        return ContestJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("contest");
    }

    @Override
    protected String least() {
        return """
        {"name":"Mug","window":{"from":"2027-03-01T08:00:00Z","until":"2027-03-31T22:00:00Z"},
         "timeZone":"Europe/Berlin","entry":{},
         "prizes":[{"names":{"de":"Ein Becher","en":"A mug"}}],
         "texts":{"de":{"title":"Becher","terms":"Regeln"},"en":{"title":"Mug","terms":"Rules"}}}
        """;
    }

    @Override
    protected List<String> whole() {
        return List.of(SampleContests.TEA_TRIP, SampleContests.FOR_SOME);
    }

    @Test
    void read_pointsWithoutAFreeWay_isRefusedWithTheReason() {
        assertThat(problem("\"FREE\",\"POINTS\"", "\"POINTS\""))
                .startsWith("entry.ways: must have FREE: points have a price");
        assertThat(problem("\"points\":100,", ""))
                .startsWith("entry.points: must say how many points");
        assertThat(problem("\"FREE\",\"POINTS\"", "\"FREE\""))
                .startsWith("entry.points: must be absent");
    }

    @Test
    void read_timesAndPrizesThatDoNotFit_areRefused() {
        assertThat(problem("2027-03-31", "2027-02-28")).startsWith("window.until: must be later");
        assertThat(problem("\"pieces\":2", "\"pieces\":200")).startsWith("prizes: must be of");
    }

    private static String problem(String before, String after) {
        String document = SampleContests.TEA_TRIP.replace(before, after);
        return ContestJson.TYPE.read(Json.parse(document)) instanceof Reading.Invalid<?> invalid
                ? invalid.problems().getFirst().path()
                        + ": "
                        + invalid.problems().getFirst().expected()
                : "none";
    }
}

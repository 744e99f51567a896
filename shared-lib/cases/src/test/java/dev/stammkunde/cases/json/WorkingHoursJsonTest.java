package dev.stammkunde.cases.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;

import org.junit.jupiter.api.Test;

import java.util.List;

final class WorkingHoursJsonTest extends DocumentTypeContract<WorkingHours> {

    @Override
    protected DocumentType<WorkingHours> type() {
        return WorkingHoursJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("working-hours");
    }

    @Override
    protected String least() {
        return "{}";
    }

    @Override
    protected List<String> whole() {
        return List.of(
                """
                {"version":3,"zone":"Europe/Berlin","state":"by","from":"08:30","until":"16:45",
                 "days":["MONDAY","SATURDAY"]}
                """);
    }

    @Test
    void read_nothing_isUsual() {
        assertThat(type().read(Json.parse("{}")))
                .isEqualTo(new Reading.Valid<>(WorkingHours.USUAL));
    }

    @Test
    void read_severalMistakes_namesEachField() {
        Reading<WorkingHours> reading =
                type().read(
                                Json.parse(
                                        """
                                        {"zone":"+02:00","state":"bavaria","from":"17:00",
                                         "until":"09:00","days":[],"pause":"12:00"}
                                        """));

        assertThat(((Reading.Invalid<WorkingHours>) reading).problems())
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("zone", "state", "until", "days", "pause");
    }
}

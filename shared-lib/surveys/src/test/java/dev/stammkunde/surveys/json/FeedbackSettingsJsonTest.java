package dev.stammkunde.surveys.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.surveys.feedback.FeedbackSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class FeedbackSettingsJsonTest extends DocumentTypeContract<FeedbackSettings> {

    @Override
    protected DocumentType<FeedbackSettings> type() {
        return FeedbackSettingsJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("feedback-settings");
    }

    @Override
    protected String least() {
        return "{}";
    }

    @Override
    protected List<String> whole() {
        return List.of(
                """
                {"version":3,"origins":["https://shop.example","http://localhost:8081"],
                 "topics":[{"id":"delivery","name":{"de":"Lieferung","en":"Delivery"},
                            "keywords":{"de":["liefer","zu spät"],"en":["deliver"]},"complaint":false},
                           {"id":"complaint","name":{"de":"Beschwerde"},"keywords":{},"complaint":true}]}
                """);
    }

    @Test
    void read_nothing_isUsual() {
        assertThat(type().read(Json.parse("{}")))
                .isEqualTo(new Reading.Valid<>(FeedbackSettings.USUAL));
    }

    @Test
    void read_severalMistakes_namesEachField() {
        Reading<FeedbackSettings> reading =
                type().read(
                                Json.parse(
                                        """
                                        {"origins":["https://shop.example/path"],
                                         "topics":[{"id":"A b","name":{},"keywords":{"de":["!!"],"fr":["x"]}},
                                                   {"id":"price","name":{"de":"Preis"},"complaint":"yes"},
                                                   {"id":"price","name":{"de":"Preis"}}]}
                                        """));

        assertThat(((Reading.Invalid<FeedbackSettings>) reading).problems())
                .extracting(Finding::path)
                .contains(
                        "origins[0]",
                        "topics[0].id",
                        "topics[0].name",
                        "topics[0].keywords.de[0]",
                        "topics[0].keywords.fr",
                        "topics[1].complaint");
    }

    @Test
    void read_twoTopicsOfOneId_namesTheSecond() {
        Reading<FeedbackSettings> reading =
                type().read(
                                Json.parse(
                                        """
                                        {"topics":[{"id":"price","name":{"de":"Preis"}},
                                                   {"id":"price","name":{"de":"Kosten"}}]}
                                        """));

        assertThat(((Reading.Invalid<FeedbackSettings>) reading).problems())
                .extracting(Finding::path)
                .containsExactly("topics[1].id");
    }

    /** It becomes part of a header: nothing may end it, or add to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example; script-src *",
                "https://*.example",
                "*",
                "http://shop.example",
                "https://shop.example/",
                "https://a b"
            })
    void readStored_whatIsNoOrigin_cannotBeUsed(String origin) {
        assertThat(type().readStored("{\"origins\":[\"" + origin + "\"]}"))
                .isInstanceOf(Reading.Invalid.class);
    }
}

package dev.stammkunde.notices.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.notices.NoticeWishes;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;

import org.junit.jupiter.api.Test;

import java.util.List;

final class NoticeWishesJsonTest extends DocumentTypeContract<NoticeWishes> {

    @Override
    protected DocumentType<NoticeWishes> type() {
        return NoticeWishesJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("my-notices");
    }

    @Override
    protected String least() {
        return "{}";
    }

    @Override
    protected List<String> whole() {
        return List.of(
                """
                {"version":3,"language":"en","digest":true,"digestAt":"06:30",
                 "digestDays":"EVERY_DAY","digestWhenQuiet":true,
                 "alerts":["UNHAPPY_ANSWERS","BUDGET"]}
                """);
    }

    @Test
    void read_nothing_wantsNoMail() {
        assertThat(type().read(Json.parse("{}"))).isEqualTo(new Reading.Valid<>(NoticeWishes.NONE));
        assertThat(NoticeWishes.NONE.wantsAny()).isFalse();
    }

    @Test
    void read_severalMistakes_namesEachField() {
        Reading<NoticeWishes> reading =
                type().read(
                                Json.parse(
                                        """
                                        {"language":"fr","digestAt":"7","alerts":["ALL"],
                                         "address":"mia@shop.example"}
                                        """));

        assertThat(((Reading.Invalid<NoticeWishes>) reading).problems())
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("language", "digestAt", "alerts[0]", "address");
    }
}

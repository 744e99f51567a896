package dev.stammkunde.webhooks.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.webhooks.WebhookEndpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class WebhookEndpointTypeTest extends DocumentTypeContract<WebhookEndpoint> {

    private static final String LEAST =
            """
            {"url":"https://erp.shop.example","events":["points.booked"]}
            """;

    private static final String WHOLE =
            """
            {"version":3,"url":"https://erp.shop.example:8443/hooks/stammkunde",
             "events":["points.booked","reward.redeemed","points.expiring"],"note":"ERP"}
            """;

    private static final String OF_PARTNER =
            """
            {"partner":"cafe","url":"https://till.cafe.example/hooks",
             "events":["partner.earned","partner.month-closed"]}
            """;

    @Override
    protected DocumentType<WebhookEndpoint> type() {
        return WebhookEndpointJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.at("docs/outbound-webhook.schema.json");
    }

    @Override
    protected String least() {
        return LEAST;
    }

    @Override
    protected List<String> whole() {
        return List.of(LEAST, WHOLE, OF_PARTNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://erp.shop.example/",
                "//erp.shop.example/",
                "https://user:secret@erp.shop.example/",
                "https://erp.shop.example/hooks?token=secret",
                "https://erp.shop.example/hooks#x",
                "https://erp.shop.example/a b",
                "https:///hooks",
                ""
            })
    void read_addressOfAnotherForm_isRefused(String url) {
        String json = LEAST.replace("https://erp.shop.example", url);

        assertThat(type().read(Json.parse(json))).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void read_eventsOfPartnersAndOfTheShopMixed_areRefusedByTheirField() {
        for (String json :
                List.of(
                        OF_PARTNER.replace("partner.earned", "points.booked"),
                        OF_PARTNER.replace("\"partner\":\"cafe\",", ""),
                        LEAST.replace("{", "{\"partner\":\"cafe\","))) {
            assertThat(type().read(Json.parse(json)))
                    .isInstanceOfSatisfying(
                            Reading.Invalid.class,
                            invalid -> assertThat(invalid.toString()).contains("events"));
        }
    }

    @Test
    void read_testAsAnEvent_isNoneThatCanBeAskedFor() {
        assertThat(type().read(Json.parse(LEAST.replace("points.booked", "webhook.test"))))
                .isInstanceOf(Reading.Invalid.class);
    }
}

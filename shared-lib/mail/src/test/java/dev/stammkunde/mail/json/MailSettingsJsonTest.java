package dev.stammkunde.mail.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

final class MailSettingsJsonTest extends DocumentTypeContract<MailSettings> {

    private static final String LEAST =
            """
            {"sender": {"address": "post@shop.example", "name": "Teeladen"},
             "brand": {"name": "Teeladen", "url": "https://shop.example", "imprint": "Teeladen GmbH\\nWeg 1"}}
            """;

    private static final String MOST =
            """
            {"version": 3, "sender": {"address": "post@shop.example", "name": "Tee", "replyTo": "hilfe@shop.example"},
             "brand": {"name": "Tee", "url": "https://shop.example/", "logoUrl": "https://shop.example/logo.png",
              "colour": "#AA0011", "imprint": "Tee GmbH", "address": "SIE"},
             "zone": "Europe/Vienna", "language": "en",
             "quietHours": {"from": "21:00", "until": "07:30", "days": []},
             "caps": {"windowDays": 14, "mails": 3, "mailsOfAnyPriority": 5},
             "existingCustomerNoticeSince": "2025-01-01", "holdoutPercent": 5,
             "households": "EACH_PERSON",
             "memberOrigins": ["https://shop.example", "http://shop.localhost:8080"],
             "stated": {"interests": [{"category": "Green tea", "de": "Grüner Tee", "en": "Green tea"}],
              "sizes": [{"id": "shoe", "de": "Schuhe", "en": "Shoes"}],
              "situations": [{"id": "student", "de": "Im Studium", "en": "Student"}]}}
            """;

    @Override
    protected DocumentType<MailSettings> type() {
        return MailSettingsJson.type("shop");
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("mail-settings");
    }

    @Override
    protected String least() {
        return LEAST;
    }

    @Override
    protected List<String> whole() {
        return List.of(MOST);
    }

    @Test
    void read_leastThatIsAsked_hasUsualNightsCapsAndLanguage() {
        MailSettings settings = settings(LEAST);

        assertThat(settings.quietHours().from()).isEqualTo(LocalTime.of(20, 0));
        assertThat(settings.quietHours().until()).isEqualTo(LocalTime.of(8, 0));
        assertThat(settings.quietHours().days()).containsExactly(DayOfWeek.SUNDAY);
        assertThat(settings.caps()).isEqualTo(new MailSettings.FrequencyCaps(7, 2, 4));
        assertThat(settings.zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(settings.language()).isEqualTo(Language.DE);
        assertThat(settings.brand().address()).isEqualTo(MailSettings.Address.DU);
        assertThat(settings.existingCustomerNoticeSince()).isNull();
        assertThat(settings.households()).isEqualTo(MailSettings.Households.ONE_MAIL);
        assertThat(settings.memberOrigins()).isEmpty();
        assertThat(settings.stated().isEmpty()).isTrue();
    }

    @Test
    void read_severalMistakes_areAllFound() {
        assertThat(
                        problems(
                                """
                                {"sender": {"address": "post", "name": "a\\nBcc: b", "replyTo": "ü@shop.example"},
                                 "brand": {"name": "", "url": "javascript:alert(1)", "logoUrl": "http://shop.example/l",
                                  "colour": "red", "imprint": " ", "address": "EUER"},
                                 "zone": "+02:00", "language": "fr",
                                 "quietHours": {"from": "20:00", "until": "25:00", "days": ["Sunday"]},
                                 "caps": {"windowDays": 0, "mails": 5, "mailsOfAnyPriority": 4},
                                 "existingCustomerNoticeSince": "yes", "holdoutPercent": -1, "color": 1}
                                """))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder(
                        "color",
                        "sender.address",
                        "sender.name",
                        "sender.replyTo",
                        "brand.name",
                        "brand.url",
                        "brand.logoUrl",
                        "brand.colour",
                        "brand.imprint",
                        "brand.address",
                        "zone",
                        "language",
                        "quietHours.until",
                        "quietHours.days[0]",
                        "caps.windowDays",
                        "caps.mailsOfAnyPriority",
                        "existingCustomerNoticeSince",
                        "holdoutPercent");
    }

    @Test
    void read_everyDayIsQuiet_isRefusedSinceNoMailWouldEverGoOut() {
        String days =
                Arrays.stream(DayOfWeek.values())
                        .map(day -> '"' + day.name() + '"')
                        .collect(Collectors.joining(",", "[", "]"));

        assertThat(problems(MOST.replace("\"days\": []", "\"days\": " + days)))
                .extracting(Finding::path)
                .containsExactly("quietHours.days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a@b.example",
                "a..b@b.example",
                "a@b",
                "a@-b.example",
                "a b@b.example",
                "a@b.example\\nx",
                "a@b@c.example",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@b.example"
            })
    void read_senderThatIsNoAddress_isRefused(String address) {
        assertThat(problems(LEAST.replace("post@shop.example", address)))
                .extracting(Finding::path)
                .containsExactly("sender.address");
    }

    private MailSettings settings(String document) {
        return switch (type().read(Json.parse(document))) {
            case Reading.Valid<MailSettings>(MailSettings settings) -> settings;
            case Reading.Invalid<MailSettings>(List<Finding> problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private List<Finding> problems(String document) {
        return switch (type().read(Json.parse(document))) {
            case Reading.Valid<MailSettings> valid -> throw new AssertionError(valid.toString());
            case Reading.Invalid<MailSettings>(List<Finding> problems) -> problems;
        };
    }
}

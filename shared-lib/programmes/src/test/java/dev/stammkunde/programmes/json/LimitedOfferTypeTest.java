package dev.stammkunde.programmes.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.programmes.testing.SampleOffers;

import org.assertj.core.api.Assertions;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

final class LimitedOfferTypeTest extends DocumentTypeContract<LimitedOfferDraft> {

    @Override
    protected DocumentType<LimitedOfferDraft> type() {
        return LimitedOfferJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("offer");
    }

    @Override
    protected String least() {
        return """
        {"name":"Tea year","sku":"TEE-1","stock":10,"price":{"amount":"99.00","currency":"EUR"},
         "entitlement":{"what":"tea-year"},
         "window":{"from":"2027-03-01T08:00:00Z","until":"2027-03-09T08:00:00Z"},
         "texts":{"de":{"title":"Ein Jahr Tee","entitlement":"Jeden Monat ein Päckchen"}}}
        """;
    }

    @Override
    protected List<String> whole() {
        return List.of(
                LimitedOfferJson.TYPE.write(SampleOffers.teaYear(10).draft(), Stamp.of(3)),
                """
                {"name":"Tea year","sku":"TEE-1","stock":10,"price":{"amount":"99.00","currency":"EUR"},
                 "entitlement":{"what":"tea-year","validDays":365},"holdMinutes":30,"piecesShown":"WORDS",
                 "window":{"from":"2027-03-02T08:00:00Z","until":"2027-03-09T08:00:00Z",
                  "early":{"from":"2027-03-01T08:00:00Z","audience":{"languages":["de"]}}},
                 "afterReturn":{"stockReturns":false,"mayBuyAgain":false},
                 "texts":{"de":{"title":"Ein Jahr Tee","entitlement":"Jeden Monat ein Päckchen"}}}
                """);
    }

    private static List<Finding> problems(String text) {
        return LimitedOfferJson.TYPE.read(Json.parse(text))
                        instanceof Reading.Invalid<LimitedOfferDraft> invalid
                ? invalid.problems()
                : List.of();
    }

    @Test
    void read_timesInTheWrongOrder_areAllNamed() {
        String turned =
                least().replace("2027-03-09", "2027-02-09")
                        .replace(
                                "\"until\"",
                                "\"early\":{\"from\":\"2027-03-01T08:00:00Z\"},\"until\"");

        assertThat(problems(turned))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("window.until", "window.early");
        assertThat(problems(least())).isEmpty();
    }

    @Test
    void read_amountWithZerosBeyondThoseOfItsCurrency_isTheSameAmount() {
        assertThat(price("99.000", "EUR")).isEqualTo(Money.parse("EUR 99.00"));
        assertThat(price("9900.00", "JPY")).isEqualTo(Money.parse("JPY 9900"));
        assertThat(price("99", "KWD")).isEqualTo(Money.parse("KWD 99.000"));
    }

    @Test
    void read_currencyInWhichNobodyPays_isToldWhere() {
        assertThat(problems(least().replace("EUR", "XXX")))
                .extracting(Finding::toString)
                .containsExactly("price.currency: must be a currency in which people pay");
    }

    @Test
    void read_articleOfAnotherOfferAtTheSameTime_isRefused() {
        String named = least().replaceFirst("\\{", "{\"id\":\"mine\",");
        LimitedOfferDraft other = SampleOffers.teaYear(10).draft();
        String sameArticle = named.replace("TEE-1", other.sku());
        DocumentType<LimitedOfferDraft> type = LimitedOfferJson.type(Map.of("other", other));

        assertThat(type.read(Json.parse(sameArticle)))
                .isEqualTo(
                        new Reading.Invalid<>(
                                List.of(
                                        new Finding(
                                                "sku",
                                                "must not be that of another offer at the same"
                                                        + " time: other"))));
        assertThat(type.read(Json.parse(named))).isInstanceOf(Reading.Valid.class);
        assertThat(type.read(Json.parse(sameArticle.replace("2027", "2028"))))
                .isInstanceOf(Reading.Valid.class);
        assertThat(type.read(Json.parse(sameArticle.replace("\"mine\"", "\"other\""))))
                .isInstanceOf(Reading.Valid.class);
    }

    private Money price(String amount, String currency) {
        String text = least().replace("99.00", amount).replace("EUR", currency);
        return LimitedOfferJson.TYPE.read(Json.parse(text))
                        instanceof Reading.Valid<LimitedOfferDraft> valid
                ? valid.value().price()
                : Assertions.fail(problems(text).toString());
    }
}

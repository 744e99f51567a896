package dev.stammkunde.programmes.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.partners.PartnerAgreement;
import dev.stammkunde.programmes.testing.SamplePartners;

import org.junit.jupiter.api.Test;

import java.util.List;

final class PartnerAgreementTypeTest extends DocumentTypeContract<PartnerAgreement> {

    @Override
    protected DocumentType<PartnerAgreement> type() {
        return PartnerAgreementJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("partner");
    }

    @Override
    protected String least() {
        return """
        {"name":"Café Nebenan","contact":"Erika Beispiel","earnRate":1.5,
         "term":{"from":"2026-03-01"},
         "prices":{"currency":"EUR","issued":1.35,"redeemed":0.925},
         "limits":{"perTransaction":500,"perDay":5000,"perCustomerAndDay":800}}
        """;
    }

    @Override
    protected List<String> whole() {
        return List.of(
                PartnerAgreementJson.TYPE.write(SamplePartners.cafe().draft(), Stamp.of(3)),
                """
                {"name":"Café Nebenan","contact":"Erika Beispiel","earnRate":2,
                 "term":{"from":"2026-03-01","until":"2026-12-31","runOffUntil":"2027-02-28"},
                 "prices":{"currency":"CHF","issued":1.2,"redeemed":1,"perTransaction":0.5,"monthly":990},
                 "limits":{"perTransaction":500,"perDay":5000,"perCustomerAndDay":800,"lateDays":3},
                 "settlementDay":10}
                """);
    }

    private static List<Finding> problems(String text) {
        return PartnerAgreementJson.TYPE.read(Json.parse(text))
                        instanceof Reading.Invalid<PartnerAgreement> invalid
                ? invalid.problems()
                : List.of();
    }

    @Test
    void read_daysInTheWrongOrder_areNamed() {
        String turned =
                least().replace(
                                "{\"from\":\"2026-03-01\"}",
                                "{\"from\":\"2026-03-01\",\"until\":\"2026-02-01\",\"runOffUntil\":\"2026-01-01\"}");
        String alone =
                least().replace(
                                "{\"from\":\"2026-03-01\"}",
                                "{\"from\":\"2026-03-01\",\"runOffUntil\":\"2026-04-01\"}");

        assertThat(problems(turned))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder("term.until", "term.runOffUntil");
        assertThat(problems(alone)).extracting(Finding::path).containsExactly("term.until");
        assertThat(problems(least())).isEmpty();
    }
}

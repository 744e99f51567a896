package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.membership.PlanDraft;

import java.util.List;

final class PlanTypeTest extends DocumentTypeContract<PlanDraft> {

    @Override
    protected DocumentType<PlanDraft> type() {
        return PlanJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("membership-plan");
    }

    @Override
    protected String least() {
        return """
        {"name":"Tea friends","sku":"TF-12","fee":{"amount":"29.00","currency":"EUR"},"months":12}
        """;
    }

    @Override
    protected List<String> whole() {
        return List.of(
                """
                {"name":"Tea friends plus","sku":"TF-24","fee":{"amount":"49.90","currency":"EUR"},
                 "months":24,"trialDays":14,"renewal":"MONTHLY","noticeDays":30,
                 "benefits":{"freeShipping":true,"extraPointsPercent":50,"earlyAccessHours":48}}
                """,
                """
                {"name":"Tea month","sku":"TF-1","fee":{"amount":"3.00","currency":"EUR"},
                 "months":1,"trialDays":0,"renewal":"ENDS","noticeDays":0,
                 "benefits":{"freeShipping":false,"extraPointsPercent":10,"earlyAccessHours":0}}
                """);
    }
}

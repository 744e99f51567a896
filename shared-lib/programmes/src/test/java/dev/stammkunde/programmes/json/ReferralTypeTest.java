package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.programmes.referral.ReferralDraft;
import dev.stammkunde.programmes.testing.SampleReferrals;

import java.util.List;

final class ReferralTypeTest extends DocumentTypeContract<ReferralDraft> {

    @Override
    protected DocumentType<ReferralDraft> type() {
        return ReferralJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("referral");
    }

    @Override
    protected String least() {
        return """
        {"name":"Friends","referrerPoints":500,"friendPoints":0,
         "minimum":{"amount":"30.00","currency":"EUR"}}
        """;
    }

    @Override
    protected List<String> whole() {
        return SampleReferrals.texts();
    }
}

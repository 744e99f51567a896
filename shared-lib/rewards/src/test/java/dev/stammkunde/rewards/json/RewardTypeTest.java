package dev.stammkunde.rewards.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.testing.DocumentTypeContract;
import dev.stammkunde.platform.testing.SchemaFile;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.testing.SampleRewards;

import java.util.List;

final class RewardTypeTest extends DocumentTypeContract<RewardDraft> {

    @Override
    protected DocumentType<RewardDraft> type() {
        return RewardJson.TYPE;
    }

    @Override
    protected SchemaFile schemaFile() {
        return SchemaFile.of("reward");
    }

    @Override
    protected String least() {
        return """
        {"name":"Sticker","benefit":{"kind":"GOODIE","sku":"STI-1"},"points":50,
         "cost":{"amount":"0.10","currency":"EUR"},"vat":"PRICE_REDUCTION",
         "term":{"validDays":90},"texts":{"de":{"title":"Aufkleber"}}}
        """;
    }

    @Override
    protected List<String> whole() {
        return SampleRewards.all().values().stream()
                .map(reward -> RewardJson.TYPE.write(reward.draft(), Stamp.of(3)))
                .toList();
    }
}

package dev.stammkunde.insights.store;

import dev.stammkunde.insights.gathering.KeptAtRisk;
import dev.stammkunde.insights.json.AtRiskReportJson;
import dev.stammkunde.insights.value.AtRiskReport;

import software.amazon.awssdk.services.s3.S3Client;

import java.util.Optional;

/** Keeps who is likely to leave a shop as one object in the journal's bucket. */
public final class S3KeptAtRisk implements KeptAtRisk {

    private final NewestObject objects;

    public S3KeptAtRisk(S3Client client, String bucket) {
        this.objects =
                new NewestObject(
                        new ReplacedObject(client, bucket),
                        document -> AtRiskReportJson.read(document).asOf());
    }

    @Override
    public Optional<AtRiskReport> find(String shopId) {
        return objects.find(InsightsKeys.atRisk(shopId)).map(AtRiskReportJson::read);
    }

    @Override
    public void keep(AtRiskReport report) {
        objects.keep(
                InsightsKeys.atRisk(report.shopId()),
                AtRiskReportJson.write(report),
                report.asOf());
    }
}

package dev.stammkunde.insights.store;

import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.json.ValueReportJson;
import dev.stammkunde.insights.value.ValueReport;

import software.amazon.awssdk.services.s3.S3Client;

import java.util.Optional;

/** Keeps what a shop's customers are worth as one object in the journal's bucket. */
public final class S3KeptValue implements KeptValueReports {

    private final NewestObject objects;

    public S3KeptValue(S3Client client, String bucket) {
        this.objects =
                new NewestObject(
                        new ReplacedObject(client, bucket),
                        document -> ValueReportJson.read(document).asOf());
    }

    @Override
    public Optional<ValueReport> find(String shopId) {
        return objects.find(InsightsKeys.value(shopId)).map(ValueReportJson::read);
    }

    @Override
    public void keep(ValueReport report) {
        objects.keep(
                InsightsKeys.value(report.shopId()), ValueReportJson.write(report), report.asOf());
    }
}

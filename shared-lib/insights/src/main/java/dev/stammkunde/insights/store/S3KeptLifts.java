package dev.stammkunde.insights.store;

import dev.stammkunde.insights.json.LiftReportJson;
import dev.stammkunde.insights.lift.KeptLifts;
import dev.stammkunde.insights.lift.LiftReport;

import software.amazon.awssdk.services.s3.S3Client;

import java.util.Optional;

/** Keeps what was compared in a shop as one object in the journal's bucket. */
public final class S3KeptLifts implements KeptLifts {

    private final NewestObject objects;

    public S3KeptLifts(S3Client client, String bucket) {
        this.objects =
                new NewestObject(
                        new ReplacedObject(client, bucket),
                        document -> LiftReportJson.read(document).asOf());
    }

    @Override
    public Optional<LiftReport> find(String shopId) {
        return objects.find(InsightsKeys.lift(shopId)).map(LiftReportJson::read);
    }

    @Override
    public void keep(LiftReport report) {
        objects.keep(
                InsightsKeys.lift(report.shopId()), LiftReportJson.write(report), report.asOf());
    }
}

package dev.stammkunde.insights.store;

import dev.stammkunde.insights.gathering.KeptRecommendations;
import dev.stammkunde.insights.json.RecommendationReportJson;
import dev.stammkunde.insights.recommendations.RecommendationReport;

import software.amazon.awssdk.services.s3.S3Client;

import java.util.Optional;

/** Keeps by what products are suggested as one object in the journal's bucket. */
public final class S3KeptRecommendations implements KeptRecommendations {

    private final NewestObject objects;

    public S3KeptRecommendations(S3Client client, String bucket) {
        this.objects =
                new NewestObject(
                        new ReplacedObject(client, bucket),
                        document -> RecommendationReportJson.read(document).asOf());
    }

    @Override
    public Optional<RecommendationReport> find(String shopId) {
        return objects.find(InsightsKeys.recommendations(shopId))
                .map(RecommendationReportJson::read);
    }

    @Override
    public void keep(RecommendationReport report) {
        objects.keep(
                InsightsKeys.recommendations(report.shopId()),
                RecommendationReportJson.write(report),
                report.asOf());
    }
}

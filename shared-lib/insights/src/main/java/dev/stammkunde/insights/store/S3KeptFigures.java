package dev.stammkunde.insights.store;

import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.gathering.KeptFigures;
import dev.stammkunde.insights.json.InsightsFiguresJson;

import software.amazon.awssdk.services.s3.S3Client;

import java.util.Optional;

/** Keeps a shop's figures as one object in the journal's bucket, which is read whole. */
public final class S3KeptFigures implements KeptFigures {

    private final NewestObject objects;

    public S3KeptFigures(S3Client client, String bucket) {
        this.objects =
                new NewestObject(
                        new ReplacedObject(client, bucket),
                        document -> InsightsFiguresJson.read(document).asOf());
    }

    @Override
    public Optional<InsightsFigures> find(String shopId) {
        return objects.find(InsightsKeys.figures(shopId)).map(InsightsFiguresJson::read);
    }

    @Override
    public void keep(InsightsFigures figures) {
        objects.keep(
                InsightsKeys.figures(figures.shopId()),
                InsightsFiguresJson.write(figures),
                figures.asOf());
    }
}

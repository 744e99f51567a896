package dev.stammkunde.insights.store;

import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.gathering.KeptFigures;
import dev.stammkunde.insights.json.InsightsFiguresJson;

import software.amazon.awssdk.services.s3.S3Client;

import java.time.Instant;
import java.util.Optional;

/** Keeps a shop's figures as one object in the journal's bucket, which is read whole. */
public final class S3KeptFigures implements KeptFigures {

    private final ReplacedObject objects;

    public S3KeptFigures(S3Client client, String bucket) {
        this.objects = new ReplacedObject(client, bucket);
    }

    @Override
    public Optional<InsightsFigures> find(String shopId) {
        return objects.find(InsightsKeys.figures(shopId), InsightsFiguresJson::read)
                .map(ReplacedObject.Read::document);
    }

    /** {@inheritDoc} Of two who write at once the later figures stay, in whichever order. */
    @Override
    public void keep(InsightsFigures figures) {
        String key = InsightsKeys.figures(figures.shopId());
        byte[] document = InsightsFiguresJson.write(figures);
        boolean isDone = false;
        while (!isDone) {
            Optional<ReplacedObject.Read<Instant>> before =
                    objects.find(key, InsightsFiguresJson::asOf);
            isDone =
                    before.isPresent()
                            ? before.get().document().isAfter(figures.asOf())
                                    || objects.replace(key, document, before.get().version())
                                            .isPresent()
                            : objects.begin(key, document).isPresent();
        }
    }
}

package dev.stammkunde.insights.store;

import dev.stammkunde.insights.InsightsFigures;
import dev.stammkunde.insights.gathering.KeptFigures;
import dev.stammkunde.insights.json.InsightsFiguresJson;

import software.amazon.awssdk.services.s3.S3Client;

import java.util.Optional;

/** Keeps a shop's figures as one object in the journal's bucket, which is read whole. */
public final class S3KeptFigures implements KeptFigures {

    private final ReplacedObject objects;

    public S3KeptFigures(S3Client client, String bucket) {
        this.objects = new ReplacedObject(client, bucket);
    }

    @Override
    public Optional<InsightsFigures> find(String shopId) {
        return objects.find(InsightsKeys.figures(shopId))
                .map(read -> InsightsFiguresJson.read(read.document()));
    }

    /** {@inheritDoc} Of two who write at once the later figures stay, in whichever order. */
    @Override
    public void keep(InsightsFigures figures) {
        String key = InsightsKeys.figures(figures.shopId());
        byte[] document = InsightsFiguresJson.write(figures);
        boolean isDone = false;
        while (!isDone) {
            Optional<ReplacedObject.Read> before = objects.find(key);
            isDone =
                    before.isPresent()
                            ? isNewer(before.get(), figures)
                                    || objects.replace(key, document, before.get().version())
                                            .isPresent()
                            : objects.begin(key, document).isPresent();
        }
    }

    private static boolean isNewer(ReplacedObject.Read before, InsightsFigures figures) {
        return InsightsFiguresJson.read(before.document()).asOf().isAfter(figures.asOf());
    }
}

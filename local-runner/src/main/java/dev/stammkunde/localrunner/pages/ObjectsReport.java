package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.objects.Bucket;
import dev.stammkunde.localrunner.objects.Buckets;
import dev.stammkunde.localrunner.objects.StoredObject;

import java.util.List;

/** What lies in the buckets of the stack, and what goes wrong with S3 on purpose. */
record ObjectsReport(Buckets buckets, String prefix) implements Report {

    /** A page shows no more; a prefix finds the others. */
    private static final int MOST = 1_000;

    List<StoredObject> objects(Bucket bucket) {
        return bucket.list(prefix, "", MOST);
    }

    @Override
    public Object json() {
        var faults = buckets.faults();
        var json =
                Json.object()
                        .put("fault", faults.current().label())
                        .put("times", faults.left())
                        .put("delayMillis", faults.delay().toMillis());
        var list = json.putArray("objects");
        for (Bucket bucket : buckets.all()) {
            for (StoredObject object : objects(bucket)) {
                list.addObject()
                        .put("bucket", bucket.name())
                        .put("key", object.key())
                        .put("versionId", object.versionId())
                        .put("size", object.size())
                        .put("lastModified", object.lastModified().toString());
            }
        }
        var names = json.putArray("buckets");
        buckets.all()
                .forEach(
                        bucket ->
                                names.addObject()
                                        .put("bucket", bucket.id())
                                        .put("name", bucket.name()));
        return json;
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JteobjectsGenerated.render(out, none, this));
    }
}

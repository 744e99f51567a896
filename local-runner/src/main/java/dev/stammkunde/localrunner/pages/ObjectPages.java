package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.objects.Bucket;
import dev.stammkunde.localrunner.objects.Buckets;
import dev.stammkunde.localrunner.objects.ObjectFault;
import dev.stammkunde.localrunner.objects.StoredObject;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what is below {@code /_local/objects}. */
final class ObjectPages {

    private static final String PAGE = "/_local/objects";

    private final Buckets buckets;

    ObjectPages(Buckets buckets) {
        this.buckets = buckets;
    }

    PageAnswer list(Map<String, String> parameters) {
        return new PageAnswer.Facts(
                new ObjectsReport(buckets, parameters.getOrDefault("prefix", "")));
    }

    /** Answers with what an object holds; with {@code versionId}, that version. */
    PageAnswer download(List<String> path, Map<String, String> parameters) {
        var bucket = buckets.find(path.get(1));
        if (bucket.isEmpty() || path.size() < 3) {
            return PageAnswer.notFound();
        }
        var key = String.join("/", path.subList(2, path.size()));
        var versionId = parameters.get("versionId");
        // The end .json of an address asks for JSON, and was taken away.
        return find(bucket.get(), key, versionId)
                .or(() -> find(bucket.get(), key + ".json", versionId))
                .filter(object -> !object.isDeleteMarker())
                .<PageAnswer>map(
                        object ->
                                new PageAnswer.Download(
                                        object.key().replaceAll("[^A-Za-z0-9_.=-]", "_"),
                                        bucket.get().read(object)))
                .orElseGet(PageAnswer::notFound);
    }

    private static Optional<StoredObject> find(
            Bucket bucket, String key, @Nullable String versionId) {
        return versionId == null ? bucket.find(key) : bucket.find(key, versionId);
    }

    /** Sets what goes wrong. */
    PageAnswer set(Map<String, String> parameters) {
        var fault = ObjectFault.find(parameters.getOrDefault("fault", ""));
        if (fault.isEmpty()) {
            return PageAnswer.invalid("fault must be one of those that the page shows.");
        }
        try {
            var faults = buckets.faults();
            var times = Integer.parseInt(parameters.getOrDefault("times", "0"));
            var delay = Long.parseLong(parameters.getOrDefault("delayMillis", "3000"));
            if (times < 0 || delay < 0) {
                return PageAnswer.invalid("times and delayMillis must not be negative.");
            }
            faults.set(fault.get(), times, Duration.ofMillis(delay));
        } catch (NumberFormatException _) {
            return PageAnswer.invalid("times and delayMillis must be whole numbers.");
        }
        return new PageAnswer.Done(new ObjectsReport(buckets, ""), PAGE);
    }
}

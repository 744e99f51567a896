package dev.stammkunde.finance.store;

import dev.stammkunde.finance.json.SimulationRunJson;
import dev.stammkunde.finance.simulation.SimulationRun;
import dev.stammkunde.finance.simulation.SimulationRuns;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.store.WriteOnce;

import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.util.Optional;
import java.util.function.Consumer;

/** Keeps simulations in the journal's bucket, beside the journal. */
public final class S3SimulationRuns implements SimulationRuns {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final String JSON = "application/json";
    private static final String GZIP = "application/gzip";

    private final S3Client client;
    private final String bucket;
    private final WriteOnce once;

    public S3SimulationRuns(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
        this.once = new WriteOnce(client, bucket);
    }

    @Override
    public Stored begin(SimulationRun run) {
        return written(run, put -> put.ifNoneMatch("*"));
    }

    @Override
    public Stored move(Stored before, SimulationRun after) {
        return written(after, put -> put.ifMatch(before.version()));
    }

    /** Whoever loses reads what is there: it may be what they wrote, whose answer was lost. */
    private Stored written(SimulationRun run, Consumer<PutObjectRequest.Builder> condition) {
        String shopId = run.ask().shopId();
        String id = run.ask().simulationId();
        try {
            return new Stored(
                    run,
                    put(
                            FinanceKeys.simulationRun(shopId, id),
                            RequestBody.fromString(SimulationRunJson.write(run)),
                            put -> condition.accept(put.contentType(JSON))));
        } catch (S3Exception e) {
            if (e.statusCode() != PRECONDITION_FAILED && e.statusCode() != CONFLICT) {
                throw e;
            }
            return find(shopId, id).orElseThrow(() -> e);
        }
    }

    @Override
    public Optional<Stored> find(String shopId, String simulationId) {
        try {
            ResponseBytes<GetObjectResponse> found =
                    get(FinanceKeys.simulationRun(shopId, simulationId));
            return Optional.of(
                    new Stored(
                            SimulationRunJson.read(found.asByteArrayUnsafe()),
                            found.response().eTag()));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    @Override
    public String keepSums(SimulationRun run, byte[] sums) {
        String sha256 = Sha256.of(sums);
        boolean unused = once.write(sumsKey(run, sha256), GZIP, sums);
        return sha256;
    }

    @Override
    public byte[] sums(SimulationRun run, String name) {
        return get(sumsKey(run, name)).asByteArrayUnsafe();
    }

    private static String sumsKey(SimulationRun run, String sha256) {
        return FinanceKeys.simulationSums(run.ask().shopId(), run.ask().simulationId(), sha256);
    }

    private String put(String key, RequestBody body, Consumer<PutObjectRequest.Builder> more) {
        PutObjectRequest.Builder put = PutObjectRequest.builder().bucket(bucket).key(key);
        more.accept(put);
        return client.putObject(put.build(), body).eTag();
    }

    private ResponseBytes<GetObjectResponse> get(String key) {
        return client.getObjectAsBytes(get -> get.bucket(bucket).key(key));
    }
}

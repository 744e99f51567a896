package dev.stammkunde.finance.store;

import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.finance.files.MonthsSoFar;
import dev.stammkunde.finance.json.MonthSoFarJson;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;

/** Keeps what running months came to beside their reports. */
public record S3MonthsSoFar(S3Client client, String bucket) implements MonthsSoFar {

    @Override
    public void keep(MonthSoFar month) {
        client.putObject(
                put ->
                        put.bucket(bucket)
                                .key(FinanceKeys.soFar(month.shopId(), month.month()))
                                .contentType("application/json"),
                RequestBody.fromString(MonthSoFarJson.write(month), StandardCharsets.UTF_8));
    }

    @Override
    public Optional<MonthSoFar> find(String shopId, YearMonth month) {
        try {
            return Optional.of(
                    MonthSoFarJson.read(
                            client.getObjectAsBytes(
                                            get ->
                                                    get.bucket(bucket)
                                                            .key(FinanceKeys.soFar(shopId, month)))
                                    .asByteArrayUnsafe()));
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }
}

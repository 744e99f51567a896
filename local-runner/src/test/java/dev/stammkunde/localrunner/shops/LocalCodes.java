package dev.stammkunde.localrunner.shops;

import dev.stammkunde.localrunner.aws.AwsHandler;
import dev.stammkunde.localrunner.aws.SecretsService;
import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.http.LoopbackServer;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.shops.CodesInShops;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The runner's shops alone, and what functions make codes with. */
final class LocalCodes implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private static final String PREFIX = "stack/shop-access/";

    private final LoopbackServer server;
    private final LoopbackServer aws;
    private final SecretsManagerClient secrets;
    private final PlayedShops shops;
    private final CodesInShops codes;

    LocalCodes(Optional<Path> folder) throws IOException {
        server = LoopbackServer.bind("shops", 0);
        shops =
                PlayedShops.open(
                        server.address(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        folder,
                        Path.of("none"));
        server.serve(new ShopsHandler(shops));
        var service = new SecretsService();
        shops.credentials().forEach((shop, secret) -> service.put(PREFIX + shop, secret));
        aws = LoopbackServer.bind("aws", 0);
        aws.serve(new AwsHandler(List.of(service), new Problems(System.out)));
        secrets =
                SecretsManagerClient.builder()
                        .endpointOverride(aws.address())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .httpClientBuilder(ApacheHttpClient.builder())
                        .build();
        codes = CodesInShops.of(secrets, PREFIX);
    }

    PlayedShops shops() {
        return shops;
    }

    ShopCodes codes() {
        return codes.at(NOW);
    }

    ShopCodes codes(Instant now) {
        return codes.at(now);
    }

    void fail(String shopId, ShopFault fault, int calls) {
        shops.faults(shopId).set(fault, calls, Duration.ofMillis(50));
    }

    @Override
    public void close() {
        secrets.close();
        aws.close();
        server.close();
        shops.close();
    }
}

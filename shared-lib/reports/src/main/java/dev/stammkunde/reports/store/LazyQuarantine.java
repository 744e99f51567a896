package dev.stammkunde.reports.store;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.MadeLater;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.publishing.Quarantine;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the quarantine when it is first needed. It almost never is, and building another client
 * takes time of a cold start.
 */
public final class LazyQuarantine implements Quarantine {

    private final MadeLater<Quarantine> quarantine;

    public LazyQuarantine(Supplier<Quarantine> maker) {
        this.quarantine = new MadeLater<>(maker);
    }

    public static LazyQuarantine inTable(String table) {
        return new LazyQuarantine(
                () -> new DynamoDbQuarantine(AwsClients.build(DynamoDbClient.builder()), table));
    }

    @Override
    public String keep(Delivery delivery, Problem problem) {
        return quarantine.get().keep(delivery, problem);
    }

    @Override
    public Optional<Delivery> find(String shopId, String id) {
        return quarantine.get().find(shopId, id);
    }

    @Override
    public void forget(String shopId, String id) {
        quarantine.get().forget(shopId, id);
    }
}

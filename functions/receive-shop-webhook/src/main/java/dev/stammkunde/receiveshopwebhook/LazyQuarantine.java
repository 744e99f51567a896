package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.receiveshopwebhook.translation.Delivery;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the quarantine when it is first needed. It almost never is, and building another client
 * takes time of a cold start.
 */
final class LazyQuarantine implements Quarantine {

    private final Supplier<Quarantine> maker;
    private Optional<Quarantine> made = Optional.empty();

    LazyQuarantine(Supplier<Quarantine> maker) {
        this.maker = maker;
    }

    static LazyQuarantine inTable(String table) {
        return new LazyQuarantine(
                () -> new DynamoDbQuarantine(AwsClients.build(DynamoDbClient.builder()), table));
    }

    @Override
    public String keep(Delivery delivery, Problem problem) {
        return quarantine().keep(delivery, problem);
    }

    @Override
    public Optional<Delivery> find(String shopId, String id) {
        return quarantine().find(shopId, id);
    }

    @Override
    public void forget(String shopId, String id) {
        quarantine().forget(shopId, id);
    }

    private synchronized Quarantine quarantine() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}

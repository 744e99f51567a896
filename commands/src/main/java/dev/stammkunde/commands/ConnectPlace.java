package dev.stammkunde.commands;

import dev.stammkunde.shop.ShopComparisons;
import dev.stammkunde.shop.ShopRhythms;
import dev.stammkunde.shop.store.DynamoDbShopComparisons;
import dev.stammkunde.shop.store.DynamoDbShopRhythms;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** To which stack a shop is connected, in AWS or in the local runner. */
final class ConnectPlace {

    private static final String LOCAL_STACK = "stammkunde-local";

    @ArgGroup(multiplicity = "1")
    Place place = new Place();

    @Mixin AwsOptions aws = new AwsOptions();

    /** Either of the two. */
    static final class Place {

        @ArgGroup(exclusive = false)
        @Nullable Stack stack;

        @Option(
                names = "--local",
                required = true,
                arity = "0..1",
                paramLabel = "URL",
                fallbackValue = "http://localhost:8080",
                description = "The local runner (default: ${FALLBACK-VALUE}).")
        @Nullable URI local;
    }

    /** A stack of CloudFormation. */
    static final class Stack {

        @Option(
                names = "--stack",
                required = true,
                description = "Name of the CloudFormation stack.")
        String name = "";

        @Option(
                names = "--api-url",
                required = true,
                paramLabel = "URL",
                description = "Where shops deliver webhooks; the stack's output ApiUrl.")
        URI api = URI.create("");

        @Option(
                names = "--shops-table",
                required = true,
                description = "Name of the table; the stack's output ShopsTable.")
        String shopsTable = "";
    }

    /**
     * What a shop is connected to.
     *
     * @param api without a slash at its end
     * @param played a server that plays the shops, which may be called besides public hosts
     * @param clock the stack's time: a local runner has a clock of its own
     */
    record Opened(
            SecretsManagerClient secrets,
            DynamoDbClient dynamoDb,
            String stack,
            String shopsTable,
            URI api,
            Optional<URI> played,
            InstantSource clock)
            implements AutoCloseable {

        ShopRhythms rhythms() {
            return new DynamoDbShopRhythms(dynamoDb, shopsTable);
        }

        ShopComparisons comparisons() {
            return new DynamoDbShopComparisons(dynamoDb, shopsTable);
        }

        @Override
        public void close() {
            secrets.close();
            dynamoDb.close();
        }
    }

    /**
     * Opens it.
     *
     * @throws CommandFailedException if there is no local runner
     */
    Opened open() {
        Stack stack = place.stack;
        if (stack != null) {
            return new Opened(
                    aws.client(SecretsManagerClient.builder()),
                    aws.client(DynamoDbClient.builder()),
                    stack.name,
                    stack.shopsTable,
                    withoutSlash(stack.api),
                    Optional.empty(),
                    InstantSource.system());
        }
        URI runner = withoutSlash(place.local == null ? URI.create("") : place.local);
        LocalRunnerTables tables = LocalRunnerTables.ask(runner);
        aws.endpoint = tables.endpoint();
        DynamoDbClient dynamoDb = aws.client(DynamoDbClient.builder());
        aws.endpoint = LocalRunnerPages.read(runner, pages -> pages.endpoint("others"));
        return new Opened(
                aws.client(SecretsManagerClient.builder()),
                dynamoDb,
                LOCAL_STACK,
                tables.name("ShopsTable"),
                runner,
                Optional.of(runner),
                () -> LocalRunnerTables.ask(runner).now());
    }

    private static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceAll("/+$", ""));
    }
}

package dev.stammkunde.localrunner.functions;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;

/**
 * Gives a function its environment while it is constructed. One process has one environment, so
 * settings go in as system properties, which win over environment variables in the functions'
 * {@code Settings} and in the AWS SDK. One function is constructed at a time, and what was there
 * before comes back.
 */
final class SystemSettings {

    private static final Object CONSTRUCTION = new Object();

    private SystemSettings() {}

    /** Where the AWS clients of functions go. */
    record Endpoints(URI dynamoDb, URI sqs, URI s3, URI others) {}

    static <T> T with(Map<String, String> settings, Callable<T> construction) throws Exception {
        synchronized (CONSTRUCTION) {
            var before = new HashMap<String, @Nullable String>();
            var properties = System.getProperties();
            settings.forEach((name, value) -> before.put(name, set(properties, name, value)));
            try {
                return construction.call();
            } finally {
                before.forEach((name, value) -> set(properties, name, value));
            }
        }
    }

    /**
     * The settings of the AWS SDK, by the names that its generated clients read when they are
     * built.
     */
    static Map<String, String> sdk(Endpoints endpoints, String region) {
        return Map.of(
                "aws.region", region,
                "aws.endpointUrl", endpoints.others().toString(),
                "aws.endpointUrlDynamoDb", endpoints.dynamoDb().toString(),
                "aws.endpointUrlSqs", endpoints.sqs().toString(),
                "aws.endpointUrlS3", endpoints.s3().toString());
    }

    /**
     * Keeps the SDK on this machine for as long as the process lives: clients ask for credentials
     * at each call, and a function may build a client later than in its constructor. So one process
     * has one runner at a time.
     */
    static void keepLocal(Endpoints endpoints, String region) {
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        sdk(endpoints, region).forEach(System::setProperty);
    }

    private static @Nullable String set(
            Properties properties, String name, @Nullable String value) {
        var before = properties.getProperty(name);
        if (value == null) {
            properties.remove(name);
        } else {
            properties.setProperty(name, value);
        }
        return before;
    }
}

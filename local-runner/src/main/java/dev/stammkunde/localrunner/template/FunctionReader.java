package dev.stammkunde.localrunner.template;

import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.stacktemplate.TemplateException;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the functions of a template and what calls them. */
final class FunctionReader {

    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final int DEFAULT_MEMORY_MEGABYTES = 128;
    private static final int DEFAULT_BATCH_SIZE = 10;

    /** Lambda's, of queues and of streams, in seconds. */
    static final int LONGEST_WINDOW = 300;

    private static final int MOST_PER_BATCH = 10_000;

    /** Above it Lambda wants a window, since a queue gives ten messages at a time. */
    private static final int MOST_WITHOUT_WINDOW = 10;

    /** Lambda's own limits of how many batches of a queue may run at a time. */
    private static final int LEAST_CONCURRENCY = 2;

    private static final int MOST_CONCURRENCY = 1_000;

    /** What a laptop with a few cores can use; Lambda has no limit of its own here. */
    private static final int DEFAULT_CONCURRENCY = 10;

    private static final int DEFAULT_RETRIES = 2;

    private final List<Stack.Function> functions = new ArrayList<>();
    private final List<Stack.Route> routes = new ArrayList<>();
    private final List<Stack.QueueMapping> queueMappings = new ArrayList<>();
    private final List<StreamMapping> streamMappings = new ArrayList<>();
    private final List<Stack.Schedule> schedules = new ArrayList<>();
    private final Names names;
    private final Path folder;

    FunctionReader(Names names, Path folder) {
        this.names = names;
        this.folder = folder;
    }

    List<Stack.Function> functions() {
        return functions;
    }

    List<Stack.Route> routes() {
        return routes;
    }

    List<Stack.QueueMapping> queueMappings() {
        return queueMappings;
    }

    List<StreamMapping> streamMappings() {
        return streamMappings;
    }

    List<Stack.Schedule> schedules() {
        return schedules;
    }

    void read(String id, Values properties) {
        var environment = new LinkedHashMap<String, String>();
        var variables = properties.at("Environment").at("Variables");
        variables.map().keySet().forEach(name -> environment.put(name, variables.text(name)));
        var asynchronous = properties.at("EventInvokeConfig");
        var failure = asynchronous.at("DestinationConfig").at("OnFailure");
        failure.expect("Type", "SQS");
        functions.add(
                new Stack.Function(
                        id,
                        names.name(id),
                        names.arn(id),
                        properties.findText("Description").orElse(""),
                        folder.resolve(properties.text("CodeUri")),
                        properties.text("Handler"),
                        Duration.ofSeconds(properties.number("Timeout", DEFAULT_TIMEOUT_SECONDS)),
                        properties.number("MemorySize", DEFAULT_MEMORY_MEGABYTES),
                        Map.copyOf(environment),
                        asynchronous.number("MaximumRetryAttempts", DEFAULT_RETRIES),
                        failure.findText("Destination")));
        for (String event : properties.at("Events").map().keySet()) {
            event(id, event, properties.at("Events").at(event));
        }
    }

    private void event(String id, String name, Values event) {
        var type = event.text("Type");
        var properties = event.at("Properties");
        Support.check("event " + type, properties.place(), properties.map());
        switch (type) {
            case "HttpApi" -> {
                properties.expect("PayloadFormatVersion", "2.0");
                routes.add(
                        new Stack.Route(
                                id,
                                properties.text("Method").toUpperCase(Locale.ROOT),
                                properties.text("Path"),
                                properties.at("Auth").findText("Authorizer"),
                                properties.at("Auth").texts("AuthorizationScopes")));
            }
            case "SQS" -> queueMapping(id, properties);
            case "DynamoDB" -> {
                if (properties.flag("Enabled", true)) {
                    streamMappings.add(StreamMappingReader.read(id, name, properties));
                }
            }
            case "ScheduleV2" -> {
                if (properties.findText("State").orElse("ENABLED").equals("ENABLED")) {
                    schedules.add(schedule(id, name, properties));
                }
            }
            default ->
                    throw new TemplateException(
                            event.place() + ".Type " + type + " is not honoured.");
        }
    }

    private void queueMapping(String id, Values properties) {
        if (!properties.flag("Enabled", true)) {
            return;
        }
        var size = properties.between("BatchSize", 1, MOST_PER_BATCH, DEFAULT_BATCH_SIZE);
        var window = properties.between("MaximumBatchingWindowInSeconds", 0, LONGEST_WINDOW, 0);
        if (size > MOST_WITHOUT_WINDOW && window == 0) {
            throw new TemplateException(
                    properties.place()
                            + ".BatchSize above "
                            + MOST_WITHOUT_WINDOW
                            + " needs a MaximumBatchingWindowInSeconds.");
        }
        queueMappings.add(
                new Stack.QueueMapping(
                        id,
                        properties.text("Queue"),
                        size,
                        Duration.ofSeconds(window),
                        reportsFailures(properties),
                        properties
                                .at("ScalingConfig")
                                .between(
                                        "MaximumConcurrency",
                                        LEAST_CONCURRENCY,
                                        MOST_CONCURRENCY,
                                        DEFAULT_CONCURRENCY)));
    }

    /** Returns whether a mapping says that its function reports failures item by item. */
    static boolean reportsFailures(Values mapping) {
        var responses = mapping.list("FunctionResponseTypes");
        if (!responses.isEmpty() && !responses.equals(List.of("ReportBatchItemFailures"))) {
            throw new TemplateException(
                    mapping.place() + ".FunctionResponseTypes is not honoured: " + responses);
        }
        return !responses.isEmpty();
    }

    private Stack.Schedule schedule(String id, String name, Values properties) {
        var zone = properties.findText("ScheduleExpressionTimezone").orElse("UTC");
        try {
            return new Stack.Schedule(
                    id,
                    properties.findText("Name").orElse(names.name(id) + "-" + name),
                    properties.text("ScheduleExpression"),
                    ZoneId.of(zone),
                    findInput(properties));
        } catch (DateTimeException _) {
            throw new TemplateException(
                    properties.place()
                            + ".ScheduleExpressionTimezone "
                            + zone
                            + " is no time zone.");
        }
    }

    private static Optional<String> findInput(Values properties) {
        return properties.findText("Input");
    }
}

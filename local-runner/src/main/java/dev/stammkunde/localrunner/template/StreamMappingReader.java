package dev.stammkunde.localrunner.template;

import dev.stammkunde.stacktemplate.TemplateException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the events of functions that are streams of tables, within Lambda's own limits. */
final class StreamMappingReader {

    private static final Pattern STREAM =
            Pattern.compile("arn:aws:dynamodb:.*:table/(.+)/stream/.*");
    private static final int DEFAULT_BATCH_SIZE = 100;
    private static final int MOST_PER_BATCH = 10_000;
    private static final int MOST_PARALLEL = 10;
    private static final int MOST_FILTERS = 5;
    private static final int MOST_RETRIES = 10_000;
    private static final int SHORTEST_AGE = 60;
    private static final int LONGEST_AGE = 604_800;
    private static final int WITHOUT_END = -1;

    private final Values properties;

    private StreamMappingReader(Values properties) {
        this.properties = properties;
    }

    static StreamMapping read(String functionId, String event, Values properties) {
        return new StreamMappingReader(properties).read(functionId, event);
    }

    private StreamMapping read(String functionId, String event) {
        // Batches are made at once here; a window that Lambda refuses is refused all the same.
        int unused =
                properties.between(
                        "MaximumBatchingWindowInSeconds", 0, FunctionReader.LONGEST_WINDOW, 0);
        return new StreamMapping(
                functionId + event,
                functionId,
                table(),
                fromOldest(),
                properties.between("BatchSize", 1, MOST_PER_BATCH, DEFAULT_BATCH_SIZE),
                properties.between("ParallelizationFactor", 1, MOST_PARALLEL, 1),
                filters(),
                FunctionReader.reportsFailures(properties),
                retries());
    }

    private String table() {
        var arn = properties.text("Stream");
        var parts = STREAM.matcher(arn);
        if (!parts.matches()) {
            throw refused("Stream", arn + " is the stream of no table");
        }
        return parts.group(1);
    }

    private boolean fromOldest() {
        var position = properties.text("StartingPosition");
        return switch (position) {
            case "TRIM_HORIZON" -> true;
            case "LATEST" -> false;
            default -> throw refused("StartingPosition", position + " is not honoured");
        };
    }

    private List<String> filters() {
        var criteria = properties.at("FilterCriteria");
        var patterns =
                criteria.list("Filters").stream()
                        .map(filter -> Values.of(criteria.place() + ".Filters", filter))
                        .map(filter -> filter.text("Pattern"))
                        .toList();
        if (patterns.size() > MOST_FILTERS) {
            throw refused("FilterCriteria", "has more than " + MOST_FILTERS + " filters");
        }
        return patterns;
    }

    private StreamMapping.Retries retries() {
        var failure = properties.at("DestinationConfig").at("OnFailure");
        failure.expect("Type", "SQS");
        var most =
                properties.between("MaximumRetryAttempts", WITHOUT_END, MOST_RETRIES, WITHOUT_END);
        var age =
                properties.between(
                        "MaximumRecordAgeInSeconds", WITHOUT_END, LONGEST_AGE, WITHOUT_END);
        if (age != WITHOUT_END && age < SHORTEST_AGE) {
            throw refused("MaximumRecordAgeInSeconds", "must be at least " + SHORTEST_AGE);
        }
        return new StreamMapping.Retries(
                most == WITHOUT_END ? OptionalInt.empty() : OptionalInt.of(most),
                age == WITHOUT_END ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
                properties.flag("BisectBatchOnFunctionError", false),
                failure.findText("Destination"));
    }

    private TemplateException refused(String name, String why) {
        return new TemplateException(properties.place() + "." + name + " " + why + ".");
    }

    /** Checks that each stream is one of a table that has one, and each letter goes to a queue. */
    static void check(Stack stack) {
        for (StreamMapping mapping : stack.streamMappings()) {
            if (stack.tables().stream()
                    .noneMatch(
                            table ->
                                    table.name().equals(mapping.table())
                                            && table.definition().findStreamView().isPresent())) {
                throw new TemplateException(
                        mapping.id() + ": " + mapping.table() + " has no StreamSpecification.");
            }
            var letters = mapping.retries().failureArn();
            if (letters.isPresent() && stack.findQueue(letters.get()).isEmpty()) {
                throw new TemplateException(
                        mapping.id() + ": " + letters.get() + " is no queue of the template.");
            }
        }
    }
}

package dev.stammkunde.platform.logs;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.settings.Settings;

import java.time.InstantSource;

/**
 * Counts for CloudWatch, in its embedded metric format: one line of JSON each, no call to AWS.
 *
 * <p>Every count is in the namespace {@code Stammkunde/<stack>}, so that stacks of one account do
 * not raise each other's alarms, under the dimension {@code function}; one with a reason is also
 * under {@code function, reason}. Each combination is a metric that costs money by the month, so a
 * reason is one of few words and never an id.
 */
public final class Metrics {

    private static final String NAMESPACE = "METRICS_NAMESPACE";
    private static final String DEFAULT_NAMESPACE = "Stammkunde";

    private final String namespace;
    private final String function;
    private final InstantSource clock;

    Metrics(String namespace, String function, InstantSource clock) {
        this.namespace = namespace;
        this.function = function;
        this.clock = clock;
    }

    /**
     * Returns the metrics of a function, in the namespace of {@code METRICS_NAMESPACE}.
     *
     * @param function its name, such as {@code award-points}
     */
    public static Metrics of(String function) {
        String namespace = Settings.ofProcess().findText(NAMESPACE).orElse(DEFAULT_NAMESPACE);
        return new Metrics(namespace, function, InstantSource.system());
    }

    /**
     * Adds to a count.
     *
     * @param name in upper camel case, such as {@code PointsAwarded}
     */
    public void count(String name, long value) {
        StandardOutput.line(
                JsonText.object(
                        json -> {
                            describe(json, name, false);
                            json.text("function", function).number(name, value);
                        }));
    }

    /**
     * Adds to a count and to the same count for a reason.
     *
     * @param reason a constant, such as that of a refusal
     */
    public void count(String name, Enum<?> reason, long value) {
        StandardOutput.line(
                JsonText.object(
                        json -> {
                            describe(json, name, true);
                            json.text("function", function)
                                    .text("reason", reason.name())
                                    .number(name, value);
                        }));
    }

    private void describe(JsonObjectText json, String name, boolean withReason) {
        json.object(
                "_aws",
                aws ->
                        aws.number("Timestamp", clock.millis())
                                .array(
                                        "CloudWatchMetrics",
                                        all ->
                                                all.object(
                                                        one -> directive(one, name, withReason))));
    }

    private void directive(JsonObjectText json, String name, boolean withReason) {
        json.text("Namespace", namespace)
                .array(
                        "Dimensions",
                        sets -> {
                            sets.array(set -> set.text("function"));
                            if (withReason) {
                                sets.array(set -> set.text("function").text("reason"));
                            }
                        })
                .array(
                        "Metrics",
                        metrics -> metrics.object(m -> m.text("Name", name).text("Unit", "Count")));
    }
}

package dev.stammkunde.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.LogLines;

import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

import java.time.Instant;
import java.time.InstantSource;

class MetricsTest {

    private final Metrics metrics =
            new Metrics(
                    "Stammkunde/shop",
                    "award-points",
                    InstantSource.fixed(Instant.parse("2026-05-01T08:00:00.5Z")));

    @Test
    void count_withoutReason_isEmbeddedMetricFormat() {
        try (LogLines lines = new LogLines()) {
            metrics.count("PointsAwarded", 37);

            assertThat(lines.text())
                    .isEqualTo(
                            """
                            {"_aws":{"Timestamp":1777622400500,"CloudWatchMetrics":[{"Namespace":"Stammkunde/shop",\
                            "Dimensions":[["function"]],"Metrics":[{"Name":"PointsAwarded","Unit":"Count"}]}]},\
                            "function":"award-points","PointsAwarded":37}
                            """);
        }
    }

    @Test
    void count_withReason_isCountedUnderBothDimensions() {
        try (LogLines lines = new LogLines()) {
            metrics.count("OrdersRefused", Level.WARN, 1);

            var line = lines.parsed().getFirst();
            var directive =
                    line.at("_aws").elements("CloudWatchMetrics").getFirst().elements("Dimensions");
            assertThat(directive).hasSize(2);
            assertThat(line.text("reason")).isEqualTo("WARN");
            assertThat(line.integer("OrdersRefused")).isEqualTo(1);
        }
    }
}

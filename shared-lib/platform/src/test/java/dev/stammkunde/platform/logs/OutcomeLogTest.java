package dev.stammkunde.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.testing.LogLines;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.time.Instant;

class OutcomeLogTest {

    private final OutcomeLog log = OutcomeLog.of("award-points");

    @Test
    void write_outcome_isOneLineOfJson() {
        try (LogLines lines = new LogLines()) {
            log.forRequest("r-1")
                    .info("points-booked")
                    .with(LogKey.SHOP_ID, "demo\nshop")
                    .with(LogKey.POINTS, 37)
                    .write();

            assertThat(lines.parsed()).hasSize(1);
            JsonField line = lines.parsed().getFirst();
            assertThat(line.instant("timestamp")).isAfter(Instant.EPOCH);
            assertThat(line.text("level")).isEqualTo("INFO");
            assertThat(line.text("message")).isEqualTo("points-booked");
            assertThat(line.text("function")).isEqualTo("award-points");
            assertThat(line.text("requestId")).isEqualTo("r-1");
            assertThat(line.text("shopId")).isEqualTo("demo\nshop");
            assertThat(line.at("points").number()).isEqualTo("37");
        }
    }

    @Test
    void with_emailAddressOrLongText_isNotWritten() {
        try (LogLines lines = new LogLines()) {
            log.warn("odd")
                    .with(LogKey.ORDER_ID, "eva@example.com")
                    .with(LogKey.REASON, "x".repeat(10_000))
                    .write();

            assertThat(lines.parsed().getFirst().text("orderId")).isEqualTo("(withheld)");
            assertThat(lines.parsed().getFirst().text("reason")).hasSize(201);
        }
    }

    @Test
    void with_exception_isItsClassAndPlaceWithoutItsMessage() {
        try (LogLines lines = new LogLines()) {
            log.error("failed").with(new IllegalStateException("eva@example.com")).write();

            JsonField line = lines.parsed().getFirst();
            assertThat(line.text("error")).isEqualTo("java.lang.IllegalStateException");
            assertThat(line.text("at")).contains("OutcomeLogTest");
            assertThat(lines.text()).doesNotContain("eva");
        }
    }

    @Test
    void with_invalidField_isItsPathAndProblem() {
        try (LogLines lines = new LogLines()) {
            var exception = Json.parse("{}").at("order").invalid("must be sensible");
            log.error("failed").with(exception).write();

            assertThat(lines.parsed().getFirst().text("field")).isEqualTo("order");
            assertThat(lines.parsed().getFirst().text("problem")).isEqualTo("must be sensible");
        }
    }

    @Test
    void logger_ofALibrary_writesWarningsWithoutExceptionMessages() {
        try (LogLines lines = new LogLines()) {
            var logger = LoggerFactory.getLogger("software.amazon.awssdk.Something");
            logger.info("chatter");
            logger.warn("retry {} of {}", 1, 3, new IllegalStateException("eva@example.com", null));

            assertThat(lines.parsed()).hasSize(1);
            JsonField line = lines.parsed().getFirst();
            assertThat(line.text("message")).isEqualTo("retry 1 of 3");
            assertThat(line.text("error")).isEqualTo("java.lang.IllegalStateException");
            assertThat(line.elements("stack")).isNotEmpty();
            assertThat(lines.text()).doesNotContain("eva");
        }
    }
}

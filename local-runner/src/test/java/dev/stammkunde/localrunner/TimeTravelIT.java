package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.fixture.FixtureStack;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A year passes while somebody waits for it. */
final class TimeTravelIT {

    private static final Instant START = Instant.parse("2030-03-01T09:00:00Z");
    private static LocalRunner runner;
    private static RunnerClient client;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        runner = LocalRunner.start(Options.inMemory(FixtureStack.write(folder)).withClock(START));
        client = new RunnerClient(runner.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        runner.close();
    }

    @Test
    void advance_aYearWithDailySchedules_takesSeconds() throws Exception {
        try (var scheduler = new AwsClientsOf(client).build(SchedulerClient.builder())) {
            for (int hour = 8; hour < 12; hour++) {
                var name = "daily-" + hour;
                var expression = "cron(0 " + hour + " * * ? *)";
                scheduler.createSchedule(
                        r ->
                                r.name(name)
                                        .scheduleExpression(expression)
                                        .flexibleTimeWindow(w -> w.mode(FlexibleTimeWindowMode.OFF))
                                        .target(
                                                t ->
                                                        t.arn(
                                                                        "arn:aws:sqs:eu-central-1:000000000000:stammkunde-local-RunsQueue")
                                                                .roleArn(
                                                                        "arn:aws:iam::000000000000:role/stammkunde-local-Role")));
            }
        }
        var begin = System.nanoTime();
        var fired = client.advance("P365D");

        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(fired).hasSizeBetween(365 * 5, 365 * 5 + 2 * 53 + 1);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(client.now()).isAfterOrEqualTo(START.plus(Duration.ofDays(365)));
    }

    @Test
    void clockPage_formMovesTheClock_andShowsWhatIsNext() throws Exception {
        var page = client.get("/_local/", "Accept", "text/html").body();
        assertThat(page)
                .contains("+1 hour", "+1 day", "+1 week", "+1 month", "datetime-local", "Due next")
                .contains("stammkunde-local-DailyFunction-Daily");
        var before = client.now();
        var moved =
                client.post(
                        "/_local/clock",
                        "advance=PT1H",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Accept",
                        "text/html");
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(client.now()).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));

        var local = client.now().plus(Duration.ofDays(2)).toString().substring(0, 10) + "T12:00";
        client.post(
                "/_local/clock",
                "local=" + local,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        assertThat(client.now())
                .isAfterOrEqualTo(
                        LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant());
        assertThat(client.get("/_local/clock.js").headers().firstValue("content-type").orElse(""))
                .startsWith("text/javascript");
        assertThat(client.json("/_local/clock").path("next")).isNotEmpty();
    }
}

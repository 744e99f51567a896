package dev.stammkunde.localrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.fixture.FixtureStack;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** EventBridge Scheduler as the SDK's own client sees it, on a clock that is moved. */
final class SchedulerIT {

    private static final Instant START = Instant.parse("2030-03-01T09:00:00Z");
    private static final String GROUP = "stammkunde-local-campaigns";
    private static final Target RUNS =
            Target.builder()
                    .arn("arn:aws:sqs:eu-central-1:000000000000:stammkunde-local-RunsQueue")
                    .roleArn("arn:aws:iam::000000000000:role/stammkunde-local-Role")
                    .input("{\"at\":\"<aws.scheduler.scheduled-time>\"}")
                    .build();

    private static LocalRunner runner;
    private static RunnerClient client;
    private static SchedulerClient scheduler;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        runner = LocalRunner.start(Options.inMemory(FixtureStack.write(folder)).withClock(START));
        client = new RunnerClient(runner.address());
        scheduler = new AwsClientsOf(client).build(SchedulerClient.builder());
    }

    @AfterAll
    static void stop() {
        scheduler.close();
        client.close();
        runner.close();
    }

    private static CreateScheduleRequest request(String name, String expression) {
        return CreateScheduleRequest.builder()
                .name(name)
                .groupName(GROUP)
                .scheduleExpression(expression)
                .scheduleExpressionTimezone("Europe/Berlin")
                .flexibleTimeWindow(
                        FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build())
                .target(RUNS)
                .build();
    }

    private static List<String> runs() throws Exception {
        return runsOf(client);
    }

    /** What was heard, however many messages came at once. */
    private static List<String> runsOf(RunnerClient caller) throws Exception {
        var bodies = new ArrayList<String>();
        for (JsonNode call : caller.json("/_local/invocations")) {
            if (call.path("function").asText().equals("RunFunction")) {
                for (JsonNode line : call.path("logs")) {
                    Json.read(line.asText().substring("hear ".length()))
                            .path("Records")
                            .forEach(record -> bodies.add(record.path("body").asText()));
                }
            }
        }
        return bodies;
    }

    private static List<String> fired(JsonNode fired, String schedule) {
        var times = new ArrayList<String>();
        for (JsonNode one : fired) {
            if (one.path("schedule").asText().equals(schedule)) {
                times.add(one.path("at").asText());
            }
        }
        return times;
    }

    @Test
    void create_cronInAZone_firesIntoTheQueueAlongTheWay() throws Exception {
        var created = scheduler.createSchedule(request("daily", "cron(0 9 * * ? *)"));

        assertThat(created.scheduleArn())
                .isEqualTo(
                        "arn:aws:scheduler:eu-central-1:000000000000:schedule/" + GROUP + "/daily");
        var from = client.now();
        var fired = client.advance("P3D");
        assertThat(fired(fired, GROUP + "/daily")).hasSize(3).allMatch(t -> t.endsWith(":00:00Z"));
        assertThat(fired)
                .extracting(one -> Instant.parse(one.path("at").asText()))
                .isSorted()
                .allMatch(at -> at.isAfter(from));
        assertThat(runs())
                .contains("{\"at\":\"" + fired(fired, GROUP + "/daily").getFirst() + "\"}");

        var got = scheduler.getSchedule(r -> r.groupName(GROUP).name("daily"));
        assertThat(got.scheduleExpressionTimezone()).isEqualTo("Europe/Berlin");
        assertThat(got.target().input()).contains("scheduled-time");
        assertThat(got.creationDate()).isBetween(START, client.now());

        scheduler.updateSchedule(
                r ->
                        r.name("daily")
                                .groupName(GROUP)
                                .scheduleExpression("cron(0 9 * * ? *)")
                                .state(ScheduleState.DISABLED)
                                .flexibleTimeWindow(w -> w.mode(FlexibleTimeWindowMode.OFF))
                                .target(RUNS));
        assertThat(fired(client.advance("P2D"), GROUP + "/daily")).isEmpty();
        scheduler.deleteSchedule(r -> r.groupName(GROUP).name("daily"));
        assertThatThrownBy(() -> scheduler.getSchedule(r -> r.groupName(GROUP).name("daily")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void create_onceAndDeleted_firesOnceAndIsGone() throws Exception {
        var at = client.now().plusSeconds(7_200).truncatedTo(ChronoUnit.SECONDS);
        var once =
                request("once", "at(" + at.toString().replace("Z", "") + ")").toBuilder()
                        .scheduleExpressionTimezone("UTC")
                        .actionAfterCompletion(ActionAfterCompletion.DELETE)
                        .build();
        scheduler.createSchedule(once);

        assertThat(client.schedules()).containsEntry(GROUP + "/once", at);
        assertThat(names()).contains("once");
        assertThat(fired(client.advance("P1D"), GROUP + "/once")).containsExactly(at.toString());
        assertThat(names()).doesNotContain("once");
    }

    private static List<String> names() {
        return scheduler.listSchedulesPaginator(r -> r.groupName(GROUP)).schedules().stream()
                .map(ScheduleSummary::name)
                .toList();
    }

    @Test
    void create_withinStartAndEnd_firesOnlyBetween() throws Exception {
        var now = client.now();
        scheduler.createSchedule(
                request("between", "rate(1 day)").toBuilder()
                        .startDate(now.plusSeconds(86_400))
                        .endDate(now.plusSeconds(3 * 86_400 + 60))
                        .build());

        var fired = fired(client.advance("P10D"), GROUP + "/between");
        assertThat(fired).hasSize(3);
        assertThat(Instant.parse(fired.getFirst()))
                .isBetween(now.plusSeconds(86_399), now.plusSeconds(86_401));
    }

    @Test
    void fire_functionThatMakesASchedule_metOnTheSameJourneyInOrder() throws Exception {
        var fired = client.advance("P7D");

        var planned = new ArrayList<String>();
        fired.forEach(one -> planned.add(one.path("schedule").asText()));
        var weekly = planned.indexOf("stammkunde-local-PlanFunction-Weekly");
        assertThat(weekly).isNotNegative();
        var plan = GROUP + "/plan-" + Instant.parse(at(fired, weekly)).getEpochSecond();
        assertThat(planned.indexOf(plan)).isGreaterThan(weekly);
        assertThat(Instant.parse(at(fired, planned.indexOf(plan))))
                .isEqualTo(Instant.parse(at(fired, weekly)).plusSeconds(3_600));
        assertThat(runs()).contains("planned for " + at(fired, planned.indexOf(plan)));
        assertThat(names()).noneMatch(name -> name.startsWith("plan-"));
    }

    private static String at(JsonNode fired, int index) {
        return fired.path(index).path("at").asText();
    }

    @Test
    void create_whatSchedulerRefuses_isRefused() {
        scheduler.createSchedule(request("taken", "rate(5 minutes)"));
        assertThatThrownBy(() -> scheduler.createSchedule(request("taken", "rate(5 minutes)")))
                .isInstanceOf(ConflictException.class);
        scheduler.deleteSchedule(r -> r.groupName(GROUP).name("taken"));

        for (String expression :
                List.of("cron(0 9 * * *)", "cron(0 9 * * * *)x", "rate(0 days)", "at(soon)", "x")) {
            assertThatThrownBy(() -> scheduler.createSchedule(request("bad", expression)))
                    .as(expression)
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("Invalid Schedule Expression");
        }
        assertThatThrownBy(
                        () ->
                                scheduler.createSchedule(
                                        request("bad", "rate(1 day)").toBuilder()
                                                .scheduleExpressionTimezone("Europe/Nowhere")
                                                .build()))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(
                        () ->
                                scheduler.createSchedule(
                                        request("bad", "rate(1 day)").toBuilder()
                                                .groupName("unknown")
                                                .build()))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(
                        () ->
                                scheduler.createSchedule(
                                        request("bad", "rate(1 day)").toBuilder()
                                                .target(RUNS.toBuilder().roleArn("x").build())
                                                .build()))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void groups_areMadeFoundAndDeleted() {
        scheduler.createScheduleGroup(r -> r.name("more"));

        assertThat(scheduler.getScheduleGroup(r -> r.name("more")).arn()).endsWith("/more");
        assertThatThrownBy(() -> scheduler.createScheduleGroup(r -> r.name("more")))
                .isInstanceOf(ConflictException.class);
        scheduler.deleteScheduleGroup(r -> r.name("more"));
        assertThatThrownBy(() -> scheduler.getScheduleGroup(r -> r.name("more")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void start_withData_keepsSchedules(@TempDir Path folder) throws Exception {
        var options = Options.inMemory(FixtureStack.write(folder)).withData(folder.resolve("data"));
        try (var first = LocalRunner.start(options.withClock(START));
                var caller = new RunnerClient(first.address());
                var own = new AwsClientsOf(caller).build(SchedulerClient.builder())) {
            own.createSchedule(request("kept", "cron(0 9 * * ? *)"));
        }

        try (var second = LocalRunner.start(options);
                var caller = new RunnerClient(second.address())) {
            assertThat(caller.schedules()).containsKey(GROUP + "/kept");
        }
    }

    @Test
    void start_onceWasDueWhileStopped_isMetOnce(@TempDir Path folder) throws Exception {
        var options = Options.inMemory(FixtureStack.write(folder)).withData(folder.resolve("data"));
        try (var first = LocalRunner.start(options.withClock(START));
                var caller = new RunnerClient(first.address());
                var own = new AwsClientsOf(caller).build(SchedulerClient.builder())) {
            own.createSchedule(once("missed", ActionAfterCompletion.DELETE));
            own.createSchedule(once("stays", ActionAfterCompletion.NONE));
        }
        var later = START.plus(1, ChronoUnit.DAYS);
        try (var second = LocalRunner.start(options.withClock(later));
                var caller = new RunnerClient(second.address())) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(runsOf(caller)).hasSize(2));
        }

        try (var third = LocalRunner.start(options);
                var caller = new RunnerClient(third.address());
                var own = new AwsClientsOf(caller).build(SchedulerClient.builder())) {
            caller.advance("PT1S");
            assertThat(runsOf(caller)).isEmpty();
            assertThat(own.listSchedules(r -> r.groupName(GROUP)).schedules())
                    .extracting(ScheduleSummary::name)
                    .containsExactly("stays");
        }
    }

    private static CreateScheduleRequest once(String name, ActionAfterCompletion action) {
        return request(name, "at(2030-03-01T12:00:00)").toBuilder()
                .actionAfterCompletion(action)
                .build();
    }
}

package dev.stammkunde.campaigns.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class DueRunsTest {

    private static final Instant NOON = Instant.parse("2026-05-06T10:00:00Z");

    private final Scheduler scheduler = new Scheduler();
    private final DueRuns releases =
            new DueRuns(
                    () -> scheduler,
                    Duration.ofHours(1),
                    new DueRuns.Target("group", "release", "function", "role", "deadLetters"));

    @ParameterizedTest
    @CsvSource({
        "2026-05-06T12:00:00Z, release-20260506T1200Z",
        "2026-05-06T12:00:01Z, release-20260506T1205Z",
        "2026-05-06T10:05:00Z, release-20260506T1005Z",
        // So near that it could fire before the mail is seen as held.
        "2026-05-06T10:00:00Z, release-20260506T1005Z",
        "2026-05-06T09:00:00Z, release-20260506T1005Z"
    })
    void schedule_anyTime_isAtTheEndOfItsFiveMinutes(Instant at, String name) {
        releases.schedule(at, NOON);

        assertThat(scheduler.created)
                .singleElement()
                .satisfies(
                        schedule -> {
                            assertThat(schedule.name()).isEqualTo(name);
                            assertThat(schedule.target().deadLetterConfig().arn())
                                    .isEqualTo("deadLetters");
                        });
    }

    @Test
    void schedule_lessThanTwoMinutesAhead_takesTheNextFiveMinutes() {
        releases.schedule(
                Instant.parse("2026-05-06T10:04:30Z"), Instant.parse("2026-05-06T10:03:30Z"));

        assertThat(scheduler.created)
                .extracting(CreateScheduleRequest::name)
                .containsExactly("release-20260506T1010Z");
    }

    @Test
    void schedule_farAheadAgainAndAgain_isAskedForOnce() {
        Instant morning = NOON.plus(Duration.ofHours(20));
        for (int i = 0; i < 3; i++) {
            releases.schedule(morning, NOON.plusSeconds(i));
        }

        assertThat(scheduler.calls).isEqualTo(1);
    }

    /** What was made may have fired since: who reads no clock asks again. */
    @Test
    void schedule_soonAgain_isAskedForAgain() {
        releases.schedule(NOON.plusSeconds(60), NOON);
        releases.schedule(NOON.plusSeconds(61), NOON.plusSeconds(1));

        assertThat(scheduler.calls).isEqualTo(2);
        assertThat(scheduler.created).hasSize(1);
    }

    @Test
    void schedule_timeIsOver_takesTheFirstThatIsNot() {
        scheduler.now = NOON.plus(Duration.ofMinutes(12));

        releases.schedule(NOON.plusSeconds(60), NOON);

        assertThat(scheduler.created)
                .extracting(CreateScheduleRequest::scheduleExpression)
                .containsExactly("at(2026-05-06T10:20:00)");
    }

    /** Refuses what is over and what it has. */
    private static final class Scheduler implements SchedulerClient {

        final List<CreateScheduleRequest> created = new ArrayList<>();
        int calls;
        Instant now = NOON;

        @Override
        public CreateScheduleResponse createSchedule(CreateScheduleRequest request) {
            calls++;
            String expression = request.scheduleExpression();
            Instant at =
                    Instant.parse(
                            expression.substring("at(".length(), expression.length() - 1) + "Z");
            if (at.isBefore(now)) {
                throw ValidationException.builder().build();
            }
            if (created.stream().anyMatch(known -> known.name().equals(request.name()))) {
                throw ConflictException.builder().build();
            }
            created.add(request);
            return CreateScheduleResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "scheduler";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}

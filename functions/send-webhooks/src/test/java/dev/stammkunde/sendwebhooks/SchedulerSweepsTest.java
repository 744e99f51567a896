package dev.stammkunde.sendwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleResponse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

final class SchedulerSweepsTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private final List<CreateScheduleRequest> made = new ArrayList<>();
    private boolean isThere;

    private final SchedulerSweeps sweeps =
            new SchedulerSweeps(
                    Client::new,
                    new SchedulerSweeps.Place(
                            "stack-releases",
                            "arn:aws:sqs:eu-central-1:111122223333:SendWebhooksQueue",
                            "arn:aws:iam::111122223333:role/releases",
                            "arn:aws:sqs:eu-central-1:111122223333:UndeliveredQueue"));

    private final class Client implements SchedulerClient {

        @Override
        public CreateScheduleResponse createSchedule(CreateScheduleRequest request) {
            made.add(request);
            if (isThere) {
                throw ConflictException.builder().message("it exists").build();
            }
            return CreateScheduleResponse.builder().build();
        }

        @Override
        public CreateScheduleResponse createSchedule(
                Consumer<CreateScheduleRequest.Builder> request) {
            return createSchedule(CreateScheduleRequest.builder().applyMutation(request).build());
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }

    @Test
    void schedule_deliveriesOfFiveMinutes_isOnceAndPutsAMessageIntoTheQueue() {
        sweeps.schedule(NOW.plusSeconds(1_801), NOW);
        sweeps.schedule(NOW.plusSeconds(2_000), NOW.plusSeconds(1));

        assertThat(made).hasSize(1);
        CreateScheduleRequest schedule = made.getFirst();
        assertThat(schedule.groupName()).isEqualTo("stack-releases");
        assertThat(schedule.name()).isEqualTo("webhooks-20260504T0838");
        assertThat(schedule.scheduleExpression()).isEqualTo("at(2026-05-04T08:38:00)");
        assertThat(schedule.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.DELETE);
        assertThat(schedule.target().arn()).endsWith(":SendWebhooksQueue");
        assertThat(schedule.target().input())
                .isEqualTo("{\"due\":\"<aws.scheduler.scheduled-time>\"}");
        assertThat(schedule.target().deadLetterConfig().arn()).endsWith(":UndeliveredQueue");
    }

    @Test
    void schedule_oneThatIsThere_isEnough() {
        isThere = true;

        sweeps.schedule(NOW.plusSeconds(1_801), NOW);

        assertThat(made).hasSize(1);
    }

    @Test
    void schedule_afterTheClockWasPutBack_isAskedForAgain() {
        sweeps.schedule(NOW.plusSeconds(1_801), NOW);
        sweeps.schedule(NOW.plusSeconds(1_801), NOW.minusSeconds(60));

        assertThat(made).hasSize(2);
    }

    @Test
    void bucketOf_aMoment_isTheEndOfItsFiveMinutes() {
        assertThat(SchedulerSweeps.bucketOf(NOW)).isEqualTo(NOW.plusSeconds(300));
        assertThat(SchedulerSweeps.bucketOf(NOW.plusSeconds(299))).isEqualTo(NOW.plusSeconds(300));
        assertThat(SchedulerSweeps.bucketOf(NOW.plusSeconds(300))).isEqualTo(NOW.plusSeconds(600));
    }
}

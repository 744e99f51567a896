package dev.stammkunde.managecampaigns.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.CampaignSchedules.Bounds;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.scheduler.ScheduleName;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.DeleteScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleResponse;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

final class EventBridgeSchedulesTest {

    private static final Campaign BIRTHDAY =
            SampleCampaigns.of(
                    "shop", "birthday", new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 30));

    private final Map<String, UpdateScheduleRequest> kept = new HashMap<>();
    private boolean createdByAnother;
    private final EventBridgeSchedules schedules =
            new EventBridgeSchedules(
                    new Client(),
                    new SchedulerTargets(
                            "group",
                            "role",
                            new SchedulerTargets.Queues(
                                    "birthdays", "winBacks", "occasions", "followUps"),
                            "release",
                            "undelivered"));

    @Test
    void put_newAndAgain_isOneScheduleOfTheKind() {
        schedules.put(BIRTHDAY, new Bounds(null, null));
        schedules.put(SampleCampaigns.in(BIRTHDAY, CampaignState.PAUSED), new Bounds(null, null));

        UpdateScheduleRequest schedule =
                Objects.requireNonNull(kept.get("shop.birthday"), "no schedule");
        assertThat(kept).hasSize(1);
        assertThat(schedule.state()).isEqualTo(ScheduleState.DISABLED);
        assertThat(schedule.target().arn()).isEqualTo("birthdays");
        assertThat(schedule.target().deadLetterConfig().arn()).isEqualTo("undelivered");
        assertThat(schedule.target().input())
                .isEqualTo(
                        "{\"shopId\":\"shop\",\"campaignId\":\"birthday\","
                                + "\"time\":\"<aws.scheduler.scheduled-time>\"}");
        assertThat(schedule.scheduleExpressionTimezone()).isEqualTo("Europe/Berlin");
    }

    @Test
    void put_createdByAnotherMeanwhile_isUpdated() {
        createdByAnother = true;

        schedules.put(BIRTHDAY, new Bounds(null, null));

        assertThat(kept).containsKey("shop.birthday");
    }

    @Test
    void remove_twice_isNoFault() {
        schedules.put(BIRTHDAY, new Bounds(null, null));
        schedules.remove(BIRTHDAY.id());
        schedules.remove(BIRTHDAY.id());

        assertThat(kept).isEmpty();
    }

    @Test
    void names_longOrOfOtherLetters_areCleanAndDiffer() {
        String longId = "a".repeat(90);
        assertThat(ScheduleName.of(new CampaignId(longId, "b")))
                .matches("[0-9a-zA-Z_.-]{1,64}")
                .isNotEqualTo(ScheduleName.of(new CampaignId(longId, "c")));
        assertThat(ScheduleName.of(new CampaignId("ä", "b")))
                .isNotEqualTo(ScheduleName.of(new CampaignId("ö", "b")));
    }

    @Test
    void goOn_runThatWasStopped_isAskedForAgainOnceWithItsOwnTime() {
        Instant run = Instant.parse("2026-11-20T08:00:00Z");
        Instant resumed = Instant.parse("2026-11-22T09:10:59Z");

        schedules.goOn(BIRTHDAY, run, resumed);
        schedules.goOn(BIRTHDAY, run, resumed);

        assertThat(kept.values())
                .singleElement()
                .satisfies(
                        schedule -> {
                            assertThat(schedule.name()).matches("resume-[0-9A-Za-z-]{1,57}");
                            assertThat(schedule.target().arn()).isEqualTo("birthdays");
                            assertThat(schedule.target().input())
                                    .contains("\"time\":\"2026-11-20T08:00:00Z\"");
                        });
    }

    @Test
    void releaseMails_ofACampaign_callsWhoReleasesThemAfterEverySightOfThePause() {
        schedules.releaseMails(BIRTHDAY.id(), Instant.parse("2026-11-22T09:10:59Z"));

        assertThat(kept)
                .containsOnlyKeys(ScheduleName.ofResuming(BIRTHDAY.id()) + "-20261122T0913");
        assertThat(kept.values())
                .allSatisfy(it -> assertThat(it.target().arn()).isEqualTo("release"));
    }

    /** Behaves as Scheduler does. */
    private final class Client implements SchedulerClient {

        @Override
        public UpdateScheduleResponse updateSchedule(UpdateScheduleRequest request) {
            if (!kept.containsKey(request.name())) {
                throw ResourceNotFoundException.builder().build();
            }
            kept.put(request.name(), request);
            return UpdateScheduleResponse.builder().build();
        }

        @Override
        public CreateScheduleResponse createSchedule(CreateScheduleRequest request) {
            kept.put(
                    request.name(),
                    UpdateScheduleRequest.builder()
                            .name(request.name())
                            .target(request.target())
                            .build());
            if (createdByAnother) {
                throw ConflictException.builder().build();
            }
            return CreateScheduleResponse.builder().build();
        }

        @Override
        public DeleteScheduleResponse deleteSchedule(DeleteScheduleRequest request) {
            if (kept.remove(request.name()) == null) {
                throw ResourceNotFoundException.builder().build();
            }
            return DeleteScheduleResponse.builder().build();
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

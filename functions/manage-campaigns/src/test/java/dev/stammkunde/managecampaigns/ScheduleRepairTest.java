package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.util.function.Supplier;

/** A crash between document and schedule, at each request that writes both. */
final class ScheduleRepairTest {

    private final AdminApi api = new AdminApi();

    @Test
    void create_schedulerAway_isMendedByTheSameRequest() {
        assertMended(() -> api.create(Documents.birthday("b")), 201);

        assertThat(api.schedules.find("b")).map(FakeSchedules.Kept::enabled).contains(true);
        assertThat(latest()).isEqualTo(1);
    }

    @Test
    void change_schedulerAway_isMendedByTheSameRequest() {
        api.create(Documents.birthday("b"));

        assertMended(
                () -> api.change("b", Documents.scheduled("b", "cron(0 10 * * ? *)"), "\"1\""),
                200);

        assertThat(api.schedules.find("b"))
                .map(FakeSchedules.Kept::expression)
                .contains("cron(0 10 * * ? *)");
        assertThat(latest()).isEqualTo(2);
    }

    @Test
    void pauseResumeArchive_schedulerAway_areMendedByTheSameRequest() {
        api.create(Documents.birthday("b"));

        assertMended(() -> api.ask(AdminRoute.PAUSE, "b"), 200);
        assertThat(api.schedules.find("b")).map(FakeSchedules.Kept::enabled).contains(false);

        assertMended(() -> api.ask(AdminRoute.RESUME, "b"), 200);
        assertThat(api.schedules.find("b")).map(FakeSchedules.Kept::enabled).contains(true);

        assertMended(() -> api.ask(AdminRoute.ARCHIVE, "b"), 200);
        assertThat(api.schedules.find("b")).isEmpty();
        assertThat(latest()).isEqualTo(4);
    }

    private void assertMended(Supplier<Reply> request, int status) {
        api.schedules.failNext();

        Reply failed = request.get();
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.problem()).isEqualTo("schedule-not-in-step");
        assertThat(failed.headers()).containsKey("retry-after");

        assertThat(request.get().status()).isEqualTo(status);
    }

    private int latest() {
        return Integer.parseInt(
                api.ask(AdminRoute.SHOW, "b").headers().getOrDefault("etag", "").replace("\"", ""));
    }
}

package dev.stammkunde.publishchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.batches.BatchStuckException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.testing.LogLines;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Runs the sample events of {@code events/publish-changes}. */
final class PublishChangesHandlerTest {

    private static final String ALL_DONE = "{\"batchItemFailures\":[]}";
    private static final String SECOND_FAILED =
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"4421584500000000017450000002\"}]}";

    private final FakeBus bus = new FakeBus();
    private final PublishChangesHandler handler = new PublishChangesHandler(bus, "shop-events");

    private String handle(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (InputStream in =
                Files.newInputStream(
                        RepositoryRoot.path()
                                .resolve("events/publish-changes/" + event + ".json"))) {
            handler.handleRequest(in, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }

    private List<String> keysTold() {
        return bus.told().stream().map(LedgerEntry::key).map(BookingKey::toString).toList();
    }

    private List<String> typesTold() {
        return bus.taken.stream().map(PutEventsRequestEntry::detailType).toList();
    }

    @Test
    void handle_bookings_areToldByTheirTypes() throws IOException {
        assertThat(handle("booked")).isEqualTo(ALL_DONE);

        assertThat(typesTold()).containsExactly("OrderStateChanged", "PointsBooked");
        assertThat(keysTold())
                .containsExactly(
                        "order/1001/state/1",
                        "customer/7001/gift/birthday/2026",
                        "adjustment/2f9c1d/adjust");
    }

    /** What the commands of the README make of the table. */
    @Test
    void handle_entriesFromTheTable_areToldOnceMore() throws IOException {
        handle("booked");
        List<String> told = keysTold();
        bus.taken.clear();

        assertThat(handle("from-the-table")).isEqualTo(ALL_DONE);

        assertThat(keysTold()).isEqualTo(told).hasSize(3);
    }

    @Test
    void handle_bothSidesOfAMerge_areOneEvent() throws IOException {
        assertThat(handle("merged")).isEqualTo(ALL_DONE);

        assertThat(typesTold()).containsExactly("CustomersMerged");
        assertThat(keysTold())
                .containsExactly("customer/7001/merge-out", "customer/7002/merge-in/7001");
    }

    @ParameterizedTest
    @CsvSource({"entry-changed, CHANGED", "entry-removed, REMOVED"})
    void handle_entryThatWasAltered_raisesTheAlarmAndIsNotTold(String sample, String reason)
            throws IOException {
        try (LogLines lines = new LogLines()) {
            assertThat(handle(sample)).isEqualTo(ALL_DONE);

            assertThat(bus.calls).isEmpty();
            JsonField line = lines.parsed().getFirst();
            assertThat(line.text("level")).isEqualTo("ERROR");
            assertThat(line.text("message")).isEqualTo("booked-entry-altered");
            assertThat(line.text("shopId")).isEqualTo("demo-shop");
            JsonField count = lines.parsed().getLast();
            assertThat(count.integer("EntriesAltered")).isEqualTo(1);
            assertThat(count.text("reason")).isEqualTo(reason);
            assertThat(withoutTimes(lines)).doesNotContain("7001");
        }
    }

    @Test
    void handle_entryOfAKindThatIsNotKnown_endsTheBatchBeforeIt() throws IOException {
        try (LogLines lines = new LogLines()) {
            assertThat(handle("batch-with-one-unreadable")).isEqualTo(SECOND_FAILED);

            assertThat(keysTold()).containsExactly("order/1001/state/1");
            assertThat(withoutTimes(lines))
                    .contains("change-not-understood")
                    .doesNotContain("7001");
        }
    }

    @Test
    void handle_hashOfSomethingElse_failsAndTellsNothing() throws IOException {
        try (LogLines lines = new LogLines()) {
            assertThatThrownBy(() -> handle("hash-wrong")).isInstanceOf(BatchStuckException.class);

            assertThat(bus.calls).isEmpty();
            assertThat(lines.text()).contains("must be that of the entry");
        }
    }

    @Test
    void handle_secondEventRefused_comesAgainFromItsFirstEntry() throws IOException {
        bus.refused = entry -> entry > 0;

        assertThat(handle("booked")).isEqualTo(SECOND_FAILED);

        assertThat(keysTold()).containsExactly("order/1001/state/1");
    }

    @Test
    void handle_noAnswer_failsTheCall() {
        bus.fault = _ -> FakeBus.Fault.NO_ANSWER;

        assertThatThrownBy(() -> handle("booked")).isInstanceOf(BatchStuckException.class);
    }

    /** Times of the clock have any digits. */
    private static String withoutTimes(LogLines lines) {
        return lines.text().replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }
}

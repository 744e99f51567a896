package dev.stammkunde.tallynps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stammkunde.platform.batches.BatchStuckException;
import dev.stammkunde.platform.counting.TallyStore;
import dev.stammkunde.platform.testing.InMemoryTallies;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.feedback.TextSource;
import dev.stammkunde.surveys.feedback.TopicCounts;
import dev.stammkunde.surveys.figures.AnswerDays;
import dev.stammkunde.surveys.figures.Dimension;
import dev.stammkunde.surveys.store.TalliedAnswers;
import dev.stammkunde.surveys.store.TalliedTopics;
import dev.stammkunde.testkit.Crashing;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Runs the sample events of {@code events/tally-nps}. */
final class TallyNpsHandlerTest {

    private static final SurveyId NPS = new SurveyId("demo-shop", "nps");
    private static final LocalDate ANNAS_DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate BENS_DAY = LocalDate.of(2026, 11, 21);
    private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

    private final InMemoryTallies tallies = new InMemoryTallies();
    private final TallyNpsHandler handler = new TallyNpsHandler(tallies);

    @Test
    void handle_answersAnEditAndALateOne_countsEachOnceByItsLatestOnItsFirstDay()
            throws IOException {
        assertThat(handle("answers")).isEqualTo(ALL_DONE);

        assertThat(days(Dimension.WAVE))
                .isEqualTo(
                        Map.of(
                                ANNAS_DAY, Map.of("2026-11-02", Map.of(3, 1L)),
                                BENS_DAY, Map.of("2026-11-02", Map.of(10, 1L))));
        assertThat(days(Dimension.CATEGORY).get(ANNAS_DAY))
                .isEqualTo(Map.of("Kaffee", Map.of(3, 1L), "Zubehör", Map.of(3, 1L)));
        assertThat(days(Dimension.PURCHASE).get(BENS_DAY))
                .isEqualTo(Map.of(Dimension.REPEAT, Map.of(10, 1L)));
    }

    @Test
    void handle_sameBatchAgainAndAnErasure_changesNothing() throws IOException {
        handle("answers");
        Map<LocalDate, Map<String, Map<Integer, Long>>> once = days(Dimension.COUNTRY);

        handle("answers");
        handle("erased");
        handle("answers");
        handle("erased");

        assertThat(days(Dimension.COUNTRY)).isEqualTo(once).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void handle_crashAtEachCall_countsOnceWhenTheBatchComesAgain(boolean afterEffect)
            throws IOException {
        handle("answers");
        boolean crashed = true;
        int calls = 0;
        for (; crashed; calls++) {
            InMemoryTallies broken = new InMemoryTallies();
            Crashing crash = new Crashing(calls, afterEffect);
            TallyNpsHandler breaking = new TallyNpsHandler(crash.wrap(TallyStore.class, broken));
            Throwable stuck = catchThrowable(() -> handle(breaking, "answers"));
            crashed = crash.crashed();
            assertThat(stuck == null || stuck instanceof BatchStuckException).isTrue();

            assertThat(handle(new TallyNpsHandler(broken), "answers")).isEqualTo(ALL_DONE);

            for (Dimension dimension : Dimension.values()) {
                assertThat(days(broken, dimension)).as("%d", calls).isEqualTo(days(dimension));
            }
        }
        assertThat(calls).isGreaterThan(2);
    }

    @Test
    void handle_oneUnreadableRecord_countsThoseBeforeItAndTellsWhere() throws IOException {
        assertThat(handle("batch-with-one-unreadable"))
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"4421584500000000017450000002\"}]}");
        assertThat(days(Dimension.WAVE))
                .isEqualTo(Map.of(ANNAS_DAY, Map.of("2026-11-02", Map.of(9, 1L))));
    }

    @Test
    void handle_feedback_isCountedByTopicOnceAndCountsOnWhenErased() throws IOException {
        handle("feedback");
        assertThat(handle("feedback")).isEqualTo(ALL_DONE);

        TopicCounts november =
                new TopicCounts(
                        Map.of(TextSource.FORM, 2L, TextSource.SERVICE, 1L),
                        Map.of("complaint", 2L, "delivery", 2L, "quality", 2L));
        assertThat(topics()).isEqualTo(Map.of(YearMonth.of(2026, 11), november));

        handle("feedback-erased");
        handle("feedback");
        assertThat(topics()).isEqualTo(Map.of(YearMonth.of(2026, 11), november));
    }

    private Map<YearMonth, TopicCounts> topics() {
        return new TalliedTopics(tallies)
                .read("demo-shop", YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    }

    private Map<LocalDate, Map<String, Map<Integer, Long>>> days(Dimension dimension) {
        return days(tallies, dimension);
    }

    private static Map<LocalDate, Map<String, Map<Integer, Long>>> days(
            InMemoryTallies of, Dimension dimension) {
        return new TalliedAnswers(of).read(NPS, Scale.NPS, dimension, AnswerDays.ALL).days();
    }

    private String handle(String event) throws IOException {
        return handle(handler, event);
    }

    private static String handle(TallyNpsHandler handler, String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (InputStream in =
                Files.newInputStream(
                        RepositoryRoot.path().resolve("events/tally-nps/" + event + ".json"))) {
            handler.handleRequest(in, response, FixedContext.unhurried());
        }
        return response.toString(StandardCharsets.UTF_8);
    }
}

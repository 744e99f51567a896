package dev.stammkunde.dispatchsurveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDraft;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.testing.SampleSurveys;
import dev.stammkunde.testkit.FixedContext;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

final class DispatchSurveysHandlerTest {

    private static final int A_MINUTE = 60_000;

    private final Shop shop = new Shop();

    DispatchSurveysHandlerTest() {
        shop.surveys.put(rhythm());
        shop.customer("anna");
    }

    @Test
    void handleRequest_moreThanFitsIntoARun_isNoFailureAndGoesOnWithTheNext() {
        handle("2026-03-31T09:05:00Z", 1);
        assertThat(shop.invited()).isEmpty();

        handle("2026-03-31T10:05:00Z", A_MINUTE);

        assertThat(shop.invited()).containsExactly("anna null");
    }

    @Test
    void handleRequest_aSurveyThatFails_failsAfterTheOthers() {
        shop.beforeOrdersOf =
                _ -> {
                    throw new IllegalArgumentException("unreadable");
                };
        shop.surveys.put(
                survey("orders", new Trigger.AfterOrder(Trigger.Milestone.PURCHASED, 2, 1)));

        assertThatThrownBy(() -> handle("2026-03-31T09:05:00Z", A_MINUTE))
                .isInstanceOf(IllegalStateException.class);

        assertThat(shop.invited()).containsExactly("anna null");
    }

    private void handle(String time, int millisLeft) {
        new DispatchSurveysHandler(shop.ports())
                .handleRequest(
                        new ByteArrayInputStream(
                                ("{\"time\": \"" + time + "\"}").getBytes(StandardCharsets.UTF_8)),
                        OutputStream.nullOutputStream(),
                        new FixedContext("request-1", () -> millisLeft));
    }

    private static Survey rhythm() {
        return survey("yearly", new Trigger.Rhythm(LocalDate.of(2026, 3, 31), 3));
    }

    private static Survey survey(String id, Trigger trigger) {
        SurveyDraft sample = SampleSurveys.nps().draft();
        return SampleSurveys.active(
                id,
                new SurveyDraft(
                        id,
                        trigger,
                        sample.title(),
                        sample.questions(),
                        100,
                        80,
                        80,
                        null,
                        null,
                        0,
                        "surveys"));
    }
}

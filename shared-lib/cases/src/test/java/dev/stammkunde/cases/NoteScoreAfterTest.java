package dev.stammkunde.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.SampleCases;
import dev.stammkunde.customers.CustomerId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

final class NoteScoreAfterTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant CLOSED = MONDAY.plus(Duration.ofHours(2));
    private static final CustomerId ANNA = new CustomerId("shop", "anna");
    private static final CaseOpening OPENING =
            new CaseOpening("shop", "1", CaseReason.DETRACTOR, "anna", null, 3, 10, MONDAY);

    private final InMemoryCases cases = new InMemoryCases();
    private final CasePorts ports = SampleCases.ports(cases);
    private final NoteScoreAfter after = new NoteScoreAfter(ports);

    @Test
    void note_scoresAfterTheClosingInAnyOrder_keepsTheFirstThatWasGiven() {
        openAndClose();

        after.note(ANNA, 7, 10, CLOSED.plusSeconds(90));
        after.note(ANNA, 9, 10, CLOSED.plusSeconds(60));
        after.note(ANNA, 2, 10, CLOSED.plusSeconds(70));
        after.note(ANNA, 9, 10, CLOSED.plusSeconds(60));

        assertThat(stored().scoreAfter()).isEqualTo(new LaterScore(9, CLOSED.plusSeconds(60)));
        assertThat(cases.find(OPENING.id()).orElseThrow().version()).isEqualTo(4);
        assertThat(cases.openedIn("shop", MONDAY, CLOSED))
                .extracting(CaseTiming::scores)
                .containsExactly(new ScoreAfter.Pair(3, 9, 10));
    }

    @Test
    void note_whileOpenOrAtTheClosingOrOnAnotherScale_isNone() {
        new OpenCase(ports).open(OPENING);
        after.note(ANNA, 9, 10, CLOSED.plusSeconds(60));
        close();

        after.note(ANNA, 9, 10, CLOSED);
        after.note(ANNA, 5, 5, CLOSED.plusSeconds(60));
        after.note(new CustomerId("shop", "berta"), 9, 10, CLOSED.plusSeconds(60));

        assertThat(stored().scoreAfter()).isNull();
    }

    private void openAndClose() {
        new OpenCase(ports).open(OPENING);
        close();
    }

    private void close() {
        new ChangeCase(ports)
                .close(
                        new Seen(OPENING.id(), 1),
                        new CaseOutcome.Fixed(),
                        SampleCases.acting("mira", CLOSED, "r1"));
    }

    private ServiceCase stored() {
        return cases.find(OPENING.id()).orElseThrow().value();
    }
}

package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.points.json.ChangeProgramme.Outcome;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.testing.InMemoryProgrammes;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class ChangeProgrammeTest {

    private static final String SHOP = "shop";
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:30Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes(audit);
    private final ChangeProgramme change = new ChangeProgramme(programmes, programmes);

    @Test
    void earliest_anInstant_isTheWholeMinuteAfterTheNotice() {
        assertThat(ChangeProgramme.earliest(NOW)).isEqualTo("2026-05-01T10:11:00Z");
        assertThat(ChangeProgramme.earliest(Instant.parse("2026-05-01T10:00:00Z")))
                .isEqualTo("2026-05-01T10:10:00Z");
    }

    @Test
    void publish_aheadOfItsBeginning_isDoneAndToldWithWhatItChanges() {
        publish("a", JUNE, 0);
        Outcome second = publish("b", JUNE.plusSeconds(60), 1);

        assertThat(second).isInstanceOf(Outcome.Done.class);
        assertThat(audit.of(SHOP)).hasSize(2);
        assertThat(audit.of(SHOP).getFirst().changes().changes())
                .containsExactly(new AuditChange("note", "a", "b"));
    }

    @Test
    void publish_beforeTheNotice_isTooSoonAndOperatorsMayAnyhow() {
        ProgrammeDocument past = document("a", NOW.minusSeconds(30));

        assertThat(change.publish(past, 0, acting(NOW)))
                .isEqualTo(new Outcome.TooSoon(Instant.parse("2026-05-01T10:11:00Z")));
        assertThat(programmes.revision(SHOP)).isZero();
        assertThat(change.publishAnyhow(past, 0, acting(NOW))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void publish_theSameAgain_isARepeatAlsoWhenItHasBegun() {
        publish("a", JUNE, 0);

        Outcome again = change.publish(document("a", JUNE), 0, acting(JUNE.plusSeconds(1)));

        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.isRepeat()).isTrue());
        assertThat(audit.of(SHOP)).hasSize(1);
    }

    @Test
    void publish_whatIsTaken_isRefusedByItsReason() {
        publish("a", JUNE, 0);

        assertThat(publish("a", JUNE.plusSeconds(60), 1)).isEqualTo(new Outcome.NameTaken());
        assertThat(publish("b", JUNE, 1)).isEqualTo(new Outcome.BeginningTaken());
        assertThat(publish("b", JUNE.plusSeconds(60), 0)).isEqualTo(new Outcome.Outdated(1));
        assertThat(audit.of(SHOP)).hasSize(1);
    }

    @Test
    void withdraw_longBeforeItBegins_isDoneOnceAndTold() {
        publish("a", JUNE, 0);

        Outcome first = change.withdraw(SHOP, "a", 1, acting(NOW));
        Outcome again = change.withdraw(SHOP, "a", 1, acting(NOW));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.isRepeat()).isFalse());
        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.isRepeat()).isTrue());
        assertThat(audit.of(SHOP)).hasSize(2);
        assertThat(audit.of(SHOP).getFirst().changes().changes())
                .containsExactly(new AuditChange("validFrom", "2026-06-01T00:00:00Z", null));
        assertThat(publish("a", JUNE, 2)).isEqualTo(new Outcome.NameTaken());
    }

    @Test
    void withdraw_whatFunctionsMayRateByAlready_isTooLate() {
        publish("a", JUNE, 0);

        assertThat(change.withdraw(SHOP, "a", 1, acting(JUNE.minusSeconds(599))))
                .isEqualTo(new Outcome.TooSoon(JUNE.minusSeconds(600)));
        assertThat(change.withdraw(SHOP, "a", 1, acting(JUNE.plusSeconds(599))))
                .isInstanceOf(Outcome.TooSoon.class);
        assertThat(programmes.inForce(SHOP, JUNE).document()).isPresent();
    }

    @Test
    void withdraw_unknownOrOutdated_changesNothing() {
        publish("a", JUNE, 0);
        publish("b", JUNE.plusSeconds(60), 1);

        assertThat(change.withdraw(SHOP, "c", 2, acting(NOW))).isEqualTo(new Outcome.Unknown());
        assertThat(change.withdraw("other", "a", 2, acting(NOW))).isEqualTo(new Outcome.Unknown());
        assertThat(change.withdraw(SHOP, "a", 1, acting(NOW))).isEqualTo(new Outcome.Outdated(2));
    }

    private Outcome publish(String version, Instant validFrom, int seen) {
        return change.publish(document(version, validFrom), seen, acting(NOW));
    }

    private static Acting acting(Instant at) {
        return SampleEntries.acting(at);
    }

    private static ProgrammeDocument document(String version, Instant validFrom) {
        return new ProgrammeDocument(SHOP, version, validFrom, "{\"note\":\"" + version + "\"}");
    }
}

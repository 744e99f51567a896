package dev.stammkunde.finance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.finance.simulation.ChangeBand;
import dev.stammkunde.finance.simulation.CustomerChange;
import dev.stammkunde.finance.simulation.PointsStand;
import dev.stammkunde.finance.simulation.SimulatedMonth;
import dev.stammkunde.finance.simulation.SimulatedWorth;
import dev.stammkunde.finance.simulation.SimulationAsk;
import dev.stammkunde.finance.simulation.SimulationPeriod;
import dev.stammkunde.finance.simulation.SimulationResult;
import dev.stammkunde.finance.simulation.SimulationResult.BandGroup;
import dev.stammkunde.finance.simulation.SimulationResult.CustomerGroup;
import dev.stammkunde.finance.simulation.SimulationResult.NotRated;
import dev.stammkunde.finance.simulation.SimulationRun;
import dev.stammkunde.finance.simulation.SimulationRun.State;
import dev.stammkunde.finance.simulation.SimulationRuns;
import dev.stammkunde.finance.simulation.SimulationRuns.Stored;
import dev.stammkunde.finance.simulation.SimulationValuation;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** What every store of simulations does. Each test gets an empty one. */
public abstract class SimulationRunsContract {

    private static final Instant ASKED_AT = Instant.parse("2026-11-29T10:15:30Z");
    private static final SimulationRun BEGUN = SimulationRun.begun(ask("teeladen", "{\"a\": 1}"));

    protected abstract SimulationRuns runs();

    @Test
    void begin_twice_keepsTheFirst() {
        Stored first = runs().begin(BEGUN);
        Stored moved = runs().move(first, at(LocalDate.of(2026, 11, 1)));

        Stored again = runs().begin(BEGUN);

        assertThat(first.run()).isEqualTo(BEGUN);
        assertThat(again).isEqualTo(moved);
    }

    @Test
    void find_what_isThere_isOfItsShopAndDraft() {
        Stored kept = runs().begin(BEGUN);

        assertThat(runs().find("teeladen", BEGUN.ask().simulationId())).contains(kept);
        assertThat(runs().find("another", BEGUN.ask().simulationId())).isEmpty();
        assertThat(runs().find("teeladen", ask("teeladen", "{\"a\":1}").simulationId())).isEmpty();
    }

    @Test
    void move_byTwoWhoReadTheSame_isRefusedTheSecond() {
        Stored read = runs().begin(BEGUN);
        SimulationRun one = at(LocalDate.of(2026, 11, 1));
        SimulationRun other = at(LocalDate.of(2026, 10, 1));

        Stored first = runs().move(read, one);
        Stored second = runs().move(read, other);

        assertThat(first.run()).isEqualTo(one);
        assertThat(second).isEqualTo(first);
        assertThat(runs().move(second, other).run()).isEqualTo(other);
    }

    @Test
    void move_toAnEnd_isReadBackWhole() {
        Stored read = runs().begin(BEGUN);
        SimulationRun done =
                new SimulationRun(
                        BEGUN.ask(), State.DONE, LocalDate.of(2025, 11, 27), null, result(), null);

        runs().move(read, done);

        assertThat(runs().find("teeladen", BEGUN.ask().simulationId()).orElseThrow().run())
                .isEqualTo(done);
    }

    @Test
    void move_whatIsNotThere_fails() {
        Stored elsewhere = new Stored(BEGUN, "\"0123456789abcdef0123456789abcdef\"");

        assertThatThrownBy(() -> runs().move(elsewhere, BEGUN))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void keepSums_twice_areTheSameAndNeverChange() {
        byte[] sums = "sums".getBytes(StandardCharsets.UTF_8);
        String name = runs().keepSums(BEGUN, sums);

        assertThat(runs().keepSums(BEGUN, sums)).isEqualTo(name);
        assertThat(runs().keepSums(BEGUN, new byte[] {1})).isNotEqualTo(name);
        assertThat(runs().sums(BEGUN, name)).isEqualTo(sums);
        assertThatThrownBy(() -> runs().sums(BEGUN, "0".repeat(64)))
                .isInstanceOf(RuntimeException.class);
    }

    private static SimulationRun at(LocalDate next) {
        return new SimulationRun(BEGUN.ask(), State.RUNNING, next, "ab".repeat(32), null, null);
    }

    private static SimulationAsk ask(String shopId, String draft) {
        return new SimulationAsk(
                shopId,
                draft,
                SimulationPeriod.lastYear(ASKED_AT, ZoneId.of("Europe/Berlin")),
                new SimulationValuation(3, "EUR", new BigDecimal("1.5"), new BigDecimal("0.85")),
                "subject-1",
                ASKED_AT);
    }

    private static SimulationResult result() {
        PointsStand before = new PointsStand(100, 20, 30);
        PointsStand after = new PointsStand(90, 10, 5);
        CustomerGroup group = new CustomerGroup(2, 100, 90);
        return new SimulationResult(
                7,
                new SimulatedWorth(before, 150, 85, 128, 89),
                new SimulatedWorth(after, 135, 77, 115, 108),
                List.of(new SimulatedMonth(YearMonth.of(2026, 3), 7, before, after)),
                new CustomerGroup(1, 10, 20),
                new CustomerGroup(3, 90, 70),
                new CustomerGroup(4, 0, 0),
                List.of(new BandGroup(ChangeBand.LOST_UP_TO_TENTH, group)),
                List.of(new CustomerChange("Größe 7", 10, 20)),
                List.of(new CustomerChange("7001", 90, 70)),
                new NotRated(5, 500, 1));
    }
}

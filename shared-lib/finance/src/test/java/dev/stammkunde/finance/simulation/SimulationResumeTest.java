package dev.stammkunde.finance.simulation;

import static dev.stammkunde.finance.simulation.SimulatedShop.day;
import static dev.stammkunde.points.testing.SampleOrders.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stammkunde.finance.simulation.RunSimulation.Outcome;
import dev.stammkunde.finance.simulation.SimulationRun.State;
import dev.stammkunde.finance.simulation.SimulationRuns.Stored;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.programme.Combination;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.testkit.Crashing;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulation that is cut, dies or is worked on twice comes to what it would have anyway. */
final class SimulationResumeTest {

    private static final Programme LIVE = programme();
    private static final Programme DRAFT =
            programme(List.of(), Combination.HIGHEST, Overdraw.CLAMPED);

    private SimulatedShop shop = shop();

    @BeforeEach
    void begin() {
        shop = shop();
    }

    private static SimulatedShop shop() {
        SimulatedShop shop = new SimulatedShop();
        shop.paid("1", "anna", "100.00", day(0), LIVE);
        shop.paid("2", "berta", "50.00", day(0), LIVE);
        shop.paid("3", "anna", "70.00", day(1), LIVE);
        shop.refunded("1", "20.00", day(2), LIVE);
        shop.merge("berta", "carla", day(2));
        shop.refunded("1", "10.00", day(4), LIVE);
        shop.keepJournal();
        shop.runs.begin(SimulatedShop.begun());
        return shop;
    }

    private static SimulationResult whole() {
        return shop().simulate(DRAFT);
    }

    @Test
    void simulate_cutAfterEachNumberOfDays_goesOnToTheSame() {
        int days = SimulatedShop.PERIOD.days();
        for (int cut = 1; cut <= days; cut += 7) {
            begin();
            AtomicInteger left = new AtomicInteger(cut);
            Outcome outcome = simulate(shop.runs, shop.journal, left);
            while (outcome == Outcome.MORE_DAYS) {
                assertThat(shop.run().daysDone()).isBetween(1, days - 1);
                left.set(cut);
                outcome = simulate(shop.runs, shop.journal, left);
            }

            assertThat(outcome).isEqualTo(Outcome.DONE);
            assertThat(shop.run().result()).isEqualTo(whole());
            assertThat(shop.run().daysDone()).isEqualTo(days);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void simulate_diesAtAnyCall_goesOnToTheSame(boolean afterEffect) {
        int call = 0;
        boolean crashed = true;
        while (crashed) {
            begin();
            Crashing crashing = new Crashing(call, afterEffect);
            SimulationRuns runs = crashing.wrap(SimulationRuns.class, shop.runs);
            JournalObjects journal = crashing.wrap(JournalObjects.class, shop.journal);
            try {
                shop.simulate(DRAFT, runs, journal, () -> true);
            } catch (Crashing.Crash _) {
                assertThat(shop.simulate(DRAFT, shop.runs, shop.journal, () -> true))
                        .isEqualTo(Outcome.DONE);
            }

            assertThat(shop.run().result()).as("call %d", call).isEqualTo(whole());
            crashed = crashing.crashed();
            call++;
        }
        assertThat(call).isGreaterThan(20);
    }

    @Test
    void simulate_whereOthersMovedOn_givesWay() {
        SimulationRuns overtaken =
                new ForwardingRuns(shop.runs) {
                    @Override
                    public Stored move(Stored before, SimulationRun after) {
                        SimulationRun others =
                                after.moved(after.next().minusDays(1), "ab".repeat(32));
                        shop.runs.move(before, others);
                        return shop.runs.move(before, after);
                    }
                };

        assertThat(shop.simulate(DRAFT, overtaken, shop.journal, () -> true))
                .isEqualTo(Outcome.ELSEWHERE);
        assertThat(shop.run().sums()).isEqualTo("ab".repeat(32));
    }

    @Test
    void simulate_whoseAnswerWasLost_goesOn() {
        SimulationRuns twice =
                new ForwardingRuns(shop.runs) {
                    @Override
                    public Stored move(Stored before, SimulationRun after) {
                        shop.runs.move(before, after);
                        return shop.runs.move(before, after);
                    }
                };

        assertThat(shop.simulate(DRAFT, twice, shop.journal, () -> true)).isEqualTo(Outcome.DONE);
    }

    @Test
    void simulate_ofABrokenDay_failsAndGoesOnWhenItIsMended() {
        JournalObjects broken =
                new JournalObjects() {
                    @Override
                    public DayContents contents(JournalDay day) {
                        return shop.journal.contents(day);
                    }

                    @Override
                    public LineSource open(JournalDay day, JournalObject object) {
                        throw new BrokenJournalException("an object is gone");
                    }
                };

        assertThat(shop.simulate(DRAFT, shop.runs, broken, () -> true)).isEqualTo(Outcome.FAILED);
        assertThat(shop.run().failure()).isEqualTo("2026-03-09 cannot be read: an object is gone");
        assertThat(shop.simulate(DRAFT, shop.runs, shop.journal, () -> true))
                .isEqualTo(Outcome.FAILED);

        Stored failed = shop.runs.begin(SimulatedShop.begun());
        shop.runs.move(failed, failed.run().again());
        assertThat(shop.simulate(DRAFT, shop.runs, shop.journal, () -> true))
                .isEqualTo(Outcome.DONE);
        assertThat(shop.run().result()).isEqualTo(whole());
    }

    @Test
    void simulate_done_isLeftAlone() {
        shop.simulate(DRAFT);
        SimulationRun done = shop.run();

        assertThat(shop.simulate(DRAFT, shop.runs, shop.journal, () -> true))
                .isEqualTo(Outcome.DONE);
        assertThat(shop.run()).isEqualTo(done);
        assertThat(done.state()).isEqualTo(State.DONE);
    }

    @Test
    void read_bytesOfAnotherForm_fails() {
        assertThatExceptionOfType(java.io.UncheckedIOException.class)
                .isThrownBy(() -> SumsFile.read(new byte[] {1, 2, 3}));
    }

    /** Time for so many looks at the clock. */
    private Outcome simulate(SimulationRuns runs, JournalObjects journal, AtomicInteger left) {
        return shop.simulate(DRAFT, runs, journal, () -> left.getAndDecrement() > 0);
    }

    private abstract static class ForwardingRuns implements SimulationRuns {

        private final SimulationRuns runs;

        ForwardingRuns(SimulationRuns runs) {
            this.runs = runs;
        }

        @Override
        public Stored begin(SimulationRun run) {
            return runs.begin(run);
        }

        @Override
        public java.util.Optional<Stored> find(String shopId, String simulationId) {
            return runs.find(shopId, simulationId);
        }

        @Override
        public String keepSums(SimulationRun run, byte[] sums) {
            return runs.keepSums(run, sums);
        }

        @Override
        public byte[] sums(SimulationRun run, String name) {
            return runs.sums(run, name);
        }
    }
}

package dev.stammkunde.finance.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.output.Section.Line;
import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.points.Origin;
import dev.stammkunde.shop.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the table of a bridge sums up is what the report says. */
class BridgeProperties {

    private static final ReportWords WORDS = new ReportWords(Language.DE);

    @Property(tries = 200)
    void bridge_ofAnyOrigins_closesAsTheReportDoes(@ForAll("bridges") Map<Origin, Bridge> bridges) {
        MonthFigures figures = with(bridges);

        Section section = new BridgeSections(figures, WORDS).bridge();

        List<Cell> closing = section.total().cells();
        for (int i = 0; i < section.columns().size() - 1; i++) {
            String key = section.columns().get(i).key().toUpperCase(Locale.ROOT);
            Bridge bridge = bridges.getOrDefault(Origin.valueOf(key), Bridge.EMPTY);
            assertThat(closing.get(i)).isEqualTo(new Cell.Points(bridge.closing()));
        }
        assertThat(closing.getLast()).isEqualTo(new Cell.Points(figures.allPoints().closing()));
        for (Line line : section.lines()) {
            List<Cell> origins = line.cells().subList(0, line.cells().size() - 1);
            if (!origins.isEmpty()) {
                assertThat(Cell.sum(origins)).isEqualTo(line.cells().getLast());
            }
        }
    }

    @Property(tries = 200)
    void chart_ofAnyBridge_staysWithinItsWidth(@ForAll("bridge") Bridge bridge) {
        List<Double> ends = new ArrayList<>();
        for (Drawing.Shape shape : BridgeChart.of(bridge, WORDS).shapes()) {
            if (shape instanceof Drawing.Shape.Bar bar) {
                double begin = Double.parseDouble(bar.x());
                assertThat(begin).isNotNegative();
                ends.add(begin + Double.parseDouble(bar.width()));
            }
        }

        assertThat(ends).allMatch(end -> end <= Drawing.WIDTH + 1.1);
    }

    @Provide
    Arbitrary<Map<Origin, Bridge>> bridges() {
        return Arbitraries.maps(Arbitraries.of(Origin.class), bridge());
    }

    @Provide
    Arbitrary<Bridge> bridge() {
        Arbitrary<Long> changes = Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_000_000L),
                        Arbitraries.maps(Arbitraries.of(Movement.class), changes))
                .as(Bridge::over);
    }

    private static MonthFigures with(Map<Origin, Bridge> points) {
        MonthFigures rich = SampleReports.rich().figures();
        return new MonthFigures(
                rich.month(),
                rich.asOf(),
                points,
                rich.debts(),
                rich.standing(),
                rich.accounts(),
                rich.accountsWithPoints(),
                rich.activeAccounts(),
                rich.ageing(),
                rich.undated(),
                rich.gifts(),
                rich.rewards(),
                rich.adjustments(),
                rich.earned(),
                rich.earnedBelowMinimum(),
                rich.cohorts(),
                rich.orders(),
                rich.netRevenue(),
                rich.entries());
    }
}

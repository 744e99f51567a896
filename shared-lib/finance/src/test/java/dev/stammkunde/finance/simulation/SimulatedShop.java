package dev.stammkunde.finance.simulation;

import static dev.stammkunde.points.testing.SampleOrders.PAID_AT;
import static dev.stammkunde.points.testing.SampleOrders.SHOP;

import dev.stammkunde.finance.simulation.RunSimulation.Outcome;
import dev.stammkunde.finance.testing.InMemorySimulationRuns;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.SettleOrder;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.json.JournalLineJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.testing.HearOrders;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.SampleOrders;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shop whose orders are settled as ever, and whose journal has what came of it. */
final class SimulatedShop {

    static final Instant ASKED_AT = Instant.parse("2026-11-29T10:15:30Z");
    static final SimulationPeriod PERIOD =
            SimulationPeriod.lastYear(ASKED_AT, ZoneId.of("Europe/Berlin"));

    /** A point is a cent, and 80 of 100 are redeemed. */
    static final SimulationValuation VALUATION =
            new SimulationValuation(3, "EUR", BigDecimal.ONE, new BigDecimal("0.8"));

    final InMemoryJournal journal = new InMemoryJournal();
    final InMemorySimulationRuns runs = new InMemorySimulationRuns();

    private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
    private final HearOrders hear = new HearOrders(ledger, SHOP);
    private final Set<String> customers = new HashSet<>();

    /** Hears that an order is paid, with so much of goods. */
    void paid(String orderId, String customer, String goods, Instant at, Programme programme) {
        paid(orderId, customer, List.of(SampleOrders.line("1", 1, goods)), at, programme);
    }

    void paid(
            String orderId,
            String customer,
            List<OrderLine> lines,
            Instant at,
            Programme programme) {
        Order order = order(orderId, customer, lines);
        hear(
                orderId,
                new OrderReport.Snapshot<>(AsOf.of(at), order, new Payment.Paid(at), false, null),
                at.plusSeconds(3),
                programme);
    }

    static Order order(String orderId, String customer, List<OrderLine> lines) {
        Order sample = SampleOrders.paid(orderId, "4.90", lines.toArray(OrderLine[]::new)).order();
        return new Order(
                orderId,
                sample.number(),
                customer,
                sample.placedAt(),
                false,
                sample.lines(),
                sample.shipping(),
                sample.shippingTax(),
                sample.total(),
                sample.tax(),
                sample.byGiftCard());
    }

    /** Hears that so much went back, of no line. */
    void refunded(String orderId, String amount, Instant at, Programme programme) {
        Refund refund = SampleOrders.refund("r-" + at, orderId, amount);
        hear(orderId, new OrderReport.Refunded<>(AsOf.of(at), refund), at, programme);
    }

    void hear(String orderId, OrderReport<Order> report, Instant now, Programme programme) {
        SettleOrder.Settlement settled = hear.hear(orderId, report, programme, now);
        settled.bookings().forEach(book -> customers.add(book.after().id().customerId()));
    }

    void merge(String gone, String kept, Instant now) {
        customers.add(kept);
        hear.merge(gone, kept, now);
    }

    /** Puts everything that was booked into the journal. */
    void keepJournal() {
        customers.stream()
                .flatMap(customer -> ledger.all(new AccountId(SHOP, customer)).stream())
                .collect(Collectors.groupingBy(JournalDay::of))
                .forEach(
                        (day, entries) ->
                                journal.keep(
                                        day,
                                        SortedLines.of(
                                                entries.stream()
                                                        .map(JournalLineJson::of)
                                                        .toList())));
    }

    List<LedgerEntry> entriesOf(String customer) {
        return ledger.all(new AccountId(SHOP, customer));
    }

    static SimulationRun begun() {
        return SimulationRun.begun(
                new SimulationAsk(SHOP, "{}", PERIOD, VALUATION, "subject-1", ASKED_AT));
    }

    /** Simulates a draft from end to end. */
    SimulationResult simulate(Programme draft) {
        keepJournal();
        runs.begin(begun());
        Outcome outcome = simulate(draft, runs, journal, () -> true);
        if (outcome != Outcome.DONE) {
            throw new IllegalStateException(outcome.toString());
        }
        return Objects.requireNonNull(run().result());
    }

    Outcome simulate(
            Programme draft,
            SimulationRuns itsRuns,
            JournalObjects itsJournal,
            BooleanSupplier timeLeft) {
        Function<LineSource, LineSource> noSpill =
                _ -> {
                    throw new IllegalStateException("few objects need no spill");
                };
        return new RunSimulation(
                        itsRuns,
                        new ReadJournal(itsJournal, noSpill::apply),
                        (JournalDay day, JournalLine line) -> JournalLineJson.entry(day, line),
                        _ -> draft,
                        1)
                .goOn(SHOP, begun().ask().simulationId(), timeLeft);
    }

    SimulationRun run() {
        return runs.find(SHOP, begun().ask().simulationId()).orElseThrow().run();
    }

    /** A time so many days after the first orders. */
    static Instant day(int days) {
        return PAID_AT.plusSeconds(days * 86_400L);
    }
}

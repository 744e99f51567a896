package dev.stammkunde.finance.months;

import static dev.stammkunde.finance.months.Folds.TERMS;
import static dev.stammkunde.finance.months.Folds.all;
import static dev.stammkunde.finance.months.Folds.inTurn;
import static dev.stammkunde.finance.months.Folds.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.months.PointsGroup.Share;
import dev.stammkunde.finance.testing.AnyLife;
import dev.stammkunde.finance.testing.InMemoryCarriedMonths;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.testing.InMemoryJournal;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Whatever happens to customers: months tie, within themselves and with the ledger. */
final class FoldMonthProperties {

    /** Before the clocks go forward, and back. */
    private static final List<String> FIRSTS = List.of("2026-03", "2026-10");

    private static final int MONTHS = 4;
    private static final int STEPS = 60;

    private static String first(Random random) {
        return FIRSTS.get(random.nextInt(FIRSTS.size()));
    }

    private static ShopLedger life(Random random, String first) {
        return AnyLife.of(random, month(first).begins(), STEPS);
    }

    @Property(tries = 150)
    void inTurn_anyLife_bridgesLeadFromMonthToMonthAndMatchTheAccounts(@ForAll Random random) {
        String first = first(random);
        ShopLedger ledger = life(random, first);

        List<FoldedMonth> months = inTurn(Folds.of(ledger), first, MONTHS);

        Bridge points = Bridge.EMPTY;
        Bridge debts = Bridge.EMPTY;
        Map<Origin, Bridge> origins = Map.of();
        for (FoldedMonth month : months) {
            MonthFigures figures = month.figures();
            assertThat(month.tieOut().differences()).isEmpty();
            assertThat(figures.allPoints().opening()).isEqualTo(points.closing());
            assertThat(figures.debts().opening()).isEqualTo(debts.closing());
            for (Origin origin : Origin.values()) {
                assertThat(figures.points().getOrDefault(origin, Bridge.EMPTY).opening())
                        .isEqualTo(origins.getOrDefault(origin, Bridge.EMPTY).closing());
            }
            points = figures.allPoints();
            debts = figures.debts();
            origins = figures.points();
            assertLikeTheLedger(figures, ledger.entries());
        }
    }

    /** What accounts come to by their entries, and by what is set aside by these. */
    private static void assertLikeTheLedger(MonthFigures figures, List<LedgerEntry> entries) {
        Instant end = figures.asOf();
        Map<AccountId, List<LedgerEntry>> ledgers = new HashMap<>();
        Map<Origin, Long> held = new EnumMap<>(Origin.class);
        long booked = 0;
        long effects = 0;
        for (LedgerEntry entry : entries) {
            if (entry.bookedAt().isBefore(end)) {
                ledgers.computeIfAbsent(entry.account(), _ -> new ArrayList<>()).add(entry);
                setAside(held, entry);
                if (!entry.bookedAt().isBefore(figures.month().begins())) {
                    booked++;
                    effects += entry.points() + entry.reserved();
                }
            }
        }
        List<PointsAccount> accounts = new ArrayList<>();
        ledgers.forEach((id, own) -> accounts.add(PointsAccount.fold(id, own).at(end)));
        accounts.forEach(it -> it.lots().forEach(lot -> add(held, lot, 1)));
        held.values().removeIf(points -> points == 0);
        Map<Origin, Long> closing = new EnumMap<>(Origin.class);
        figures.points().forEach((origin, bridge) -> closing.put(origin, bridge.closing()));
        closing.values().removeIf(points -> points == 0);

        assertThat(closing).isEqualTo(held);
        assertThat(figures.debts().closing()).isEqualTo(sum(accounts, PointsAccount::debt));
        assertThat(figures.standing().total()).isEqualTo(figures.allPoints().closing());
        assertThat(figures.standing().setAside()).isEqualTo(sum(accounts, PointsAccount::reserved));
        assertThat(figures.ageing().values().stream().mapToLong(it -> it).sum() + figures.undated())
                .isEqualTo(figures.allPoints().closing());
        assertThat(figures.accounts())
                .isEqualTo(accounts.stream().filter(it -> it.mergedInto() == null).count());
        assertThat(figures.entries()).isEqualTo(booked);
        assertThat(change(figures.allPoints()) - change(figures.debts())).isEqualTo(effects);
        assertThat(figures.allPoints().of(Movement.MERGED)).isZero();
    }

    private static long change(Bridge bridge) {
        return bridge.closing() - bridge.opening();
    }

    private static long sum(List<PointsAccount> accounts, ToLongFunction<PointsAccount> of) {
        return accounts.stream().mapToLong(of).sum();
    }

    private static void setAside(Map<Origin, Long> held, LedgerEntry entry) {
        switch (entry.booking()) {
            case RedemptionBooking.Reservation it -> it.taken().forEach(lot -> add(held, lot, 1));
            case RedemptionBooking.Capture it -> {
                it.redeemed().forEach(lot -> add(held, lot, -1));
                it.returned().forEach(lot -> add(held, lot, -1));
            }
            case RedemptionBooking.Release it -> it.returned().forEach(lot -> add(held, lot, -1));
            default -> {}
        }
    }

    /** What never happens proves nothing. */
    @Example
    void lives_enoughOfThem_haveAllKindsOfBookingsAndMovements() {
        Random random = new Random(16);
        Set<Class<?>> bookings = new HashSet<>();
        Set<Movement> movements = EnumSet.noneOf(Movement.class);
        Set<Movement> ofDebts = EnumSet.noneOf(Movement.class);
        for (int i = 0; i < 150; i++) {
            String first = first(random);
            ShopLedger ledger = life(random, first);
            ledger.entries().forEach(entry -> bookings.add(entry.booking().getClass()));
            for (FoldedMonth month : inTurn(Folds.of(ledger), first, MONTHS)) {
                month.figures().points().values().forEach(it -> seen(it, movements));
                seen(month.figures().debts(), ofDebts);
            }
        }

        // What accounts bring into others is nothing over all of them.
        assertThat(movements)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Movement.MERGED)));
        assertThat(ofDebts)
                .containsExactlyInAnyOrder(
                        Movement.REVERSED,
                        Movement.REDEEMED,
                        Movement.RESTORED,
                        Movement.ADJUSTED,
                        Movement.SETTLED);
        assertThat(bookings)
                .containsExactlyInAnyOrder(
                        Booking.OrderState.class,
                        Booking.MergeOut.class,
                        Booking.MergeIn.class,
                        Booking.Adjustment.class,
                        Booking.Gift.class,
                        Booking.Expiry.class,
                        Booking.Grace.class,
                        Booking.Reinstatement.class,
                        PartnerBooking.class,
                        RedemptionBooking.Reservation.class,
                        RedemptionBooking.Capture.class,
                        RedemptionBooking.Release.class,
                        RedemptionBooking.LateCapture.class,
                        RedemptionBooking.Restoration.class);
    }

    private static void seen(Bridge bridge, Set<Movement> movements) {
        movements.addAll(bridge.movements().keySet());
    }

    private static void add(Map<Origin, Long> held, Lot lot, long sign) {
        held.merge(lot.source().origin(), sign * lot.points(), Long::sum);
    }

    @Property(tries = 150)
    void carry_anyLife_cohortsComeToWhatAccountsHave(@ForAll Random random) {
        String first = first(random);
        FoldMonth fold = Folds.of(life(random, first));
        Map<Cohort, CohortFlow> flows = new TreeMap<>();
        LineSource accounts = Folds.none();
        ShopMonth month = month(first);

        for (int i = 0; i < MONTHS; i++) {
            CarriedFold carried = fold.carry(MonthAsk.whole(month, TERMS), accounts);
            carried.month()
                    .figures()
                    .cohorts()
                    .forEach((cohort, flow) -> flows.merge(cohort, flow, CohortFlow::plus));
            List<JournalLine> lines = all(carried.accounts());
            assertCohorts(flows, lines);
            accounts = new SortedLines(lines).source();
            month = month.next();
        }
    }

    private static void assertCohorts(Map<Cohort, CohortFlow> flows, List<JournalLine> lines) {
        Map<Cohort, Long> left = new TreeMap<>();
        for (JournalLine line : lines) {
            CarriedAccount account = new JsonLineDocuments().account(ShopLedger.SHOP, line);
            assertThat(new JsonLineDocuments().line(account)).isEqualTo(line);
            Map<GroupKey, Long> groups = new HashMap<>();
            for (PointsGroup group : account.groups()) {
                assertThat(group.setAside()).isNotNegative();
                assertThat(group.left()).isGreaterThanOrEqualTo(group.setAside());
                groups.put(group.key(), group.left() - group.setAside());
                for (Share share : group.shares()) {
                    assertThat(share.left()).isNotNegative();
                    if (share.cohort() != null) {
                        left.merge(share.cohort(), share.left(), Long::sum);
                    }
                }
            }
            groups.values().removeIf(points -> points == 0);
            assertThat(groups).isEqualTo(GroupKey.sums(account.account().lots()));
            assertThat(account.groups().stream().mapToLong(PointsGroup::setAside).sum())
                    .isEqualTo(account.account().reserved());
        }
        left.values().removeIf(points -> points == 0);
        Map<Cohort, Long> outstanding = new TreeMap<>();
        flows.forEach((cohort, flow) -> outstanding.put(cohort, flow.outstanding()));
        outstanding.values().removeIf(points -> points == 0);
        assertThat(outstanding).isEqualTo(left);
    }

    @Property(tries = 150)
    void inTurn_anyLife_revenueIsWhatOrdersComeTo(@ForAll Random random) {
        String first = first(random);
        ShopLedger ledger = life(random, first);

        // A life of 60 steps can take ten months.
        List<FoldedMonth> months = inTurn(Folds.of(ledger), first, 12);

        Map<String, Long> last = new HashMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            if (entry.booking() instanceof Booking.OrderState state && state.order() != null) {
                last.put(state.orderId(), net(state));
            }
        }
        long revenue =
                months.stream()
                        .mapToLong(it -> it.figures().netRevenue().getOrDefault("EUR", 0L))
                        .sum();
        long sales =
                months.stream()
                        .flatMap(it -> it.figures().cohorts().values().stream())
                        .mapToLong(CohortFlow::sales)
                        .sum();
        assertThat(revenue)
                .isEqualTo(last.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(sales);
    }

    /** Of an order of one line. */
    private static long net(Booking.OrderState state) {
        if (state.standing() != OrderStanding.COUNTS || state.order() == null) {
            return 0;
        }
        long gross = state.order().total().getAmountMinorLong();
        long tax = state.order().tax().getAmountMinorLong();
        long refunded =
                state.refunds().stream()
                        .mapToLong(refund -> refund.total().getAmountMinorLong())
                        .sum();
        long back = Math.min(refunded, gross);
        return gross - tax - Math.floorDiv(2 * back * (gross - tax) + gross, 2 * gross);
    }

    @Property(tries = 60)
    void fold_asOfAnyMoment_isTheFoldOfWhatWasBookedBefore(@ForAll Random random) {
        String first = first(random);
        ShopLedger ledger = life(random, first);
        ShopMonth month = month(first);
        long seconds = Duration.between(month.begins(), month.ends()).toSeconds();
        Instant asOf = month.begins().plusSeconds(random.nextLong(seconds));
        MonthAsk ask = new MonthAsk(month, month.begins(), asOf, TERMS);
        InMemoryJournal before = new InMemoryJournal();
        ShopLedger.keep(
                before,
                ledger.entries().stream().filter(it -> it.bookedAt().isBefore(asOf)).toList());

        FoldedMonth folded = Folds.of(ledger).fold(ask, Folds.none());

        assertThat(folded).isEqualTo(Folds.of(ledger, before).fold(ask, Folds.none()));
        assertThat(folded.tieOut().differences()).isEmpty();
    }

    @Property(tries = 60)
    void fold_journalInAnyPartsAndOrder_isTheSame(@ForAll Random random) {
        String first = first(random);
        ShopLedger ledger = life(random, first);
        List<LedgerEntry> shuffled = new ArrayList<>(ledger.entries());
        Collections.shuffle(shuffled, random);
        InMemoryJournal parts = new InMemoryJournal();
        for (int i = 0; i < shuffled.size(); i += 7) {
            ShopLedger.keep(parts, shuffled.subList(i, Math.min(shuffled.size(), i + 9)));
        }

        assertThat(inTurn(Folds.of(ledger, parts), first, MONTHS))
                .isEqualTo(inTurn(Folds.of(ledger), first, MONTHS));
    }

    @Property(tries = 60)
    void carryForward_atOnceOrMonthByMonth_isTheSame(@ForAll Random random) {
        String first = first(random);
        ShopLedger ledger = life(random, first);
        List<FoldedMonth> expected = inTurn(Folds.of(ledger), first, MONTHS);
        Instant now = month(first).ends().plus(Duration.ofDays(365));
        InMemoryJournal journal = ledger.journal();
        CarryForward inTurn = carrying(ledger, journal);
        List<FoldedMonth> monthByMonth = new ArrayList<>();
        ShopMonth month = month(first);
        for (int i = 0; i < MONTHS; i++) {
            monthByMonth.add(inTurn.fold(CarryForward.Ask.whole(month, TERMS, now)));
            month = month.next();
        }
        CarryForward.Ask last = CarryForward.Ask.whole(month.before(), TERMS, now);

        assertThat(monthByMonth).isEqualTo(expected);
        CarryForward atOnce = carrying(ledger, journal);
        assertThat(atOnce.fold(last)).isEqualTo(expected.getLast());
        assertThat(atOnce.fold(last)).isEqualTo(expected.getLast());
    }

    private static CarryForward carrying(ShopLedger ledger, InMemoryJournal journal) {
        return new CarryForward(Folds.of(ledger, journal), new InMemoryCarriedMonths(), journal);
    }

    @Property(tries = 60)
    void fold_strangers_sumsUpOverCustomers(@ForAll Random random) {
        String first = first(random);
        ShopLedger ledger = AnyLife.ofStrangers(random, month(first).begins(), STEPS);
        Map<AccountId, List<LedgerEntry>> ledgers = new HashMap<>();
        ledger.entries()
                .forEach(
                        it ->
                                ledgers.computeIfAbsent(it.account(), _ -> new ArrayList<>())
                                        .add(it));

        List<FoldedMonth> together = inTurn(Folds.of(ledger), first, MONTHS);

        List<List<FoldedMonth>> alone = new ArrayList<>();
        for (List<LedgerEntry> own : ledgers.values()) {
            InMemoryJournal journal = new InMemoryJournal();
            ShopLedger.keep(journal, own);
            alone.add(inTurn(Folds.of(ledger, journal), first, MONTHS));
        }
        for (int i = 0; i < MONTHS; i++) {
            int index = i;
            List<MonthFigures> each = alone.stream().map(it -> it.get(index).figures()).toList();
            MonthFigures all = together.get(i).figures();
            assertThat(
                            each.stream()
                                    .map(MonthFigures::allPoints)
                                    .reduce(Bridge.EMPTY, Bridge::plus))
                    .usingRecursiveComparison()
                    .ignoringFields("movements")
                    .isEqualTo(all.allPoints());
            assertThat(each.stream().mapToLong(MonthFigures::earned).sum()).isEqualTo(all.earned());
            assertThat(each.stream().mapToLong(MonthFigures::entries).sum())
                    .isEqualTo(all.entries());
            assertThat(each.stream().map(MonthFigures::debts).mapToLong(Bridge::closing).sum())
                    .isEqualTo(all.debts().closing());
            Map<Cohort, CohortFlow> cohorts = new TreeMap<>();
            each.forEach(
                    it ->
                            it.cohorts()
                                    .forEach(
                                            (c, flow) -> cohorts.merge(c, flow, CohortFlow::plus)));
            cohorts.values().removeIf(CohortFlow.NONE::equals);
            assertThat(cohorts).isEqualTo(all.cohorts());
        }
    }
}

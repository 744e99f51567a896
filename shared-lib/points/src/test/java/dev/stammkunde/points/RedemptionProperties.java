package dev.stammkunde.points;

import static dev.stammkunde.points.testing.Orders.PAID_AT;
import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.points.testing.Orders.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.programme.Programme;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Whatever is reserved, used, given back, refunded, lost and joined: no point comes or goes. */
final class RedemptionProperties {

    private static final int REDEMPTIONS = 3;
    private static final int ACCOUNTS = 2;

    /** One thing that happens, some time after the last. */
    record Step(Kind kind, int which, int amount, Duration later) {}

    enum Kind {
        GIVE,
        GRANT,
        TAKE,
        RESERVE,
        CAPTURE,
        RELEASE,
        CAPTURE_LATE,
        RESTORE,
        EXPIRE,
        MERGE
    }

    /** What a redemption stands at, as the wing that redeems keeps it. */
    private static final class Held {
        private final String owner;
        private List<Lot> held;
        private @Nullable RedeemedPoints redeemed;
        private boolean released;
        private long restored;
        private long states;

        Held(String owner, List<Lot> held) {
            this.owner = owner;
            this.held = held;
        }
    }

    private static final class Bench {
        private final Programme programme = programme();
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final Map<String, PointsAccount> accounts = new TreeMap<>();
        private final Map<String, Held> redemptions = new TreeMap<>();
        private Instant now = PAID_AT;
        private int counter;

        void run(Step step) {
            now = now.plus(step.later());
            counter++;
            PointsAccount account = open("customer-" + step.which() % ACCOUNTS);
            String id = "redemption-" + step.which();
            switch (step.kind()) {
                case GIVE -> give(account, step.amount());
                case GRANT -> adjust(account, 1 + step.amount());
                case TAKE -> adjust(account, -1 - step.amount());
                case RESERVE -> reserve(account, id + '-' + counter, step.amount());
                case CAPTURE -> capture(step);
                case RELEASE -> release(step);
                case CAPTURE_LATE -> captureLate(step);
                case RESTORE -> restore(step);
                case EXPIRE -> expire(account);
                case MERGE -> merge();
            }
        }

        private PointsAccount open(String customerId) {
            PointsAccount account =
                    accounts.computeIfAbsent(
                            customerId, id -> PointsAccount.empty(new AccountId(SHOP, id)));
            String into = account.mergedInto();
            return into == null ? account : open(into);
        }

        private void give(PointsAccount account, int amount) {
            decide(
                    account,
                    new PointsCommand.Give(
                            account.id(),
                            "birthday",
                            "year-" + counter,
                            Booking.GiftReason.BIRTHDAY,
                            1 + amount,
                            programme));
        }

        private void adjust(PointsAccount account, int points) {
            decide(
                    account,
                    new PointsCommand.Adjust(
                            "a-" + counter, points, "odd", null, null, "ada", null, programme));
        }

        private void reserve(PointsAccount account, String id, int amount) {
            RedemptionCommand.Reserve reserve =
                    new RedemptionCommand.Reserve(id, "mug", 1 + amount);
            long available = PointsView.of(account, now).available();
            boolean booked = decide(account, reserve);
            assertThat(booked).isEqualTo(available > amount);
            if (booked) {
                assertThat(PointsView.of(open(account.id().customerId()), now).available())
                        .isNotNegative();
                List<Lot> taken = ((RedemptionBooking.Reservation) last().booking()).taken();
                redemptions.put(id, new Held(account.id().customerId(), taken));
            }
        }

        private void capture(Step step) {
            some(step, held -> !held.held.isEmpty())
                    .ifPresent(
                            one -> {
                                Held held = one.getValue();
                                long points = step.amount() % (Lot.sum(held.held) + 1);
                                decide(
                                        open(held.owner),
                                        new RedemptionCommand.Capture(
                                                one.getKey(), order(), held.held, points));
                                var capture = (RedemptionBooking.Capture) last().booking();
                                assertThat(Lot.sum(capture.redeemed())).isEqualTo(points);
                                held.redeemed = new RedeemedPoints(capture.redeemed(), 0);
                                held.held = List.of();
                            });
        }

        private void release(Step step) {
            some(step, held -> !held.held.isEmpty())
                    .ifPresent(
                            one -> {
                                Held held = one.getValue();
                                decide(
                                        open(held.owner),
                                        new RedemptionCommand.Release(
                                                one.getKey(), ReleaseReason.VOIDED, held.held));
                                held.held = List.of();
                                held.released = true;
                            });
        }

        private void captureLate(Step step) {
            some(step, held -> held.released && held.redeemed == null)
                    .ifPresent(
                            one -> {
                                decide(
                                        open(one.getValue().owner),
                                        new RedemptionCommand.CaptureLate(
                                                one.getKey(), order(), 1 + step.amount()));
                                var late = (RedemptionBooking.LateCapture) last().booking();
                                one.getValue().redeemed =
                                        new RedeemedPoints(late.redeemed(), late.owed());
                            });
        }

        private void restore(Step step) {
            some(step, held -> held.redeemed != null)
                    .ifPresent(
                            one -> {
                                Held held = one.getValue();
                                RedeemedPoints redeemed = Objects.requireNonNull(held.redeemed);
                                long due = step.amount() % (redeemed.points() + 1);
                                if (decide(
                                        open(held.owner),
                                        new RedemptionCommand.Restore(
                                                one.getKey(),
                                                order(),
                                                held.states + 1,
                                                redeemed,
                                                held.restored,
                                                due,
                                                programme))) {
                                    held.states++;
                                    held.restored = due;
                                }
                            });
        }

        private void expire(PointsAccount account) {
            account.settled(now).expiredLots().stream()
                    .map(lot -> lot.term().expiresAt())
                    .distinct()
                    .forEach(
                            at ->
                                    decide(
                                            open(account.id().customerId()),
                                            new PointsCommand.Expire(account.id(), at, counter)));
        }

        private void merge() {
            PointsAccount gone = open("customer-1");
            PointsAccount kept = open("customer-0");
            if (!gone.id().equals(kept.id())) {
                Decision.Merge merge = Decide.merge(gone, kept, now);
                keep(merge.out());
                keep(merge.in());
            }
        }

        private Optional<Map.Entry<String, Held>> some(Step step, Predicate<Held> which) {
            List<Map.Entry<String, Held>> all =
                    redemptions.entrySet().stream().filter(e -> which.test(e.getValue())).toList();
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.get(step.amount() % all.size()));
        }

        private static UsedOrder order() {
            return new UsedOrder("5001", "#5001");
        }

        private LedgerEntry last() {
            return entries.getLast();
        }

        private boolean decide(PointsAccount account, PointsCommand command) {
            if (Decide.decide(account, command, now) instanceof Decision.Book booked) {
                keep(booked);
                return true;
            }
            return false;
        }

        private void keep(Decision.Book booked) {
            entries.add(booked.entry());
            accounts.put(booked.entry().account().customerId(), booked.after());
        }

        long sum(ToLongFunction<PointsAccount> of) {
            return accounts.values().stream().mapToLong(of).sum();
        }
    }

    @Property(tries = 2000)
    void anySequence_foldsToTheStoredAccounts_andTheChainHolds(
            @ForAll("histories") List<Step> history) {
        Bench bench = new Bench();

        history.forEach(bench::run);

        bench.accounts.forEach(
                (id, account) -> {
                    List<LedgerEntry> own =
                            new ArrayList<>(
                                    bench.entries.stream()
                                            .filter(e -> e.account().equals(account.id()))
                                            .toList());
                    Collections.shuffle(own, new Random(history.size()));
                    assertThat(PointsAccount.fold(account.id(), own)).isEqualTo(account);
                });
        assertThat(bench.entries)
                .allSatisfy(e -> assertThat(e.recomputedHash()).isEqualTo(e.hash()));
    }

    @Property(tries = 2000)
    void anySequence_noPointComesOrGoes(@ForAll("histories") List<Step> history) {
        Bench bench = new Bench();

        for (Step step : history) {
            bench.run(step);

            assertThat(bench.sum(PointsAccount::balance))
                    .isEqualTo(bench.entries.stream().mapToLong(LedgerEntry::points).sum());
            assertThat(bench.sum(PointsAccount::reserved))
                    .isEqualTo(
                            bench.redemptions.values().stream()
                                    .mapToLong(held -> Lot.sum(held.held))
                                    .sum());
            assertThat(bench.accounts.values())
                    .allSatisfy(account -> assertThat(account.debt()).isNotNegative());
        }
    }

    /** Without debts all that an account holds is known by origin and date. */
    @Property(tries = 2000)
    void noDebts_eachOriginAndDateKeepsItsPoints(@ForAll("withoutDebts") List<Step> history) {
        Bench bench = new Bench();

        history.forEach(bench::run);

        Map<String, Map<String, Long>> due = new TreeMap<>();
        bench.entries.forEach(entry -> count(due, entry));
        bench.accounts.forEach(
                (id, account) -> {
                    Map<String, Long> held = new TreeMap<>();
                    account.lots().forEach(lot -> add(held, lot, 1));
                    Map<String, Long> expected = due.getOrDefault(id, Map.of());
                    expected.values().removeIf(points -> points == 0);
                    assertThat(held).isEqualTo(expected);
                });
    }

    private static void count(Map<String, Map<String, Long>> all, LedgerEntry entry) {
        Map<String, Long> due =
                all.computeIfAbsent(entry.account().customerId(), _ -> new TreeMap<>());
        switch (entry.booking()) {
            case Booking.Gift gift -> add(due, lot(gift.lot(), entry, Origin.GIFT), 1);
            case Booking.Adjustment adjustment -> {
                LotTerm term = Objects.requireNonNull(adjustment.lot());
                add(due, lot(term, entry, Origin.ADJUSTMENT), 1);
            }
            case Booking.Reinstatement back -> back.opened().forEach(lot -> add(due, lot, 1));
            case Booking.Expiry expiry ->
                    due.keySet().removeIf(lot -> lot.endsWith(" " + expiry.expiredAt()));
            case RedemptionBooking.Reservation reservation ->
                    reservation.taken().forEach(lot -> add(due, lot, -1));
            case RedemptionBooking.Capture capture ->
                    capture.returned().forEach(lot -> add(due, lot, 1));
            case RedemptionBooking.Release release ->
                    release.returned().forEach(lot -> add(due, lot, 1));
            case Booking.MergeIn merge ->
                    Objects.requireNonNull(all.get(merge.from()))
                            .forEach((lot, points) -> due.merge(lot, points, Long::sum));
            case Booking.MergeOut _ -> {}
            case Booking.OrderState _,
                    Booking.Accrual _,
                    Booking.ClawBack _,
                    Booking.Grace _,
                    Booking.OfUnits _,
                    PartnerBooking _,
                    RedemptionBooking.LateCapture _,
                    RedemptionBooking.Restoration _ ->
                    throw new IllegalStateException("not without debts");
        }
        if (entry.booking() instanceof Booking.MergeIn merge) {
            all.put(merge.from(), new TreeMap<>());
        }
    }

    private static Lot lot(LotTerm term, LedgerEntry entry, Origin origin) {
        return new Lot(term, entry.points(), LotSource.of(origin));
    }

    private static void add(Map<String, Long> lots, Lot lot, int sign) {
        lots.merge(
                lot.source().origin() + " " + lot.term().expiresAt(),
                sign * lot.points(),
                Long::sum);
    }

    @Property(tries = 1000)
    void restored_anySplit_isWhatOneStepRestores(
            @ForAll("lots") List<Lot> lots,
            @ForAll("parts") List<Integer> parts,
            @ForAll("parts") List<Integer> owed) {
        RedeemedPoints redeemed = new RedeemedPoints(lots, owed.size());
        long all = redeemed.points();
        long restored = 0;
        Map<String, Long> inSteps = new TreeMap<>();
        long owedInSteps = 0;

        for (int part : parts) {
            long due = Math.min(all, restored + part);
            RedeemedPoints more = redeemed.between(restored, due);
            assertThat(more.points()).isEqualTo(due - restored);
            more.lots().forEach(lot -> add(inSteps, lot, 1));
            owedInSteps += more.owed();
            restored = due;
        }

        RedeemedPoints atOnce = redeemed.between(0, restored);
        Map<String, Long> inOne = new TreeMap<>();
        atOnce.lots().forEach(lot -> add(inOne, lot, 1));
        assertThat(inSteps).isEqualTo(inOne);
        assertThat(owedInSteps).isEqualTo(atOnce.owed());
    }

    @Provide
    Arbitrary<List<Lot>> lots() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 900),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Origin.class))
                .as(
                        (points, month, origin) ->
                                new Lot(
                                        new LotTerm(
                                                PAID_AT,
                                                PAID_AT.plus(Duration.ofDays(30L * month))),
                                        points,
                                        LotSource.of(origin)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Integer>> parts() {
        return Arbitraries.integers().between(0, 500).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return steps(Arbitraries.of(Kind.class));
    }

    @Provide
    Arbitrary<List<Step>> withoutDebts() {
        return steps(
                Arbitraries.of(
                        Kind.GIVE,
                        Kind.GRANT,
                        Kind.RESERVE,
                        Kind.CAPTURE,
                        Kind.RELEASE,
                        Kind.EXPIRE,
                        Kind.MERGE));
    }

    private static Arbitrary<List<Step>> steps(Arbitrary<Kind> kinds) {
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, REDEMPTIONS - 1),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 86_400).map(Duration::ofSeconds),
                                Arbitraries.integers().between(0, 400).map(Duration::ofDays)))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }
}

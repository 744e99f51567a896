package dev.stammkunde.programmes.partners;

import static dev.stammkunde.programmes.partners.PartnerWorld.back;
import static dev.stammkunde.programmes.partners.PartnerWorld.earn;
import static dev.stammkunde.programmes.partners.PartnerWorld.redeem;
import static dev.stammkunde.programmes.testing.SamplePartners.CAFE;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.testing.InMemoryPartnerBook;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SamplePartners;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Whatever a partner reports, twice, late, taken back, of strangers and of customers who are merged
 * meanwhile: what is settled is what the ledger says, to the cent.
 */
final class SettlementProperties {

    private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<String> CUSTOMERS = List.of("7001", "7002", "7003", "7004");
    private static final int STEPS = 80;
    private static final Duration STEP = Duration.ofHours(17);

    /** Of one partner over two months, with a new version of the agreement in between. */
    private static final class Traffic {
        private final Random random;
        private final InMemoryPointsLedger ledger = new InMemoryPointsLedger();
        private final InMemorySchemes<PartnerAgreement> agreements = new InMemorySchemes<>();
        private final PartnerWorld world;
        private final Map<Long, PartnerPrices> prices = new TreeMap<>();
        private final List<DealReport> sent = new ArrayList<>();
        private Instant now = BEGIN;
        private int version;

        Traffic(Random random) {
            this.random = random;
            this.world = new PartnerWorld(agreements, new InMemoryPartnerBook(ledger), ledger);
            agree();
            CUSTOMERS.forEach(one -> world.give(one, "start", 300, now));
        }

        private void agree() {
            version++;
            Scheme<PartnerAgreement> agreement =
                    SamplePartners.cafe(
                            version,
                            new PartnerTerm(SamplePartners.FROM, null, null),
                            "1." + random.nextInt(1, 1_000),
                            "0." + random.nextInt(1, 1_000));
            agreements.put(agreement);
            prices.put((long) version, agreement.draft().prices());
        }

        private void step(int step) {
            now = now.plus(STEP);
            String shown =
                    random.nextInt(8) == 0
                            ? "stranger"
                            : "n-" + CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
            Instant happened = now.minus(Duration.ofHours(random.nextInt(240)));
            switch (random.nextInt(10)) {
                case 0, 1, 2 ->
                        send(earn("t" + step, shown, random.nextInt(1, 120) + ".37", happened));
                case 3, 4 -> send(redeem("t" + step, shown, random.nextInt(1, 120), happened));
                case 5 -> {
                    if (!sent.isEmpty()) {
                        send(sent.get(random.nextInt(sent.size())));
                    }
                }
                case 6, 7, 8 -> takeBack();
                default -> {
                    if (random.nextInt(4) == 0) {
                        agree();
                    } else if (random.nextInt(6) == 0) {
                        merge();
                    }
                }
            }
        }

        private void send(DealReport report) {
            sent.add(report);
            world.report.report(report, now);
        }

        private void takeBack() {
            if (!sent.isEmpty()) {
                DealReport report = sent.get(random.nextInt(sent.size()));
                String amount = random.nextBoolean() ? null : "0." + random.nextInt(10, 99);
                ReverseDeal.Wish wish =
                        back(report.id().transaction(), "r" + random.nextInt(3), amount, now);
                world.reverse.reverse(wish, now);
                world.reverse.reverse(wish, now);
            }
        }

        private void merge() {
            AccountId gone = new AccountId(Orders.SHOP, CUSTOMERS.getFirst());
            if (ledger.account(gone).id().equals(gone)) {
                world.merge(CUSTOMERS.getFirst(), CUSTOMERS.getLast(), now);
            }
        }

        /** What the ledger alone says of a month, by kind and price. */
        private Map<String, Long> ofLedger(YearMonth month) {
            Map<String, Long> points = new TreeMap<>();
            for (String customer : CUSTOMERS) {
                for (LedgerEntry entry : ledger.all(new AccountId(Orders.SHOP, customer))) {
                    if (entry.booking() instanceof PartnerBooking deal
                            && YearMonth.from(
                                            LocalDate.ofInstant(
                                                    entry.bookedAt(),
                                                    PartnerWorld.PROGRAMME.timeZone()))
                                    .equals(month)) {
                        boolean earns = deal.deal().kind().isOfEarning();
                        PartnerPrices of =
                                Objects.requireNonNull(prices.get(deal.deal().agreement()));
                        BigDecimal price = earns ? of.issued() : of.redeemed();
                        points.merge(
                                (earns ? "ISSUED " : "REDEEMED ")
                                        + price.stripTrailingZeros().toPlainString(),
                                earns ? entry.points() : -entry.points(),
                                Long::sum);
                    }
                }
            }
            return points;
        }
    }

    @Property(tries = 100)
    void close_anyTraffic_settlesWhatTheLedgerSaysToTheCent(@ForAll Random random) {
        Traffic traffic = new Traffic(random);
        for (int step = 0; step < STEPS; step++) {
            traffic.step(step);
        }
        Instant then = traffic.now.plus(Duration.ofDays(60));
        YearMonth last =
                YearMonth.from(LocalDate.ofInstant(then, PartnerWorld.PROGRAMME.timeZone()));

        for (YearMonth month = YearMonth.of(2026, 3);
                month.isBefore(last);
                month = month.plusMonths(1)) {
            Map<String, Long> settled = new TreeMap<>();
            long sum = 0;
            for (StatementLine line : traffic.world.close(month, then).lines()) {
                if (line.kind() == StatementLine.Kind.ISSUED
                        || line.kind() == StatementLine.Kind.REDEEMED) {
                    settled.put(line.kind() + " " + line.price().toPlainString(), line.count());
                    sum += line.amount();
                }
            }
            Map<String, Long> booked = traffic.ofLedger(month);

            assertThat(settled).isEqualTo(booked);
            assertThat(sum).isEqualTo(owed(booked));
        }
        assertThat(traffic.world.book.statements(CAFE)).isNotEmpty();
    }

    private static long owed(Map<String, Long> points) {
        return points.entrySet().stream()
                .mapToLong(
                        one -> {
                            String[] priced = one.getKey().split(" ");
                            long amount =
                                    new BigDecimal(priced[1])
                                            .multiply(BigDecimal.valueOf(one.getValue()))
                                            .setScale(0, RoundingMode.HALF_EVEN)
                                            .longValueExact();
                            return priced[0].equals("ISSUED") ? amount : -amount;
                        })
                .sum();
    }
}

package dev.stammkunde.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailDecision.Send;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.Reach;
import dev.stammkunde.mail.ReaderFigures;
import dev.stammkunde.mail.purchases.PurchasesSince;
import dev.stammkunde.platform.counting.CountThings;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.testing.InMemoryTallies;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What tallies say of readers is what their mails and orders add up to. */
final class CountedReadersProperties {

    private static final String SHOP = "demo-shop";
    private static final CampaignId NEWS = new CampaignId(SHOP, "news");
    private static final Instant RUN = Instant.parse("2026-05-06T08:00:00Z");
    private static final Instant SENT = Instant.parse("2026-05-06T23:30:00Z");
    private static final int READERS = 6;

    private InMemoryTallies tallies = new InMemoryTallies();
    private CountThings count = new CountThings(tallies, _ -> {});

    @BeforeTry
    void begin() {
        tallies = new InMemoryTallies();
        count = new CountThings(tallies, _ -> {});
    }

    /** What a reader bought, as it changes: some orders of some cents. */
    record Bought(int reader, List<Integer> cents) {}

    @Property(tries = 200)
    void count_purchasesInAnyOrderAndTwice_areTheSumsOfTheLatest(
            @ForAll("changes") List<Bought> changes, @ForAll("places") List<Integer> places) {
        Map<Integer, Integer> versions = new HashMap<>();
        Map<Integer, List<Integer>> latest = new HashMap<>();
        List<Counted> told = new ArrayList<>();
        for (Bought change : changes) {
            int version = versions.merge(change.reader(), 1, Integer::sum);
            latest.put(change.reader(), change.cents());
            told.add(counted(since(change), version, false));
        }
        List<Counted> arrivals = new ArrayList<>(told);
        places.forEach(place -> arrivals.add(told.get(place % told.size())));
        places.forEach(place -> arrivals.addFirst(told.get((place / 7) % told.size())));
        arrivals.forEach(each -> count.count(List.of(each), Instant.EPOCH));

        ReaderFigures figures = read().getOrDefault("s/a", ReaderFigures.NONE);
        assertThat(figures.buyers())
                .isEqualTo(latest.values().stream().filter(all -> !all.isEmpty()).count());
        assertThat(figures.orders())
                .isEqualTo(latest.values().stream().mapToLong(List::size).sum());
        assertThat(figures.sums(CurrencyUnit.EUR).sum())
                .isEqualTo(
                        latest.values().stream()
                                .map(CountedReadersProperties::sum)
                                .reduce(BigInteger.ZERO, BigInteger::add));
        assertThat(figures.sums(CurrencyUnit.EUR).squares())
                .isEqualTo(
                        latest.values().stream()
                                .map(CountedReadersProperties::sum)
                                .map(paid -> paid.multiply(paid))
                                .reduce(BigInteger.ZERO, BigInteger::add));
    }

    @Example
    void count_sentMails_areTheirReadersOnceUntilTheMailIsRefused() {
        MailRecord first = sent("ada", "order/1", false);
        MailRecord second = sent("ada", "order/2", true);
        MailRecord other = sent("bob", "order/3", false);
        tell(List.of(first, second, other), 3);

        ReaderFigures figures = readersOfA();
        assertThat(figures.readers()).isEqualTo(2);
        assertThat(figures.mostDays()).isEqualTo(14);
        assertThat(figures.over())
                .isEqualTo(
                        LocalDate.of(2026, 5, 7)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .plus(14, ChronoUnit.DAYS));
        assertThat(results().sent()).isEqualTo(3);

        tell(List.of(other.with(new MailEvent(MailEvent.Type.DELIVERED, SENT, "m", ""))), 4);
        assertThat(readersOfA().readers()).isEqualTo(2);

        tell(List.of(other.with(new MailEvent(MailEvent.Type.REJECTED, SENT, "m", ""))), 5);
        assertThat(readersOfA().readers()).isEqualTo(1);
    }

    @Example
    void count_mailFromBeforePurchasesWereCounted_isNoReader() {
        MailRecord old =
                MailRecord.of(order("ada", "once")).decided(new Send(Basis.CONSENT_DOI), SENT);
        tell(List.of(old.accepted("m")), 2);

        assertThat(results().sent()).isEqualTo(1);
        assertThat(read()).isEmpty();
    }

    @Example
    void count_recordsThatExpired_countOn() {
        tell(List.of(sent("ada", "once", false)), 3);
        Bought bought = new Bought(1, List.of(1_999));
        count.count(List.of(counted(since(bought), 1, false)), Instant.EPOCH);
        ReaderFigures before = readersOfA();

        count.count(
                List.of(
                        CountedMail.find(RecordItem.toItem(sent("ada", "once", false), 3), true)
                                .orElseThrow(),
                        counted(since(bought), 1, true)),
                RUN);

        assertThat(read().get("s/a")).isEqualTo(before);
        assertThat(before.readers()).isEqualTo(1);
        assertThat(before.buyers()).isEqualTo(1);
    }

    /** More than a number of a tally holds, were it in one. */
    @Example
    void count_hugeAmounts_areExact() {
        for (int i = 0; i < 400; i++) {
            PurchasesSince since =
                    purchases(
                            "c" + i, Map.of("o", Money.ofMinor(CurrencyUnit.EUR, 99_999_999_999L)));
            count.count(List.of(counted(since, 1, false)), Instant.EPOCH);
        }

        BigInteger paid = BigInteger.valueOf(99_999_999_999L);
        BigInteger squares = paid.multiply(paid).multiply(BigInteger.valueOf(400));
        assertThat(squares.bitLength()).isGreaterThan(63);
        assertThat(readersOfA().sums(CurrencyUnit.EUR).squares()).isEqualTo(squares);
    }

    private ReaderFigures readersOfA() {
        return Objects.requireNonNull(read().get("s/a"));
    }

    private void tell(List<MailRecord> records, long version) {
        count.count(
                records.stream()
                        .map(
                                record ->
                                        CountedMail.find(RecordItem.toItem(record, version), false)
                                                .orElseThrow())
                        .toList(),
                Instant.EPOCH);
    }

    static MailRecord sent(String customer, String occurrence, boolean again) {
        return MailRecord.of(order(customer, occurrence))
                .decided(new Send(Basis.CONSENT_DOI), SENT)
                .reaching(new Reach(RUN, SENT, 14, "s/a", again))
                .accepted("m");
    }

    private static MailOrder order(String customer, String occurrence) {
        return new MailOrder.OfCampaign(
                MailKey.of(new CustomerId(SHOP, customer), NEWS, occurrence),
                NEWS,
                1,
                "main",
                RUN,
                RUN,
                LocalDate.EPOCH,
                null,
                null);
    }

    private static Counted counted(PurchasesSince since, long version, boolean gone) {
        return CountedMail.find(SinceItem.toItem(since, version), gone).orElseThrow();
    }

    private static PurchasesSince since(Bought bought) {
        Map<String, Money> orders = new HashMap<>();
        bought.cents()
                .forEach(
                        cents ->
                                orders.put(
                                        "o" + orders.size(),
                                        Money.ofMinor(CurrencyUnit.EUR, cents)));
        return purchases("customer" + bought.reader(), orders);
    }

    static PurchasesSince purchases(String customer, Map<String, Money> orders) {
        return new PurchasesSince(
                new PurchasesSince.Key(new CustomerId(SHOP, customer), NEWS, RUN),
                "s/a",
                SENT,
                SENT.plus(14, ChronoUnit.DAYS),
                orders);
    }

    private static BigInteger sum(List<Integer> cents) {
        return BigInteger.valueOf(cents.stream().mapToLong(Integer::longValue).sum());
    }

    private MailResults results() {
        return new TalliedCampaignMails(tallies)
                .results(NEWS, RUN, RUN)
                .getOrDefault(RUN, MailResults.NONE);
    }

    private Map<String, ReaderFigures> read() {
        return results().readers();
    }

    @Provide
    Arbitrary<List<Bought>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, READERS),
                        Arbitraries.integers().between(0, 2_000_000_000).list().ofMaxSize(3))
                .as(Bought::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 1_000).list().ofMaxSize(20);
    }
}

package dev.stammkunde.shop.json;

import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;
import dev.stammkunde.shop.ReportedCustomer;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.Source;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Events of all types with all fields present or absent, from one seed each. */
final class ShopEventArbitraries {

    private final Random random;

    private ShopEventArbitraries(long seed) {
        this.random = new Random(seed);
    }

    static Arbitrary<ShopEvent> events() {
        return Arbitraries.longs().map(seed -> new ShopEventArbitraries(seed).event());
    }

    static Arbitrary<KnownOrder<Order>> knownOrders() {
        return Arbitraries.longs().map(seed -> new ShopEventArbitraries(seed).knownOrder());
    }

    private ShopEvent event() {
        return switch (random.nextInt(9)) {
            case 0 -> reported();
            case 1 -> new ShopEvent.OrderRefunded(source(), asOf(), refund(currency()));
            case 2 -> new ShopEvent.OrderCancelled(source(), asOf(), id(), maybe(this::id));
            case 3 -> new ShopEvent.CustomersMerged(source(), instant(), id(), id());
            case 4 -> new ShopEvent.CustomerChanged(source(), id(), instant(), profile());
            case 5 -> new ShopEvent.CustomerDeleted(source(), id(), instant());
            case 6 ->
                    new ShopEvent.CustomerDataRequested(
                            source(), id(), maybe(this::id), maybe(this::text), texts());
            case 7 ->
                    new ShopEvent.CustomerRedactionRequested(
                            source(), maybe(this::id), maybe(this::text), texts());
            default -> new ShopEvent.ShopRedactionRequested(source());
        };
    }

    private ShopEvent reported() {
        CurrencyUnit currency = currency();
        Order order = order(currency);
        return new ShopEvent.OrderReported(
                source(),
                asOf(),
                order,
                maybe(this::payment),
                random.nextBoolean(),
                maybe(() -> few(() -> refund(currency)).toList()),
                order.customerId() == null ? null : maybe(this::customer));
    }

    private ReportedCustomer customer() {
        return new ReportedCustomer(instant(), profile());
    }

    private KnownOrder<Order> knownOrder() {
        KnownOrder<Order> known = KnownOrder.nothing();
        for (int i = random.nextInt(6); i > 0; i--) {
            known = OrderReport.of(event()).map(known::hear).orElse(known);
        }
        return known;
    }

    private Payment payment() {
        return random.nextBoolean()
                ? new Payment.Paid(instant())
                : new Payment.Unpaid(any(PaymentState.values()));
    }

    private AsOf asOf() {
        return new AsOf(instant(), maybe(this::instant));
    }

    private Source source() {
        return new Source(
                id(),
                any(Platform.values()),
                text(),
                instant(),
                maybe(() -> any(History.values())));
    }

    private Order order(CurrencyUnit currency) {
        return new Order(
                id(),
                text(),
                maybe(this::id),
                instant(),
                random.nextBoolean(),
                few(() -> line(currency)).toList(),
                money(currency),
                money(currency),
                money(currency),
                money(currency),
                money(currency),
                texts());
    }

    private OrderLine line(CurrencyUnit currency) {
        return new OrderLine(
                id(),
                any(OrderLine.LineKind.values()),
                maybe(this::id),
                maybe(this::text),
                texts(),
                1 + random.nextInt(1000),
                money(currency),
                money(currency),
                money(currency).negated());
    }

    private Refund refund(CurrencyUnit currency) {
        return new Refund(
                id(),
                id(),
                instant(),
                few(() -> new RefundedLine(id(), random.nextInt(9), money(currency))).toList(),
                money(currency),
                money(currency));
    }

    private ProfileReport profile() {
        LocalDate date = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
        return new ProfileReport(
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(
                        () ->
                                random.nextBoolean()
                                        ? Birthday.parse(date.toString())
                                        : new Birthday(MonthDay.of(2, 29), null)),
                maybe(() -> any("de-AT", "en")),
                maybe(() -> ZoneId.of(any("Europe/Berlin", "UTC", "+02:00"))),
                maybe(() -> "CH"),
                maybe(this::consent),
                Set.copyOf(few(() -> any(ProfileReport.Field.values())).toList()));
    }

    private MarketingConsent consent() {
        return new MarketingConsent(
                any(MarketingConsent.State.values()),
                any(MarketingConsent.Level.values()),
                maybe(this::text),
                maybe(this::instant));
    }

    private CurrencyUnit currency() {
        return CurrencyUnit.of(any("EUR", "CHF", "JPY", "KWD", "CLP"));
    }

    private Money money(CurrencyUnit currency) {
        return Money.ofMinor(currency, random.nextInt(5) * random.nextLong(10_000_000_000L));
    }

    private Instant instant() {
        long second = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
        int nanos = any(0, 250_000_000, 123_456_789);
        return Instant.ofEpochSecond(second + random.nextLong(3_000_000_000L), nanos);
    }

    private String id() {
        return any("820982911946154508", "4711", "01919f1a2b3c4d5e8f", "a/b#c", "ü 1");
    }

    private String text() {
        return any("", " ", "Eva \"M\" \\ Müller\n", "😀", "x@example.com", "null", "12.50");
    }

    private List<String> texts() {
        return few(this::id).toList();
    }

    private <T> Stream<T> few(Supplier<T> supplier) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> supplier.get());
    }

    private <T> @Nullable T maybe(Supplier<T> supplier) {
        return random.nextBoolean() ? supplier.get() : null;
    }

    @SafeVarargs
    private final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}

package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindKeptOrder;
import dev.stammkunde.customers.FindPurchaseHistory;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Purchase;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.points.words.Figures;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Refund;

import org.joda.money.Money;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a customer bought. An order is read only where it is shown. */
final class OrdersSource implements TimelineSource {

    private static final Pattern PLACE =
            Pattern.compile("(?s)(-?[0-9]{1,12}) ([0-9]{1,9}) (.{1,256})");

    private final FindPurchaseHistory purchases;
    private final FindKeptOrder orders;
    private final CustomerId customer;

    OrdersSource(FindPurchaseHistory purchases, FindKeptOrder orders, CustomerId customer) {
        this.purchases = purchases;
        this.orders = orders;
        this.customer = customer;
    }

    @Override
    public String name() {
        return TimelineKind.ORDERS.word();
    }

    @Override
    public Chunk newestFirst(Optional<String> after, int limit) {
        return Chunk.of(
                purchases
                        .purchasesBefore(
                                customer, after.map(OrdersSource::purchase).orElse(null), limit)
                        .stream()
                        .map(this::placed)
                        .toList(),
                limit);
    }

    private static Purchase purchase(String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches() || !Ids.isId(parts.group(3))) {
            throw new UnknownPlaceException();
        }
        return new Purchase(
                Instant.ofEpochSecond(
                        Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))),
                parts.group(3));
    }

    private Placed placed(Purchase purchase) {
        Instant at = purchase.at();
        return new Placed(
                at,
                at.getEpochSecond() + " " + at.getNano() + ' ' + purchase.orderId(),
                () -> item(purchase));
    }

    private TimelineItem item(Purchase purchase) {
        KnownOrder<OrderFacts> known =
                orders.keptOrder(new OrderId(customer.shopId(), purchase.orderId()));
        Optional<OrderFacts> facts = known.order();
        String number = facts.map(OrderFacts::number).orElse(purchase.orderId());
        BothLanguages title = new BothLanguages("Bestellung " + number, "Order " + number);
        if (facts.isEmpty()) {
            // Its report is on its way to this table, or was erased.
            return TimelineItem.of(
                            purchase.at(),
                            TimelineKind.ORDERS,
                            title,
                            new BothLanguages("Ein Einkauf.", "A purchase."))
                    .to("orderId", purchase.orderId());
        }
        Money total = facts.get().total();
        return TimelineItem.of(purchase.at(), TimelineKind.ORDERS, title, words(known, total))
                .to("orderId", purchase.orderId())
                .amount(total);
    }

    private static BothLanguages words(KnownOrder<OrderFacts> known, Money total) {
        Money refunded =
                known.refundsThatCount().stream()
                        .map(Refund::total)
                        .filter(total::isSameCurrency)
                        .reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
        return refunded.isZero()
                ? new BothLanguages(
                        "Gekauft für " + money(Figures.GERMAN, total) + '.',
                        "Bought for " + money(Figures.ENGLISH, total) + '.')
                : new BothLanguages(
                        "Gekauft für %s, davon %s erstattet."
                                .formatted(
                                        money(Figures.GERMAN, total),
                                        money(Figures.GERMAN, refunded)),
                        "Bought for %s, of which %s was refunded."
                                .formatted(
                                        money(Figures.ENGLISH, total),
                                        money(Figures.ENGLISH, refunded)));
    }

    private static String money(Figures figures, Money amount) {
        return figures.money(amount.getAmount(), amount.getCurrencyUnit().getCode());
    }
}

package dev.stammkunde.receiveshopwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.translation.Lines;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.testing.Connections;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.ShopEvent;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.util.List;

/** Whatever a shop's discounts and refunds are, no cent appears or vanishes. */
class ShopifyPropertyTest {

    @Property
    void translate_discountAllocatedToNoLine_linesAddUpToWhatWasPaid(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000) Long> prices,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        long sum = prices.stream().mapToLong(Long::longValue).sum();
        long paid = sum - sum * percent / 100;
        String order =
                JsonText.object(
                        json ->
                                json.number("id", 1)
                                        .text("currency", "EUR")
                                        .text("created_at", "2026-05-03T08:00:00Z")
                                        .bool("taxes_included", true)
                                        .text("subtotal_price", euro(sum))
                                        .text("total_price", euro(paid + 490))
                                        .array(
                                                "shipping_lines",
                                                a -> a.object(s -> s.text("price", "4.90")))
                                        .array(
                                                "line_items",
                                                a -> {
                                                    for (int i = 0; i < prices.size(); i++) {
                                                        int id = i;
                                                        a.object(
                                                                line ->
                                                                        line.number("id", id)
                                                                                .number(
                                                                                        "quantity",
                                                                                        1)
                                                                                .text(
                                                                                        "price",
                                                                                        euro(
                                                                                                prices
                                                                                                        .get(
                                                                                                                id))));
                                                    }
                                                }));

        Order translated = ((ShopEvent.OrderReported) first("orders/paid", order)).order();

        Money lines = Lines.paid(CurrencyUnit.EUR, translated.lines());
        assertThat(lines.plus(translated.shipping())).isEqualTo(translated.total());
        assertThat(translated.lines()).map(OrderLine::paid).noneMatch(Money::isNegative);
    }

    @Property
    void translate_anySplitOfARefund_addsUpToTheMoneyThatMoved(
            @ForAll @Size(max = 10) List<@LongRange(min = 0, max = 100_000) Long> lines,
            @ForAll @LongRange(min = 0, max = 990) long shipping,
            @ForAll @LongRange(min = 1, max = 100_000) long beyond) {
        long named = lines.stream().mapToLong(Long::longValue).sum() + shipping;
        String refund =
                JsonText.object(
                        json ->
                                json.number("id", 2)
                                        .number("order_id", 1)
                                        .array(
                                                "refund_line_items",
                                                a ->
                                                        lines.forEach(
                                                                l ->
                                                                        a.object(
                                                                                o ->
                                                                                        o.number(
                                                                                                        "line_item_id",
                                                                                                        7)
                                                                                                .number(
                                                                                                        "subtotal",
                                                                                                        new BigDecimal(
                                                                                                                euro(
                                                                                                                        l))))))
                                        .array(
                                                "order_adjustments",
                                                a ->
                                                        a.object(
                                                                o ->
                                                                        o.text(
                                                                                        "kind",
                                                                                        "shipping_refund")
                                                                                .text(
                                                                                        "amount",
                                                                                        "-"
                                                                                                + euro(
                                                                                                        shipping))))
                                        .array(
                                                "transactions",
                                                a ->
                                                        a.object(
                                                                o ->
                                                                        o.text("kind", "refund")
                                                                                .text(
                                                                                        "currency",
                                                                                        "EUR")
                                                                                .text(
                                                                                        "amount",
                                                                                        euro(
                                                                                                named
                                                                                                        + beyond)))));

        Refund translated = ((ShopEvent.OrderRefunded) first("refunds/create", refund)).refund();

        assertThat(translated.total()).isEqualTo(Money.ofMinor(CurrencyUnit.EUR, named + beyond));
        assertThat(translated.shipping()).isEqualTo(Money.ofMinor(CurrencyUnit.EUR, shipping));
        assertThat(translated.unallocated()).isEqualTo(Money.ofMinor(CurrencyUnit.EUR, beyond));
    }

    private static ShopEvent first(String topic, String body) {
        Translation translation =
                PlatformAdapter.of(Platform.SHOPIFY)
                        .translator()
                        .translate(
                                Webhooks.shopify(topic, Webhooks.utf8(body), Webhooks.NOW),
                                Connections.of(Platform.SHOPIFY));
        return ((Translation.Understood) translation).events().getFirst();
    }

    private static String euro(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}

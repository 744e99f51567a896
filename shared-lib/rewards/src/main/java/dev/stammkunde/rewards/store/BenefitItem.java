package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.rewards.Benefit;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a customer gets, as a map. */
final class BenefitItem {

    private static final String KIND = "kind";
    private static final String AMOUNT = "amount";
    private static final String MINIMUM = "minimum";
    private static final String PRODUCT = "product";
    private static final String PERCENT = "percent";
    private static final String ORGANISATION = "organisation";

    private BenefitItem() {}

    static ItemWriter toItem(Benefit benefit) {
        return switch (benefit) {
            case Benefit.AmountOff off ->
                    kind("amount-off").text(AMOUNT, off.amount()).text(MINIMUM, off.minimum());
            case Benefit.PercentOff off ->
                    kind("percent-off")
                            .number(PERCENT, off.percent())
                            .text("atMost", off.atMost())
                            .text(MINIMUM, off.minimum());
            case Benefit.FreeArticle article ->
                    kind("free-article")
                            .text(PRODUCT, article.productId())
                            .text(MINIMUM, article.minimum());
            case Benefit.FreeShipping shipping ->
                    kind("free-shipping").text(MINIMUM, shipping.minimum());
            case Benefit.Voucher voucher -> kind("voucher").text(AMOUNT, voucher.value());
            case Benefit.EarlyAccess early ->
                    kind("early-access")
                            .text("what", early.what())
                            .text("from", early.from())
                            .text("publicFrom", early.publicFrom());
            case Benefit.MemberPrice price ->
                    kind("member-price")
                            .text(PRODUCT, price.productId())
                            .text(AMOUNT, price.price())
                            .text("announced", price.publiclyAnnounced())
                            .text("forEveryone", price.priceForEveryone());
            case Benefit.Goodie goodie -> kind("goodie").text("sku", goodie.sku());
            case Benefit.Donation donation ->
                    donation(
                            kind("donation")
                                    .text("recipient", donation.recipient())
                                    .text(AMOUNT, donation.amount())
                                    .text(ORGANISATION, donation.organisation()),
                            donation.matching());
        };
    }

    private static ItemWriter donation(ItemWriter item, Benefit.Donation.@Nullable Matching more) {
        return more == null
                ? item
                : item.number(PERCENT, more.percent()).text("atMost", more.atMost());
    }

    static Benefit fromItem(ItemReader item) {
        return switch (item.text(KIND)) {
            case "amount-off" -> new Benefit.AmountOff(money(item, AMOUNT), find(item, MINIMUM));
            case "percent-off" ->
                    new Benefit.PercentOff(
                            item.integer(PERCENT), find(item, "atMost"), find(item, MINIMUM));
            case "free-article" -> new Benefit.FreeArticle(item.text(PRODUCT), find(item, MINIMUM));
            case "free-shipping" -> new Benefit.FreeShipping(find(item, MINIMUM));
            case "voucher" -> new Benefit.Voucher(money(item, AMOUNT));
            case "early-access" ->
                    new Benefit.EarlyAccess(
                            item.text("what"), item.instant("from"), item.instant("publicFrom"));
            case "member-price" ->
                    new Benefit.MemberPrice(
                            item.text(PRODUCT),
                            money(item, AMOUNT),
                            Boolean.parseBoolean(item.text("announced")),
                            find(item, "forEveryone"));
            case "goodie" -> new Benefit.Goodie(item.text("sku"));
            case "donation" ->
                    new Benefit.Donation(
                            item.text("recipient"),
                            money(item, AMOUNT),
                            item.textOrNull(ORGANISATION),
                            item.has(PERCENT)
                                    ? new Benefit.Donation.Matching(
                                            item.integer(PERCENT), find(item, "atMost"))
                                    : null);
            default -> throw new IllegalStateException("unknown kind of benefit");
        };
    }

    private static ItemWriter kind(String kind) {
        return new ItemWriter().text(KIND, kind);
    }

    private static Money money(ItemReader item, String name) {
        return Money.parse(item.text(name));
    }

    private static @Nullable Money find(ItemReader item, String name) {
        return item.findText(name).map(Money::parse).orElse(null);
    }
}

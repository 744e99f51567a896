package dev.stammkunde.reports.publishing;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ReportedCustomer;
import dev.stammkunde.shop.ShopEvent.OrderReported;
import dev.stammkunde.shop.Source;
import dev.stammkunde.shop.json.ShopEventJson;

import java.time.Instant;

/**
 * What the newest report of an order that was published says, as a digest.
 *
 * <p>Two reports have one digest if they tell the same of one time of the shop. When the platform
 * triggered them is left out: it is another in each webhook, and only decides between reports of
 * one time.
 *
 * @param asOf the latest of all reports with this digest
 * @param told when the one of them was true that was published
 */
public record OrderMark(String shopId, String orderId, AsOf asOf, AsOf told, String digest) {

    public static OrderMark of(OrderReported reported) {
        AsOf asOf = OrderReport.of(reported).orElseThrow().asOf();
        Source source = reported.source();
        return new OrderMark(
                source.shopId(), reported.order().orderId(), asOf, asOf, digest(reported, asOf));
    }

    /** Whether the other mark is of a report that tells the same of the same time. */
    public boolean tellsTheSameAs(OrderMark other) {
        return digest.equals(other.digest);
    }

    /** Returns the mark after a later report that tells the same was heard and not published. */
    public OrderMark raisedTo(AsOf later) {
        return new OrderMark(shopId, orderId, later, told, digest);
    }

    /**
     * Returns when another report is to be told: as its shop says, or just before the one that was
     * published, if it lies between that and a later one that told the same and was not.
     */
    public AsOf rank(AsOf other) {
        Instant triggeredAt = told.triggeredAt();
        return told.compareTo(other) < 0 && other.compareTo(asOf) < 0
                ? new AsOf(told.time(), triggeredAt == null ? null : triggeredAt.minusNanos(1))
                : other;
    }

    private static String digest(OrderReported reported, AsOf asOf) {
        Source source = reported.source();
        ReportedCustomer customer = reported.customer();
        String told =
                ShopEventJson.write(
                        new OrderReported(
                                new Source(source.shopId(), source.platform(), "", Instant.EPOCH),
                                AsOf.of(asOf.time()),
                                reported.order(),
                                reported.payment(),
                                reported.cancelled(),
                                reported.refunds(),
                                customer == null ? null : believed(customer, source),
                                reported.deliveredAt()));
        return Sha256.of(told);
    }

    /**
     * Its reader takes a time that is far ahead as that of the webhook, which differs each time.
     */
    private static ReportedCustomer believed(ReportedCustomer customer, Source source) {
        AsOf asOf = AsOf.of(customer.changedAt()).believed(source.receivedAt());
        return new ReportedCustomer(asOf.time(), customer.profile());
    }
}

package dev.stammkunde.reports.missed;

import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;
import dev.stammkunde.shop.PaymentState;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.Refund.RefundedLine;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a known order points, purchases and answers to customers follow from. A shop's interface
 * tells more than its webhooks, such as that nothing was refunded, calls one refund otherwise or
 * lists lines in another sequence; nobody has to look at that.
 *
 * @param order lines and codes in one sequence; absent while no report of the whole order was heard
 * @param unpaid why it is not paid; absent where it is, or nothing is known of it
 * @param refunds how often each amount went back for the same
 */
record WhatCounts(
        @Nullable Order order,
        boolean paid,
        @Nullable PaymentState unpaid,
        boolean cancelled,
        Map<WentBack, Long> refunds) {

    /** What went back in one refund, whatever its id and time. */
    record WentBack(List<RefundedLine> lines, Money shipping, Money unallocated) {

        static WentBack of(Refund refund) {
            return new WentBack(
                    refund.lines().stream()
                            .sorted(Comparator.comparing(RefundedLine::lineId))
                            .toList(),
                    refund.shipping(),
                    refund.unallocated());
        }
    }

    static WhatCounts of(KnownOrder<Order> known) {
        return new WhatCounts(
                known.order().map(WhatCounts::inSequence).orElse(null),
                known.paidAt().isPresent(),
                known.unpaid().orElse(null),
                known.isCancelled(),
                known.refundsThatCount().stream()
                        .map(WentBack::of)
                        .collect(
                                Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    private static Order inSequence(Order order) {
        return order.withLines(
                        order.lines().stream()
                                .sorted(Comparator.comparing(OrderLine::lineId))
                                .toList())
                .withCodes(order.codes().stream().sorted().toList());
    }
}

package dev.stammkunde.mail.purchases;

import dev.stammkunde.customers.ActivityChange;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.OrderFigures;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.purchases.PurchaseStoreAfterMails.Change;
import dev.stammkunde.platform.Versioned;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says after which mails an order was made. An order is since a mail if it was placed after the
 * mail went out and within the campaign's days; it counts once it is paid, and no more when it is
 * cancelled, refunded in full or given to somebody else. Says nothing of why somebody bought.
 */
public final class FollowPurchases {

    private final FindMailsBefore mails;

    public FollowPurchases(FindMailsBefore mails) {
        this.mails = mails;
    }

    /**
     * Returns what changes with an order. Nothing is read where it is and was no purchase.
     *
     * @param activities whose purchase it is and was, with the ids of whoever was merged into them
     */
    public List<Change> changes(
            OrderId order,
            OrderFigures before,
            OrderFigures after,
            List<ActivityChange> activities) {
        List<Change> changes = new ArrayList<>();
        for (ActivityChange activity : activities) {
            List<CustomerId> ids = activity.expected().everyId();
            OrderFigures was = of(ids, before);
            OrderFigures is = of(ids, after);
            earliest(was, is)
                    .ifPresent(from -> changes.addAll(changes(order, is, mailsOf(ids, from))));
        }
        return changes;
    }

    private static OrderFigures of(List<CustomerId> ids, OrderFigures figures) {
        return ids.stream().anyMatch(id -> id.id().equals(figures.customerId()))
                ? figures
                : OrderFigures.none();
    }

    private static Optional<Instant> earliest(OrderFigures was, OrderFigures is) {
        return Stream.of(was, is)
                .map(OrderFigures::purchasedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Who was merged got mails under both ids: of each run, the person counts once. */
    private List<Versioned<PurchasesSince>> mailsOf(List<CustomerId> ids, Instant from) {
        Map<Run, Versioned<PurchasesSince>> first = new LinkedHashMap<>();
        ids.stream()
                .flatMap(id -> mails.mailsBefore(id, from).stream())
                .sorted(Comparator.comparing(each -> each.value().from()))
                .forEach(
                        each ->
                                first.merge(
                                        Run.of(each.value()),
                                        each,
                                        (one, other) ->
                                                other.version() > 0 && one.version() == 0
                                                        ? other
                                                        : one));
        return List.copyOf(first.values());
    }

    private record Run(CampaignId campaign, Instant at) {

        static Run of(PurchasesSince since) {
            return new Run(since.key().campaign(), since.key().run());
        }
    }

    private static List<Change> changes(
            OrderId order, OrderFigures is, List<Versioned<PurchasesSince>> mails) {
        List<Change> changes = new ArrayList<>();
        for (Versioned<PurchasesSince> mail : mails) {
            PurchasesSince known = mail.value();
            Instant at = is.purchasedAt();
            Money net = countedOrNull(is);
            PurchasesSince next =
                    at != null && net != null && known.isDuring(at)
                            ? known.with(order.id(), net)
                            : known.without(order.id());
            if (!next.equals(known)) {
                changes.add(new Change(mail, next));
            }
        }
        return changes;
    }

    /** What was paid back in full was not bought; what cost nothing from the first was. */
    private static @Nullable Money countedOrNull(OrderFigures figures) {
        Money net = figures.netRevenue();
        return net == null || (figures.refunds() > 0 && net.isZero()) ? null : net;
    }
}

package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CampaignRule.LeftBasket;
import dev.stammkunde.campaigns.FindFollowUps.Found;
import dev.stammkunde.campaigns.FindFollowUps.When;
import dev.stammkunde.campaigns.behaviour.FindLeftBaskets;
import dev.stammkunde.campaigns.calendar.Moments;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindStaying;
import dev.stammkunde.customers.FindStaying.Staying;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the baskets that a campaign reminds of: left for so long, and not bought. */
public final class FollowUpBaskets {

    private static final char SEPARATOR = ':';

    private final FindLeftBaskets baskets;
    private final FindStaying customers;

    FollowUpBaskets(FindLeftBaskets baskets, FindCustomers customers) {
        this.baskets = baskets;
        this.customers = new FindStaying(customers);
    }

    /**
     * Whether a basket is no reminder's any more: its owner has bought since, whenever that was
     * reported.
     */
    public static boolean isBought(Instant changedAt, Optional<Instant> lastPurchase) {
        return lastPurchase.filter(last -> !last.isBefore(changedAt)).isPresent();
    }

    Found find(String shopId, LeftBasket rule, When when, String cursor) {
        Duration left = Duration.ofHours(rule.hours());
        Moments changed =
                new Moments(when.moments().after().minus(left), when.moments().until().minus(left));
        if (!changed.after().isBefore(changed.until())) {
            return Found.NOTHING;
        }
        int separator = cursor.indexOf(SEPARATOR);
        int part = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(0, separator));
        FindLeftBaskets.Page page =
                baskets.changedIn(shopId, changed, part, cursor.substring(separator + 1));
        Map<CustomerId, Staying> owners =
                customers.find(page.found().stream().map(FindLeftBaskets.Found::customer).toList());
        List<FollowUp> due = new ArrayList<>();
        Map<NotFollowedUp, Long> not = new EnumMap<>(NotFollowedUp.class);
        for (FindLeftBaskets.Found found : page.found()) {
            Staying owner = Objects.requireNonNull(owners.get(found.customer()));
            findObstacle(found, owner)
                    .ifPresentOrElse(
                            reason -> not.merge(reason, 1L, Long::sum),
                            () -> due.add(followUp(found, left, when.zone())));
        }
        return new Found(due, not, next(page, part));
    }

    /** Of who was merged nothing is kept: it was theirs under the name that is gone. */
    private static Optional<NotFollowedUp> findObstacle(
            FindLeftBaskets.Found found, Staying owner) {
        if (!owner.id().equals(found.customer()) || owner.profile().email().isEmpty()) {
            return Optional.of(NotFollowedUp.NO_ADDRESS);
        }
        return isBought(found.basket().changedAt(), owner.activity().lastPurchase())
                ? Optional.of(NotFollowedUp.BOUGHT_SINCE)
                : Optional.empty();
    }

    private static FollowUp followUp(FindLeftBaskets.Found found, Duration left, ZoneId zone) {
        Instant changedAt = found.basket().changedAt();
        return new FollowUp(
                found.customer(),
                null,
                FollowUpKey.ofBasket(found.customer(), found.basket().basket().basketId()),
                LocalDate.ofInstant(changedAt, zone),
                LocalDate.ofInstant(changedAt.plus(left), zone));
    }

    private @Nullable String next(FindLeftBaskets.Page page, int part) {
        if (page.next() != null) {
            return Integer.toString(part) + SEPARATOR + page.next();
        }
        return part + 1 < baskets.partCount() ? Integer.toString(part + 1) + SEPARATOR : null;
    }
}

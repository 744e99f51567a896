package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CampaignRule.BeforeExpiry;
import dev.stammkunde.campaigns.FindFollowUps.Found;
import dev.stammkunde.campaigns.FindFollowUps.When;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.FindExpiring.ExpiringPage;
import dev.stammkunde.points.FindExpiring.Part;
import dev.stammkunde.points.PointsAccount;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the customers who lose points so many days after those of a run.
 *
 * <p>The index knows of each account only when it loses something next, so all are looked at that
 * lose something until then. It costs in proportion to these, however many customers there are.
 */
final class FollowUpExpiries {

    private static final char SEPARATOR = ':';

    private final FindExpiring expiring;
    private final FindAccounts accounts;

    FollowUpExpiries(FindExpiring expiring, FindAccounts accounts) {
        this.expiring = expiring;
        this.accounts = accounts;
    }

    Found find(String shopId, BeforeExpiry rule, When when, String cursor) {
        if (when.days().last().isBefore(when.days().first())) {
            return Found.NOTHING;
        }
        List<Part> parts = expiring.parts(shopId);
        int separator = cursor.indexOf(SEPARATOR);
        int part = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(0, separator));
        Instant until =
                when.days().last().plusDays(rule.days() + 1L).atStartOfDay(when.zone()).toInstant();
        ExpiringPage page =
                expiring.expiringUntil(parts.get(part), until, cursor.substring(separator + 1));
        List<FollowUp> due = new ArrayList<>();
        long few = 0;
        Map<AccountId, PointsAccount> read = accounts.accounts(page.accounts());
        for (AccountId id : page.accounts()) {
            PointsAccount account = read.getOrDefault(id, PointsAccount.empty(id));
            if (!account.id().equals(id)) {
                // Merged since it was found: who stays is found for itself.
                continue;
            }
            for (PointsBeforeExpiry lost : PointsBeforeExpiry.of(account, when.zone())) {
                if (when.days().contains(lost.lastDay().minusDays(rule.days()))) {
                    if (lost.points() < rule.fromPoints()) {
                        few++;
                    } else {
                        due.add(followUp(id, rule, lost));
                    }
                }
            }
        }
        return new Found(
                due,
                few == 0 ? Map.of() : Map.of(NotFollowedUp.FEW_POINTS, few),
                next(page, part, parts.size()));
    }

    private static @Nullable String next(ExpiringPage page, int part, int parts) {
        if (page.next() != null) {
            return Integer.toString(part) + SEPARATOR + page.next();
        }
        return part + 1 < parts ? Integer.toString(part + 1) + SEPARATOR : null;
    }

    private static FollowUp followUp(AccountId id, BeforeExpiry rule, PointsBeforeExpiry lost) {
        CustomerId customer = new CustomerId(id.shopId(), id.customerId());
        return new FollowUp(
                customer,
                null,
                FollowUpKey.of(customer, lost.lastDay()),
                lost.lastDay(),
                lost.lastDay().minusDays(rule.days()));
    }
}

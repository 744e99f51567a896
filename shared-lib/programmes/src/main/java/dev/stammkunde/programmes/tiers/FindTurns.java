package dev.stammkunde.programmes.tiers;

import dev.stammkunde.campaigns.CampaignRule.OnTier;
import dev.stammkunde.campaigns.FindFollowUps.When;
import dev.stammkunde.campaigns.FindTierTurns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindAccounts;
import dev.stammkunde.points.FindExpiring.ExpiringPage;
import dev.stammkunde.points.FindSectionsDue;
import dev.stammkunde.points.PointsAccount;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the customers of whose tier a campaign writes, among those of whom something of a section
 * is due: a tier that ends, or a change that is to be told for some days.
 */
public final class FindTurns implements FindTierTurns {

    private static final char SEPARATOR = ':';

    private final FindSectionsDue due;
    private final FindAccounts accounts;
    private final TiersOfShops tiers;

    /** Wires the use case. */
    public FindTurns(FindSectionsDue due, FindAccounts accounts, TiersOfShops tiers) {
        this.due = due;
        this.accounts = accounts;
        this.tiers = tiers;
    }

    @Override
    public Page turned(String shopId, OnTier rule, When when, String cursor) {
        TierHistory history = tiers.history(shopId);
        TierVersion version = history.findInForce(when.moments().until()).orElse(null);
        if (version == null || when.days().last().isBefore(when.days().first())) {
            return new Page(List.of(), null);
        }
        int separator = cursor.indexOf(SEPARATOR);
        int part = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(0, separator));
        ExpiringPage page =
                due.dueUntil(
                        shopId,
                        part,
                        until(rule, when, version.rules()),
                        cursor.substring(separator + 1));
        Map<AccountId, PointsAccount> read = accounts.accounts(page.accounts());
        TellTurns tell = new TellTurns(history, version.rules(), when);
        List<Turned> turned = new ArrayList<>();
        for (AccountId id : page.accounts()) {
            PointsAccount account = read.get(id);
            // Merged since it was found: who stays is found for itself.
            if (account != null && account.id().equals(id)) {
                tell.find(rule, account.section(TierUnits.NAME))
                        .map(
                                turn ->
                                        new Turned(
                                                new CustomerId(shopId, id.customerId()),
                                                turn.tierId(),
                                                turn.window(),
                                                turn.occasion()))
                        .ifPresent(turned::add);
            }
        }
        return new Page(turned, next(page, part));
    }

    /** A tier ends with its days of grace, and a change is told until days later. */
    private static Instant until(OnTier rule, When when, TierRules rules) {
        return switch (rule.turn()) {
            case ENDS -> {
                LocalDate last = when.days().last().plusDays(rule.days() + 1L);
                yield rules.end(last);
            }
            case REACHED, FELL -> when.moments().until().plus(TierChange.TOLD);
        };
    }

    private @Nullable String next(ExpiringPage page, int part) {
        if (page.next() != null) {
            return Integer.toString(part) + SEPARATOR + page.next();
        }
        return part + 1 < due.parts() ? Integer.toString(part + 1) + SEPARATOR : null;
    }
}

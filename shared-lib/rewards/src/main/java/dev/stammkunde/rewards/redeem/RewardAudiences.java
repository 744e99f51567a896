package dev.stammkunde.rewards.redeem;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.MatchAudience;
import dev.stammkunde.campaigns.ReadCustomerFacts;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says for which customers rewards are, by what is known of a customer now: the conditions of
 * campaigns. A reward without any is for everybody, and costs no read.
 */
public final class RewardAudiences implements MayHaveReward {

    private final ReadCustomerFacts facts;
    private final ReadMailSettings shops;

    /**
     * Names what is asked.
     *
     * @param shops in whose language and zone customers are of whom neither is known
     */
    public RewardAudiences(ReadCustomerFacts facts, ReadMailSettings shops) {
        this.facts = facts;
        this.shops = shops;
    }

    @Override
    public boolean mayHave(AccountId customer, Reward reward, Instant now) {
        return rewardsFor(customer, List.of(reward), now).contains(reward.id());
    }

    /** Returns whether a customer is in an audience; nobody who is not known is in one. */
    public boolean isIn(AccountId customer, Audience audience, Instant now) {
        if (audience.equals(Audience.everyone())) {
            return true;
        }
        CustomerId id = new CustomerId(customer.shopId(), customer.customerId());
        CustomerFacts known =
                facts.read(List.of(id), MatchAudience.partsNeeded(audience), now).get(id);
        if (known == null) {
            return false;
        }
        MailSettings shop = shops.settings(customer.shopId());
        return isIn(audience, known, shop, today(known, shop, now));
    }

    private static LocalDate today(CustomerFacts known, MailSettings shop, Instant now) {
        return LocalDate.ofInstant(now, known.profile().timeZone().orElse(shop.zone()));
    }

    /** Returns those of some rewards that are for a customer; each fact is read once for all. */
    public Set<RewardId> rewardsFor(AccountId customer, List<Reward> rewards, Instant now) {
        Set<RewardId> theirs = new HashSet<>();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Reward reward : rewards) {
            if (isForEveryone(reward)) {
                theirs.add(reward.id());
            } else {
                parts.addAll(MatchAudience.partsNeeded(reward.draft().audience()));
            }
        }
        if (theirs.size() == rewards.size()) {
            return theirs;
        }
        CustomerId id = new CustomerId(customer.shopId(), customer.customerId());
        CustomerFacts known = facts.read(List.of(id), parts, now).get(id);
        if (known == null) {
            return theirs;
        }
        MailSettings shop = shops.settings(customer.shopId());
        LocalDate today = today(known, shop, now);
        rewards.stream()
                .filter(reward -> isIn(reward.draft().audience(), known, shop, today))
                .map(Reward::id)
                .forEach(theirs::add);
        return theirs;
    }

    private static boolean isForEveryone(Reward reward) {
        return reward.draft().audience().equals(Audience.everyone());
    }

    private static boolean isIn(
            Audience audience, CustomerFacts known, MailSettings shop, LocalDate today) {
        return MatchAudience.findReasonNot(audience, known, shop, today).isEmpty();
    }
}

package dev.stammkunde.rewards.redeem;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.MatchAudience;
import dev.stammkunde.campaigns.NotInAudience;
import dev.stammkunde.campaigns.ReadCustomerFacts;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.redeem.RedemptionOutcome.RedemptionRefusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Optional<RedemptionRefusal> findReasonNot(
            AccountId customer, Reward reward, Instant now) {
        return Optional.ofNullable(reasonsNot(customer, List.of(reward), now).get(reward.id()));
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
        return findReasonNot(audience, known, shop, today(known, shop, now)).isEmpty();
    }

    private static LocalDate today(CustomerFacts known, MailSettings shop, Instant now) {
        return LocalDate.ofInstant(now, known.profile().timeZone().orElse(shop.zone()));
    }

    /**
     * Returns of some rewards why they are not for a customer, without those that are; each fact is
     * read once for all.
     */
    public Map<RewardId, RedemptionRefusal> reasonsNot(
            AccountId customer, List<Reward> rewards, Instant now) {
        List<Reward> narrowed = rewards.stream().filter(reward -> !isForEveryone(reward)).toList();
        if (narrowed.isEmpty()) {
            return Map.of();
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        narrowed.forEach(it -> parts.addAll(MatchAudience.partsNeeded(it.draft().audience())));
        CustomerId id = new CustomerId(customer.shopId(), customer.customerId());
        CustomerFacts known = facts.read(List.of(id), parts, now).get(id);
        Map<RewardId, RedemptionRefusal> reasons = new HashMap<>();
        if (known == null) {
            narrowed.forEach(it -> reasons.put(it.id(), RedemptionRefusal.NOT_FOR_CUSTOMER));
            return reasons;
        }
        MailSettings shop = shops.settings(customer.shopId());
        LocalDate today = today(known, shop, now);
        narrowed.forEach(
                it ->
                        findReasonNot(it.draft().audience(), known, shop, today)
                                .ifPresent(reason -> reasons.put(it.id(), reason)));
        return reasons;
    }

    private static boolean isForEveryone(Reward reward) {
        return reward.draft().audience().equals(Audience.everyone());
    }

    private static Optional<RedemptionRefusal> findReasonNot(
            Audience audience, CustomerFacts known, MailSettings shop, LocalDate today) {
        return MatchAudience.findReasonNot(audience, known, shop, today)
                .map(
                        reason ->
                                reason == NotInAudience.OTHER_TIER
                                        ? RedemptionRefusal.NOT_FOR_TIER
                                        : RedemptionRefusal.NOT_FOR_CUSTOMER);
    }
}

package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.customers.AfterMilestone;
import dev.stammkunde.shop.LifeEvent;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What makes a customer due. */
public sealed interface CampaignRule {

    /**
     * The customer's birthday.
     *
     * @param daysAfter when the mail is due, in days after the birthday; negative for before
     * @param noticeDays for how long the birthday must have been known on the day
     */
    record Birthday(int daysAfter, LeapDay leapDay, int noticeDays) implements CampaignRule {}

    /**
     * A date of the customer's life that they gave for this: each year, or once, as the event
     * comes.
     *
     * @param day how it is found, as a birthday is
     */
    record OnLifeEvent(LifeEvent event, Birthday day) implements CampaignRule {

        public int daysAfter() {
            return day.daysAfter();
        }
    }

    /**
     * A customer who has not bought for some time.
     *
     * @param steps in the order of their days, at least one
     */
    record WinBack(List<Step> steps) implements CampaignRule {
        public WinBack {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One mail of a ladder.
     *
     * @param days since the last purchase
     * @param rhythmMultiple for customers with three or more purchases: due after this multiple of
     *     the median interval between their purchases, instead of after {@code days}
     */
    record Step(int days, @Nullable BigDecimal rhythmMultiple) {}

    /**
     * A day of the calendar.
     *
     * @param daysAfter when the mail is due, in days after the occasion; negative for before
     */
    record OnOccasion(Occasion occasion, int daysAfter) implements CampaignRule {}

    /**
     * Something that happened to an order: one mail for each.
     *
     * @param orders which orders it is for
     * @param articles what the mail leads to, by what was bought: the first that an order has goods
     *     for. Where there are any, an order without one gets no mail
     */
    record AfterOrder(AfterMilestone after, OrderFilter orders, List<Article> articles)
            implements CampaignRule {
        public AfterOrder {
            articles = List.copyOf(articles);
        }

        /** Finds what a mail about an order leads to. */
        public Optional<Article> findArticle(Set<String> products, Set<String> categories) {
            return articles.stream()
                    .filter(article -> article.goods().areIn(products, categories))
                    .findFirst();
        }
    }

    /**
     * An opt-in that its address's owner confirmed: one mail for each address.
     *
     * @param days after the confirmation; with 0 it is due as soon as the campaign runs
     */
    record AfterOptIn(int days) implements CampaignRule {}

    /**
     * Points that are lost if they are not spent: one mail for each date of a customer.
     *
     * @param days before the last day on which they can be spent
     * @param fromPoints for how many the mail is worth sending
     */
    record BeforeExpiry(int days, long fromPoints) implements CampaignRule {}

    /**
     * What becomes of the customer's tier: one mail for each tier, window and turn.
     *
     * @param days before the last day on which an order keeps a tier that ends; 0 of the others,
     *     which are due as soon as the campaign runs
     * @param tiers the ids of those that were reached, end or have ended; empty for all
     */
    record OnTier(TierTurn turn, int days, Set<String> tiers) implements CampaignRule {
        public OnTier {
            tiers = Set.copyOf(tiers);
        }

        boolean isFor(String tierId) {
            return tiers.isEmpty() || tiers.contains(tierId);
        }
    }

    /**
     * A basket that was left, of a customer who agreed that it is kept: one mail for each basket.
     *
     * @param hours for how long it was neither changed nor bought
     */
    record LeftBasket(int hours) implements CampaignRule {}
}

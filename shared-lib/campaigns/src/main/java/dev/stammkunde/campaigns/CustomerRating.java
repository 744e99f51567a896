package dev.stammkunde.campaigns;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is rated among those of their shop, as of the time that was asked for. Campaigns
 * know nothing of models but this.
 *
 * @param isAtRisk whether they are likely to leave, or as good as gone
 * @param named the class that they are in, such as {@code BEST}; absent where a shop has too few
 *     customers for classes
 * @param worth what is expected of them in twelve months; absent where nothing can be expected
 * @param revenueBefore how many per cent of the shop's revenue customers brought who paid more, in
 *     tens from 0; 100 where it is not known
 */
public record CustomerRating(
        boolean isAtRisk, @Nullable String named, @Nullable Money worth, int revenueBefore) {}

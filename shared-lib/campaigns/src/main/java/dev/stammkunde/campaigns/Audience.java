package dev.stammkunde.campaigns;

import dev.stammkunde.shop.Language;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Set;

/**
 * Which customers a campaign is for. Every condition that is there must hold; a set that is empty
 * asks for nothing.
 *
 * @param countries ISO 3166-1 alpha-2 codes
 * @param spentAtLeast net revenue in its currency
 * @param boughtWithinDays the last purchase was at most so many days ago
 * @param notBoughtForDays the last purchase was at least so many days ago, or never was
 * @param pointsAtLeast points that are available
 * @param boughtAnyOf the shop's product ids or SKUs of which one was bought
 * @param saved the id of a saved audience of the shop that must hold too, which campaigns alone can
 *     name; {@link WholeAudience} looks it up
 * @param tier what is asked of the customer's tier
 * @param vip whether the customer must be a VIP, or must be none
 * @param behaviour what is asked of what they did in the shop's pages, which campaigns alone can
 * @param rating what is asked of how the customer is rated
 * @param firstBought the months of which the first purchase must be in one
 * @param stated what is asked of what they state of themselves, which campaigns alone can
 */
public record Audience(
        Set<Language> languages,
        Set<String> countries,
        @Nullable Money spentAtLeast,
        @Nullable Money spentLessThan,
        @Nullable Integer boughtWithinDays,
        @Nullable Integer notBoughtForDays,
        @Nullable Long pointsAtLeast,
        Set<String> boughtAnyOf,
        @Nullable String saved,
        @Nullable TierCondition tier,
        @Nullable Boolean vip,
        @Nullable BehaviourCondition behaviour,
        RatingCondition rating,
        @Nullable Cohorts firstBought,
        @Nullable StatedCondition stated) {

    /**
     * Months of first purchases, in the shop's zone.
     *
     * @param from the first month
     * @param to the last month, not before the first
     */
    public record Cohorts(YearMonth from, YearMonth to) {

        /** Whether a month is one of them. */
        boolean has(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(to);
        }
    }

    private static final Audience EVERYONE =
            new Audience(Set.of(), Set.of(), null, null, null, null, null, Set.of());

    public Audience {
        languages = Set.copyOf(languages);
        countries = Set.copyOf(countries);
        boughtAnyOf = Set.copyOf(boughtAnyOf);
    }

    /** Makes one that asks for no more than this, and names no saved audience. */
    public Audience(
            Set<Language> languages,
            Set<String> countries,
            @Nullable Money spentAtLeast,
            @Nullable Money spentLessThan,
            @Nullable Integer boughtWithinDays,
            @Nullable Integer notBoughtForDays,
            @Nullable Long pointsAtLeast,
            Set<String> boughtAnyOf) {
        this(
                languages,
                countries,
                spentAtLeast,
                spentLessThan,
                boughtWithinDays,
                notBoughtForDays,
                pointsAtLeast,
                boughtAnyOf,
                null,
                null,
                null,
                null,
                RatingCondition.NONE,
                null,
                null);
    }

    /** Returns the same for customers of whose behaviour something is asked. */
    public Audience doing(BehaviourCondition condition) {
        return new Audience(
                languages,
                countries,
                spentAtLeast,
                spentLessThan,
                boughtWithinDays,
                notBoughtForDays,
                pointsAtLeast,
                boughtAnyOf,
                saved,
                tier,
                vip,
                condition,
                rating,
                firstBought,
                stated);
    }

    /** Returns the same with a saved audience that must hold too. */
    public Audience within(String savedAudience) {
        return new Audience(
                languages,
                countries,
                spentAtLeast,
                spentLessThan,
                boughtWithinDays,
                notBoughtForDays,
                pointsAtLeast,
                boughtAnyOf,
                savedAudience,
                tier,
                vip,
                behaviour,
                rating,
                firstBought,
                stated);
    }

    /** Returns the same for customers of whose tier something is asked. */
    public Audience having(TierCondition condition) {
        return new Audience(
                languages,
                countries,
                spentAtLeast,
                spentLessThan,
                boughtWithinDays,
                notBoughtForDays,
                pointsAtLeast,
                boughtAnyOf,
                saved,
                condition,
                vip,
                behaviour,
                rating,
                firstBought,
                stated);
    }

    /** Returns the same for VIPs alone, or for all others. */
    public Audience ofVips(boolean isVip) {
        return new Audience(
                languages,
                countries,
                spentAtLeast,
                spentLessThan,
                boughtWithinDays,
                notBoughtForDays,
                pointsAtLeast,
                boughtAnyOf,
                saved,
                tier,
                isVip,
                behaviour,
                rating,
                firstBought,
                stated);
    }

    /** Returns the same for customers of whose rating something is asked. */
    public Audience rated(RatingCondition condition) {
        return new Audience(
                languages,
                countries,
                spentAtLeast,
                spentLessThan,
                boughtWithinDays,
                notBoughtForDays,
                pointsAtLeast,
                boughtAnyOf,
                saved,
                tier,
                vip,
                behaviour,
                condition,
                firstBought,
                stated);
    }

    /** Returns the same for customers who first bought in some months. */
    public Audience firstBought(Cohorts months) {
        return new Audience(
                languages,
                countries,
                spentAtLeast,
                spentLessThan,
                boughtWithinDays,
                notBoughtForDays,
                pointsAtLeast,
                boughtAnyOf,
                saved,
                tier,
                vip,
                behaviour,
                rating,
                months,
                stated);
    }

    /** Returns the same, whatever was bought. */
    public Audience withoutProducts() {
        return new Audience(
                languages,
                countries,
                spentAtLeast,
                spentLessThan,
                boughtWithinDays,
                notBoughtForDays,
                pointsAtLeast,
                Set.of(),
                saved,
                tier,
                vip,
                behaviour,
                rating,
                firstBought,
                stated);
    }

    /** All customers of the shop. */
    public static Audience everyone() {
        return EVERYONE;
    }
}

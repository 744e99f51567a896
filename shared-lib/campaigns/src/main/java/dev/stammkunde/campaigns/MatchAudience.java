package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a campaign is for a customer. The first condition that does not hold is the
 * reason; those that cost no read of their own come first.
 */
public final class MatchAudience {

    private static final List<Policy> POLICIES =
            List.of(
                    MatchAudience::language,
                    MatchAudience::country,
                    MatchAudience::stated,
                    MatchAudience::boughtWithin,
                    MatchAudience::notBoughtFor,
                    MatchAudience::spentAtLeast,
                    MatchAudience::spentLessThan,
                    MatchAudience::points,
                    MatchAudience::tier,
                    MatchAudience::vip,
                    MatchAudience::behaviour,
                    MatchAudience::firstBought,
                    MatchAudience::rating,
                    MatchAudience::bought);

    private MatchAudience() {}

    /**
     * Finds the first reason why a customer is not in an audience.
     *
     * @param day the local day that the mail is for, from which days since a purchase are counted
     * @return nothing for a customer who is in it
     * @throws IllegalArgumentException if the audience names a saved one, of which {@link
     *     WholeAudience} knows what it says
     */
    public static Optional<NotInAudience> findReasonNot(
            Audience audience, CustomerFacts customer, MailSettings settings, LocalDate day) {
        if (audience.saved() != null) {
            throw new IllegalArgumentException("a saved audience must hold too");
        }
        return findFailing(audience, customer, settings, day);
    }

    /** Finds the first of its own conditions that does not hold. */
    static Optional<NotInAudience> findFailing(
            Audience audience, CustomerFacts customer, MailSettings settings, LocalDate day) {
        Case asked = new Case(audience, customer, settings, day);
        for (Policy policy : POLICIES) {
            NotInAudience reason = policy.findReasonNot(asked);
            if (reason != null) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** Returns what has to be read of each customer. */
    public static Set<Part> partsNeeded(Audience audience) {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        if (!audience.languages().isEmpty()) {
            parts.add(Part.CHOSEN_LANGUAGE);
        }
        if (!audience.languages().isEmpty()
                || !audience.countries().isEmpty()
                // Days are those of the customer's zone.
                || audience.boughtWithinDays() != null
                || audience.notBoughtForDays() != null
                || audience.behaviour() != null
                || audience.stated() != null) {
            parts.add(Part.PROFILE);
        }
        if (audience.spentAtLeast() != null
                || audience.spentLessThan() != null
                || audience.boughtWithinDays() != null
                || audience.notBoughtForDays() != null
                || audience.firstBought() != null) {
            parts.add(Part.ACTIVITY);
        }
        if (audience.pointsAtLeast() != null) {
            parts.add(Part.POINTS);
        }
        if (audience.tier() != null) {
            parts.add(Part.TIER);
        }
        if (audience.vip() != null) {
            parts.add(Part.VIP);
        }
        if (audience.behaviour() != null) {
            parts.add(Part.BEHAVIOUR);
        }
        if (audience.rating().isAsked()) {
            parts.add(Part.RATING);
        }
        if (!audience.boughtAnyOf().isEmpty()) {
            parts.add(Part.BOUGHT);
        }
        return Collections.unmodifiableSet(parts);
    }

    /** The one that mails are written in: chosen, else told of by the shop, else the shop's own. */
    private static @Nullable NotInAudience language(Case asked) {
        Language language =
                Optional.ofNullable(asked.customer.chosenLanguage())
                        .or(() -> asked.customer.profile().language().flatMap(Language::find))
                        .orElse(asked.settings.language());
        return asked.audience.languages().isEmpty() || asked.audience.languages().contains(language)
                ? null
                : NotInAudience.OTHER_LANGUAGE;
    }

    private static @Nullable NotInAudience country(Case asked) {
        if (asked.audience.countries().isEmpty()) {
            return null;
        }
        Optional<String> country = asked.customer.profile().country();
        if (country.isEmpty()) {
            return NotInAudience.COUNTRY_UNKNOWN;
        }
        return asked.audience.countries().contains(country.get().toUpperCase(Locale.ROOT))
                ? null
                : NotInAudience.OTHER_COUNTRY;
    }

    private static @Nullable NotInAudience stated(Case asked) {
        StatedCondition condition = asked.audience.stated();
        return condition == null || condition.holds(asked.customer.profile().stated())
                ? null
                : NotInAudience.NOT_STATED;
    }

    private static @Nullable NotInAudience boughtWithin(Case asked) {
        Integer days = asked.audience.boughtWithinDays();
        return days == null || asked.daysSincePurchase() <= days
                ? null
                : NotInAudience.NOT_BOUGHT_LATELY;
    }

    private static @Nullable NotInAudience notBoughtFor(Case asked) {
        Integer days = asked.audience.notBoughtForDays();
        return days == null || asked.daysSincePurchase() >= days
                ? null
                : NotInAudience.BOUGHT_LATELY;
    }

    private static @Nullable NotInAudience spentAtLeast(Case asked) {
        Money least = asked.audience.spentAtLeast();
        return least == null || !asked.spent(least).isLessThan(least)
                ? null
                : NotInAudience.SPENT_TOO_LITTLE;
    }

    private static @Nullable NotInAudience spentLessThan(Case asked) {
        Money limit = asked.audience.spentLessThan();
        return limit == null || asked.spent(limit).isLessThan(limit)
                ? null
                : NotInAudience.SPENT_TOO_MUCH;
    }

    private static @Nullable NotInAudience points(Case asked) {
        Long least = asked.audience.pointsAtLeast();
        return least == null || asked.customer.pointsAvailable() >= least
                ? null
                : NotInAudience.TOO_FEW_POINTS;
    }

    private static @Nullable NotInAudience tier(Case asked) {
        TierCondition condition = asked.audience.tier();
        return condition == null || condition.holds(asked.customer.tier())
                ? null
                : NotInAudience.OTHER_TIER;
    }

    private static @Nullable NotInAudience vip(Case asked) {
        Boolean isVip = asked.audience.vip();
        if (isVip == null || isVip == asked.customer.isVip()) {
            return null;
        }
        return isVip ? NotInAudience.NO_VIP : NotInAudience.IS_VIP;
    }

    private static @Nullable NotInAudience behaviour(Case asked) {
        BehaviourCondition condition = asked.audience.behaviour();
        return condition == null
                        || condition.holds(asked.customer.behaviour(), asked.day, asked.zone())
                ? null
                : NotInAudience.OTHER_BEHAVIOUR;
    }

    /** Months are those of the shop, as cohorts are counted. */
    private static @Nullable NotInAudience firstBought(Case asked) {
        Audience.Cohorts months = asked.audience.firstBought();
        Instant first = asked.customer.activity().firstPurchase();
        return months == null
                        || first != null
                                && months.has(YearMonth.from(first.atZone(asked.settings.zone())))
                ? null
                : NotInAudience.OTHER_COHORT;
    }

    private static @Nullable NotInAudience rating(Case asked) {
        return asked.audience.rating().findReasonNot(asked.customer.rating()).orElse(null);
    }

    private static @Nullable NotInAudience bought(Case asked) {
        Set<String> products = asked.audience.boughtAnyOf();
        return products.isEmpty() || !Collections.disjoint(products, asked.customer.bought())
                ? null
                : NotInAudience.PRODUCT_NOT_BOUGHT;
    }

    @FunctionalInterface
    private interface Policy {
        @Nullable NotInAudience findReasonNot(Case asked);
    }

    private record Case(
            Audience audience, CustomerFacts customer, MailSettings settings, LocalDate day) {

        ZoneId zone() {
            return customer.profile().timeZone().orElse(settings.zone());
        }

        /** Very many for a customer who never bought. */
        long daysSincePurchase() {
            return customer.activity()
                    .lastPurchase()
                    .map(at -> ChronoUnit.DAYS.between(LocalDate.ofInstant(at, zone()), day))
                    .orElse(Long.MAX_VALUE);
        }

        /** What was spent in the currency of an amount; nothing is counted over from another. */
        Money spent(Money amount) {
            return customer.activity()
                    .netRevenue()
                    .getOrDefault(amount.getCurrencyUnit(), Money.zero(amount.getCurrencyUnit()));
        }
    }
}

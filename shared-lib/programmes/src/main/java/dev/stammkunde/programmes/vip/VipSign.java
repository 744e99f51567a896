package dev.stammkunde.programmes.vip;

import dev.stammkunde.campaigns.CustomerFacts;
import dev.stammkunde.campaigns.CustomerRating;
import dev.stammkunde.shop.Birthday;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;

/** What the owner of a VIP should know while it holds, and is told once when it begins. */
public enum VipSign {
    /** They are likely to leave, by the shop's ratings. */
    AT_RISK,
    /** Their birthday is in the next seven days, or today. */
    BIRTHDAY;

    private static final int DAYS_AHEAD = 7;

    /**
     * Returns what holds of a customer. Whoever is not rated any more, such as on a night without
     * ratings, is what they were.
     *
     * @param before what held when somebody looked last
     * @param today in the customer's zone
     */
    static Set<VipSign> of(CustomerFacts known, Set<VipSign> before, LocalDate today) {
        Set<VipSign> signs = EnumSet.noneOf(VipSign.class);
        CustomerRating rating = known.rating();
        if (rating == null ? before.contains(AT_RISK) : rating.isAtRisk()) {
            signs.add(AT_RISK);
        }
        if (known.profile().birthday().filter(it -> isNear(it, today)).isPresent()) {
            signs.add(BIRTHDAY);
        }
        return signs;
    }

    /** Who was born on 29 February is thought of on the last day of it in other years. */
    private static boolean isNear(Birthday birthday, LocalDate today) {
        MonthDay day = birthday.day();
        LocalDate next = day.atYear(today.getYear());
        if (next.isBefore(today)) {
            next = day.atYear(today.getYear() + 1);
        }
        return !next.isAfter(today.plusDays(DAYS_AHEAD));
    }

    /** Returns how an owner hears of it. */
    VipTurn.Kind turn() {
        return switch (this) {
            case AT_RISK -> VipTurn.Kind.AT_RISK;
            case BIRTHDAY -> VipTurn.Kind.BIRTHDAY;
        };
    }

    /** Finds what holds now and did not before. */
    static @Nullable VipSign findNew(Set<VipSign> now, Set<VipSign> before) {
        return now.stream().filter(sign -> !before.contains(sign)).findFirst().orElse(null);
    }
}

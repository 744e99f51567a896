package dev.stammkunde.programmes.tiers;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One tier.
 *
 * @param id stays the same while its names change
 * @param names what customers call it, in one language at least
 * @param threshold what the measure has to come to; an amount of money of spend. 0 is for
 *     everybody; absent of a tier that is by invitation alone
 */
public record Tier(
        String id,
        Map<Language, String> names,
        @Nullable BigDecimal threshold,
        TierBenefits benefits) {

    public Tier {
        names = Map.copyOf(names);
    }

    /** Returns its name in a language, else in another. */
    public String name(Language language) {
        String name = names.get(language);
        if (name != null) {
            return name;
        }
        for (Language other : Language.values()) {
            String otherName = names.get(other);
            if (otherName != null) {
                return otherName;
            }
        }
        return id;
    }
}

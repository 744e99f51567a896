package dev.stammkunde.programmes.tiers;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a tier gives.
 *
 * @param earningFactor multiplies the base points of orders that are paid while the tier holds; 1
 *     for no more than usual
 * @param freeShipping whether the shop ships for nothing, which the shop itself carries out
 * @param earlyAccessHours how long before everybody else offers are open to its customers
 * @param texts what else customers read of it, line by line
 * @param holdDays for how many days points of orders that are paid while the tier holds are on hold
 *     at most; absent for as many as the programme says
 */
public record TierBenefits(
        BigDecimal earningFactor,
        boolean freeShipping,
        int earlyAccessHours,
        Map<Language, List<String>> texts,
        @Nullable Integer holdDays) {

    /** A tier that is a name and nothing else. */
    public static final TierBenefits NONE = new TierBenefits(BigDecimal.ONE, false, 0, Map.of());

    public TierBenefits {
        Map<Language, List<String>> copies = new EnumMap<>(Language.class);
        texts.forEach((language, lines) -> copies.put(language, List.copyOf(lines)));
        texts = Map.copyOf(copies);
    }

    /** With the programme's hold. */
    public TierBenefits(
            BigDecimal earningFactor,
            boolean freeShipping,
            int earlyAccessHours,
            Map<Language, List<String>> texts) {
        this(earningFactor, freeShipping, earlyAccessHours, texts, null);
    }

    /** Returns the lines of a language, else those of any. */
    public List<String> texts(Language language) {
        List<String> lines = texts.get(language);
        return lines != null ? lines : texts.values().stream().findFirst().orElseGet(List::of);
    }
}

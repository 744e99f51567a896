package dev.stammkunde.programmes.testing;

import dev.stammkunde.programmes.tiers.Tier;
import dev.stammkunde.programmes.tiers.TierBenefits;
import dev.stammkunde.programmes.tiers.TierDowngrade;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierMeasure;
import dev.stammkunde.programmes.tiers.TierRefunds;
import dev.stammkunde.programmes.tiers.TierRules;
import dev.stammkunde.programmes.tiers.TierVersion;
import dev.stammkunde.programmes.tiers.TierWindow;
import dev.stammkunde.shop.Language;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Tiers of a coffee roaster: bronze for everybody, silver from 100 €, gold from 300 €. */
public final class SampleTiers {

    public static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private SampleTiers() {}

    /** By spend of calendar years, down by a step, refunds at once. */
    public static TierRules rules() {
        return rules(new TierWindow.CalendarYear(), TierDowngrade.ONE_DOWN, 0, TierRefunds.AT_ONCE);
    }

    /** By spend. */
    public static TierRules rules(
            TierWindow window, TierDowngrade downgrade, int graceDays, TierRefunds refunds) {
        return new TierRules(
                TierMeasure.SPEND,
                CurrencyUnit.EUR,
                BERLIN,
                window,
                downgrade,
                graceDays,
                refunds,
                List.of(
                        tier("bronze", "Bronze", "Bronze", "0", "1"),
                        tier("silver", "Silber", "Silver", "100", "1.5"),
                        tier("gold", "Gold", "Gold", "300", "2")));
    }

    /** The same by another measure and thresholds. */
    public static TierRules measured(TierMeasure measure, List<Tier> tiers) {
        TierRules rules = rules();
        return new TierRules(
                measure,
                rules.currency(),
                rules.zone(),
                rules.window(),
                rules.downgrade(),
                rules.graceDays(),
                rules.refunds(),
                tiers);
    }

    /** A tier with a factor; of no threshold by invitation. */
    public static Tier tier(
            String id, String german, String english, @Nullable String threshold, String factor) {
        return new Tier(
                id,
                Map.of(Language.DE, german, Language.EN, english),
                threshold == null ? null : new BigDecimal(threshold),
                new TierBenefits(
                        new BigDecimal(factor),
                        id.equals("gold"),
                        id.equals("gold") ? 24 : 0,
                        Map.of()));
    }

    /** One version, in force since long ago. */
    public static TierHistory history(TierRules rules) {
        return new TierHistory(List.of(new TierVersion("tiers/1", BEGINNING, true, rules)));
    }
}

package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.owed.Owed.Provision;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.finance.settings.ProvisionTerms;
import dev.stammkunde.finance.settings.ProvisionTerms.Discounting;
import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Measures the provision by § 249 (1) HGB for points on past turnover that can be used as payment
 * (BFH 29.09.2022 IV R 20/19): weighted points × expected share of what is left × value, without
 * value added tax where the terms say so, discounted where they say so; half up, once, at the end.
 */
final class MeasureProvision {

    private MeasureProvision() {}

    static Provision of(MonthFigures figures, FinanceSettings settings, ExpectedRest rest) {
        ProvisionTerms terms = settings.provision();
        BigDecimal below =
                BigDecimal.valueOf(figures.earnedBelowMinimum())
                        .multiply(terms.belowMinimumPercent().movePointLeft(2));
        BigDecimal points =
                BigDecimal.valueOf(figures.earned() - figures.earnedBelowMinimum()).add(below);
        BigDecimal value = rest.expectedOfEarned(points).multiply(settings.minorPerPoint());
        Discounting discounting = terms.discounting();
        BigDecimal divisor =
                discounting == null
                        ? terms.divisorOfTax()
                        : terms.divisorOfTax().multiply(discounting.divisor());
        return new Provision(
                figures.earned(),
                figures.earnedBelowMinimum(),
                value.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact(),
                words(terms));
    }

    private static BothLanguages words(ProvisionTerms terms) {
        return price(terms)
                .and("; ", minimum(terms))
                .and("; ", discounting(terms.discounting()))
                .and("", BothLanguages.same("."));
    }

    private static BothLanguages price(ProvisionTerms terms) {
        String vat = terms.vatPercent().toPlainString();
        return switch (terms.price()) {
            case GROSS -> new BothLanguages("Zum Bruttowert", "At gross value");
            case NET ->
                    new BothLanguages(
                            "Ohne Umsatzsteuer von %s %%".formatted(vat),
                            "Without value added tax of %s %%".formatted(vat));
        };
    }

    private static BothLanguages minimum(ProvisionTerms terms) {
        long least = terms.minimumPoints();
        String percent = terms.belowMinimumPercent().toPlainString();
        return least == 0
                ? new BothLanguages("keine Mindestmenge zur Einlösung", "no minimum for redemption")
                : new BothLanguages(
                        "Punkte in Konten mit weniger als %d zu %s %%".formatted(least, percent),
                        "points in accounts with fewer than %d at %s %%".formatted(least, percent));
    }

    private static BothLanguages discounting(@Nullable Discounting discounting) {
        if (discounting == null) {
            return new BothLanguages("nicht abgezinst", "not discounted");
        }
        String years = discounting.expectedYears().toPlainString();
        String rate = discounting.ratePercent().toPlainString();
        return discounting.applies()
                ? new BothLanguages(
                        "abgezinst mit %s %% über %s Jahre".formatted(rate, years),
                        "discounted by %s %% over %s years".formatted(rate, years))
                : new BothLanguages(
                        "nicht abgezinst, da %s Jahre nicht mehr als eines sind".formatted(years),
                        "not discounted, since %s years are not more than one".formatted(years));
    }
}

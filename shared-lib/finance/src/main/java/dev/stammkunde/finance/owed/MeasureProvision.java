package dev.stammkunde.finance.owed;

import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.owed.Owed.Provision;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.finance.settings.ProvisionTerms;
import dev.stammkunde.finance.settings.ProvisionTerms.Discounting;

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

    private static String words(ProvisionTerms terms) {
        return price(terms) + "; " + minimum(terms) + "; " + discounting(terms.discounting()) + ".";
    }

    private static String price(ProvisionTerms terms) {
        return switch (terms.price()) {
            case GROSS -> "At gross value";
            case NET ->
                    "Without value added tax of %s %%"
                            .formatted(terms.vatPercent().toPlainString());
        };
    }

    private static String minimum(ProvisionTerms terms) {
        return terms.minimumPoints() == 0
                ? "no minimum for redemption"
                : "points in accounts with fewer than %d at %s %%"
                        .formatted(
                                terms.minimumPoints(), terms.belowMinimumPercent().toPlainString());
    }

    private static String discounting(@Nullable Discounting discounting) {
        if (discounting == null) {
            return "not discounted";
        }
        String years = discounting.expectedYears().toPlainString();
        return discounting.applies()
                ? "discounted by %s %% over %s years"
                        .formatted(discounting.ratePercent().toPlainString(), years)
                : "not discounted, since %s years are not more than one".formatted(years);
    }
}

package dev.stammkunde.notices.content;

import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the running month came to, against the budget, and which points are lost soon. */
final class RunningMonth {

    /** Of the budget; from this on somebody should look. */
    static final int SOON_PERCENT = 80;

    private RunningMonth() {}

    static List<Notice> of(MonthSoFar soFar, FinanceSettings settings) {
        List<Notice> notices = new ArrayList<>();
        notices.add(cost(soFar, settings));
        YearMonth month = soFar.month();
        long now = soFar.expiringIn(month);
        long next = soFar.expiringIn(month.plusMonths(1));
        if (now + next > 0) {
            notices.add(
                    Notice.of(
                                    "POINTS_EXPIRE",
                                    new BothLanguages(
                                            "Punkte verfallen, wenn sie niemand einlöst.",
                                            "Points are lost unless somebody uses them."),
                                    new BothLanguages(
                                            "An sie erinnern: Kampagnen ansehen",
                                            "Remind of them: look at campaigns"),
                                    "/campaigns")
                            .number("expireThisMonth", now)
                            .number("expireNextMonth", next)
                            .asOf(soFar.asOf(), soFar.currency()));
        }
        return notices;
    }

    private static Notice cost(MonthSoFar soFar, FinanceSettings settings) {
        Long budget = findBudget(soFar, settings);
        String month = soFar.month().toString();
        BothLanguages text =
                new BothLanguages(
                        "Kosten von Prämien, Geschenken und Mails im Monat %s".formatted(month),
                        "Cost of rewards, gifts and mails in %s".formatted(month));
        return Notice.of(
                        code(soFar.cost(), budget),
                        text,
                        new BothLanguages(
                                "Ansehen, woher die Kosten kommen",
                                "See where the cost comes from"),
                        "/finance/" + month)
                .number("costMinor", soFar.cost())
                .number("budgetMinor", budget)
                .number("budgetPercent", budget == null ? null : percent(soFar.cost(), budget))
                .asOf(soFar.asOf(), soFar.currency());
    }

    /** Finds the highest step of the budget that is reached: 80 or 100 percent. */
    static Optional<Integer> findStep(MonthSoFar soFar, FinanceSettings settings) {
        Long budget = findBudget(soFar, settings);
        long percent = budget == null ? 0 : percent(soFar.cost(), budget);
        if (percent >= 100) {
            return Optional.of(100);
        }
        return percent >= SOON_PERCENT ? Optional.of(SOON_PERCENT) : Optional.empty();
    }

    /** Tells that a step of the budget is reached. */
    static Notice reached(MonthSoFar soFar, FinanceSettings settings, int step) {
        Notice cost = cost(soFar, settings);
        YearMonth month = soFar.month();
        BothLanguages text =
                step >= 100
                        ? new BothLanguages(
                                "Das Budget für %s ist verbraucht.".formatted(month),
                                "The budget of %s is used up.".formatted(month))
                        : new BothLanguages(
                                "Das Budget für %s ist zu %d %% verbraucht.".formatted(month, step),
                                "%d%% of the budget of %s are used.".formatted(step, month));
        return new Notice(
                cost.code(),
                cost.numbers(),
                text,
                cost.step(),
                cost.link(),
                List.of(),
                cost.asOf(),
                cost.currency());
    }

    private static String code(long cost, @Nullable Long budget) {
        long percent = budget == null ? 0 : percent(cost, budget);
        if (percent >= 100) {
            return "BUDGET_REACHED";
        }
        return percent >= SOON_PERCENT ? "BUDGET_SOON_REACHED" : "MONTH_SO_FAR";
    }

    /** Whole percents, never more than it is: 100 are reached when the budget is. */
    static long percent(long cost, long budget) {
        return budget <= 0 ? (cost >= budget ? 100 : 0) : Math.floorDiv(cost * 100, budget);
    }

    /** Only of the same currency can be said how much of it is used. */
    static @Nullable Long findBudget(MonthSoFar soFar, FinanceSettings settings) {
        return settings.currency().getCode().equals(soFar.currency())
                ? settings.budgetPerMonth()
                : null;
    }
}

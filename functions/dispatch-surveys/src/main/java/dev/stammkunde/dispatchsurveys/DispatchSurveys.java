package dev.stammkunde.dispatchsurveys;

import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.WatchedShops;
import dev.stammkunde.surveys.DueOrder;
import dev.stammkunde.surveys.Participations;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyDays;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.SurveyRuns;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.Trigger.AfterOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Asks, for each survey in use, the customers of the orders whose day has come. What it reads grows
 * with these orders and with the surveys, and not with the shop.
 */
final class DispatchSurveys {

    private final Ports ports;
    private final InvitePage pages;

    /** Where all lies that it needs. */
    record Ports(
            WatchedShops shops,
            ReadMailSettings settings,
            Surveys surveys,
            SurveyRuns runs,
            FindOrderDays orders,
            FindCustomers customers,
            Participations participations,
            OrderMails mails) {}

    DispatchSurveys(Ports ports) {
        this.ports = ports;
        this.pages = new InvitePage(ports.customers(), ports.participations(), ports.mails());
    }

    /** What a run came to: its counts, and whether time ran out before its end. */
    record Report(Map<String, Long> counts, boolean unfinished) {}

    /**
     * Asks whoever is due.
     *
     * @param now for which the run was scheduled
     * @param timeLeft whether there is time for a hundred orders more
     * @throws RuntimeException if a store or the queue does not answer: the next run goes on there
     */
    Report dispatch(Instant now, BooleanSupplier timeLeft) {
        Map<String, Long> counts = new TreeMap<>();
        for (ShopRhythm shop : ports.shops().all()) {
            for (Survey survey : ports.surveys().inUse(shop.shopId())) {
                if (survey.state() == SurveyState.ACTIVE
                        && survey.draft().trigger() instanceof AfterOrder trigger
                        && !dispatch(survey, trigger, now, timeLeft, counts)) {
                    return new Report(counts, true);
                }
            }
        }
        return new Report(counts, false);
    }

    /** Returns whether the survey's days up to now are done. */
    private boolean dispatch(
            Survey survey,
            AfterOrder trigger,
            Instant now,
            BooleanSupplier timeLeft,
            Map<String, Long> counts) {
        MailSettings settings = ports.settings().settings(survey.id().shopId());
        List<SurveyRun> latest = ports.runs().latest(survey.id(), 1);
        for (LocalDate day : SurveyDays.due(survey, latest, settings.zone(), now)) {
            DueOrder due = new DueOrder(survey, day, settings.zone(), settings.language(), now);
            SurveyRun run =
                    latest.stream()
                            .filter(it -> it.day().equals(day))
                            .findFirst()
                            .orElseGet(() -> SurveyRun.begin(survey.id(), day));
            if (!carryOut(run, due, trigger, timeLeft, counts)) {
                return false;
            }
        }
        return true;
    }

    private boolean carryOut(
            SurveyRun begun,
            DueOrder due,
            AfterOrder trigger,
            BooleanSupplier timeLeft,
            Map<String, Long> counts) {
        OrderPages days =
                OrderPages.of(
                        ports.orders(),
                        due.survey().id().shopId(),
                        DueOrder.milestone(trigger),
                        DueOrder.dayOfOrders(trigger, due.day()),
                        due.zone());
        SurveyRun run = begun;
        while (run.finishedAt() == null) {
            if (!timeLeft.getAsBoolean()) {
                return false;
            }
            OrderPages.Found found = days.from(run.cursor());
            Map<String, Long> done = pages.invite(due, trigger, found.orders());
            run = run.further(found.next(), done, due.now());
            if (ports.runs().save(run) == SaveResult.CONFLICT) {
                throw new IllegalStateException("another run asks at the same time");
            }
            done.forEach((name, count) -> counts.merge(name, count, Long::sum));
        }
        return true;
    }
}

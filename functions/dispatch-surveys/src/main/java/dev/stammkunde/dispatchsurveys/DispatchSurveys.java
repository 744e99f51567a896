package dev.stammkunde.dispatchsurveys;

import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.OrderPages;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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

    /**
     * What a run came to.
     *
     * @param unfinished whether time ran out before its end
     * @param failures of surveys and shops that could not be seen to
     */
    record Report(Map<String, Long> counts, boolean unfinished, List<RuntimeException> failures) {}

    /** Thrown where two run at once, of whom the later ends: both could ask the same customer. */
    private static final class AnotherRunException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private AnotherRunException() {
            super("another run asks at the same time");
        }
    }

    /**
     * Asks whoever is due. What fails for one survey keeps no other from asking.
     *
     * @param now for which the run was scheduled
     * @param timeLeft whether there is time for a hundred orders more
     * @throws IllegalStateException if another run is at it
     */
    Report dispatch(Instant now, BooleanSupplier timeLeft) {
        Map<String, Long> counts = new TreeMap<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (ShopRhythm shop : ports.shops().all()) {
            for (Survey survey : apart(failures, List.<Survey>of(), () -> asking(shop))) {
                if (!apart(failures, true, () -> isDone(survey, now, timeLeft, counts))) {
                    return new Report(counts, true, failures);
                }
            }
        }
        return new Report(counts, false, failures);
    }

    private static <T> T apart(List<RuntimeException> failures, T otherwise, Supplier<T> work) {
        try {
            return work.get();
        } catch (AnotherRunException e) {
            throw e;
        } catch (RuntimeException e) {
            failures.add(e);
            return otherwise;
        }
    }

    private List<Survey> asking(ShopRhythm shop) {
        return ports.surveys().inUse(shop.shopId()).stream()
                .filter(survey -> survey.state() == SurveyState.ACTIVE)
                .toList();
    }

    private boolean isDone(
            Survey survey, Instant now, BooleanSupplier timeLeft, Map<String, Long> counts) {
        return !(survey.draft().trigger() instanceof AfterOrder trigger)
                || dispatch(survey, trigger, now, timeLeft, counts);
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
                        DueOrder.after(trigger).milestone(),
                        DueOrder.after(trigger).dayOfOrders(due.day()),
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
                throw new AnotherRunException();
            }
            done.forEach((name, count) -> counts.merge(name, count, Long::sum));
        }
        return true;
    }
}

package dev.stammkunde.dispatchsurveys;

import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.WatchedShops;
import dev.stammkunde.surveys.Survey;
import dev.stammkunde.surveys.SurveyRun;
import dev.stammkunde.surveys.SurveyRuns;
import dev.stammkunde.surveys.SurveyState;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.Trigger;
import dev.stammkunde.surveys.asking.AskingDay;
import dev.stammkunde.surveys.asking.FindDueMatters;
import dev.stammkunde.surveys.asking.FindMatters;
import dev.stammkunde.surveys.asking.InviteCustomers;
import dev.stammkunde.surveys.asking.SurveyDays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Asks, for each survey in use, those whose day has come. What it reads grows with these and with
 * the surveys, and not with the shop; but for a survey of all customers, on its day.
 */
final class DispatchSurveys {

    private final Ports ports;
    private final InviteCustomers invite;

    /** Where all lies that it needs. */
    record Ports(
            WatchedShops shops,
            ReadMailSettings settings,
            Surveys surveys,
            SurveyRuns runs,
            FindDueMatters due,
            InviteCustomers.Ports invite) {}

    DispatchSurveys(Ports ports) {
        this.ports = ports;
        this.invite = new InviteCustomers(ports.invite());
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
     * @param timeLeft whether there is time for a page more
     * @throws IllegalStateException if another run is at it
     */
    Report dispatch(Instant now, BooleanSupplier timeLeft) {
        Map<String, Long> counts = new TreeMap<>();
        List<RuntimeException> failures = new ArrayList<>();
        List<Survey> active = new ArrayList<>();
        for (ShopRhythm shop : ports.shops().all()) {
            active.addAll(apart(failures, List.<Survey>of(), () -> asking(shop)));
        }
        active.sort(Comparator.comparing(DispatchSurveys::isOfAllCustomers));
        for (Survey survey : active) {
            if (!apart(failures, true, () -> dispatch(survey, now, timeLeft, counts))) {
                return new Report(counts, true, failures);
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

    /** These may take hours, and so come last: no other survey waits for them. */
    private static boolean isOfAllCustomers(Survey survey) {
        return switch (survey.draft().trigger()) {
            case Trigger.Rhythm _, Trigger.Segment _ -> true;
            case Trigger.AfterOrder _, Trigger.AfterCase _, Trigger.LinkOnly _ -> false;
        };
    }

    /** Returns whether the survey's days up to now are done. */
    private boolean dispatch(
            Survey survey, Instant now, BooleanSupplier timeLeft, Map<String, Long> counts) {
        if (survey.draft().trigger() instanceof Trigger.LinkOnly) {
            return true;
        }
        MailSettings settings = ports.settings().settings(survey.id().shopId());
        List<SurveyRun> latest = ports.runs().latest(survey.id(), 1);
        for (LocalDate day : SurveyDays.due(survey, latest, settings.zone(), now)) {
            AskingDay asking = new AskingDay(survey, day, settings, now);
            Optional<FindMatters> due = ports.due().on(asking);
            if (due.isPresent()) {
                SurveyRun run =
                        latest.stream()
                                .filter(it -> it.day().equals(day))
                                .findFirst()
                                .orElseGet(() -> SurveyRun.begin(survey.id(), day));
                if (!carryOut(run, asking, due.get(), timeLeft, counts)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean carryOut(
            SurveyRun begun,
            AskingDay asking,
            FindMatters matters,
            BooleanSupplier timeLeft,
            Map<String, Long> counts) {
        SurveyRun run = begun;
        while (run.finishedAt() == null) {
            if (!timeLeft.getAsBoolean()) {
                return false;
            }
            FindMatters.Found found = matters.from(run.cursor());
            Map<String, Long> done = invite.invite(asking, found);
            run = run.further(found.next(), done, asking.now());
            if (ports.runs().save(run) == SaveResult.CONFLICT) {
                throw new AnotherRunException();
            }
            done.forEach((name, count) -> counts.merge(name, count, Long::sum));
        }
        return true;
    }
}

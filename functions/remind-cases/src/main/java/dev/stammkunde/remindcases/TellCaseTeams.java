package dev.stammkunde.remindcases;

import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.CaseQuestion;
import dev.stammkunde.cases.CaseQuestion.Filter;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.WorkingTime;
import dev.stammkunde.mail.ServiceMatter.CaseDigest;
import dev.stammkunde.mail.consent.TeamMail;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.ShopRhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Tells teams at the begin of each working day how many cases are due and wait, where they want to
 * be told. One mail for each day, however often it runs; none where nothing waits.
 */
final class TellCaseTeams {

    private static final int PAGE = 100;

    private final RemindCasesPorts ports;
    private final FindHours hours;

    TellCaseTeams(RemindCasesPorts ports) {
        this.ports = ports;
        this.hours = new FindHours(ports.hours());
    }

    /** Tells the teams whose work begins in the hour that ends now; returns how many. */
    long tell(Instant now) {
        return ports.shops().all().stream()
                .map(ShopRhythm::shopId)
                .filter(
                        shopId ->
                                hours.find(shopId).filter(it -> tell(shopId, it, now)).isPresent())
                .count();
    }

    private boolean tell(String shopId, WorkingHours ofShop, Instant now) {
        String address = ofShop.teamAddress();
        if (address == null || !beginsWork(ofShop, now)) {
            return false;
        }
        LocalDate day = now.atZone(ofShop.zone()).toLocalDate();
        CaseDigest digest = digest(shopId, ofShop, now);
        if (digest.dueToday() + digest.overdue() + digest.unassigned() == 0) {
            return false;
        }
        ports.mails().order(List.of(TeamMail.order(shopId, address, digest, day.toString(), now)));
        return true;
    }

    private boolean beginsWork(WorkingHours ofShop, Instant now) {
        ZonedDateTime local = now.atZone(ofShop.zone());
        ZonedDateTime begins = local.toLocalDate().atTime(ofShop.from()).atZone(ofShop.zone());
        return !local.isBefore(begins)
                && local.isBefore(begins.plusHours(1))
                && new WorkingTime(ofShop, ports.freeDays()).isWorkingDay(local.toLocalDate());
    }

    private CaseDigest digest(String shopId, WorkingHours ofShop, Instant now) {
        LocalDate today = now.atZone(ofShop.zone()).toLocalDate();
        long dueToday = 0;
        long overdue = 0;
        long unassigned = 0;
        Optional<String> after = Optional.empty();
        CaseQuestion open = new CaseQuestion(Filter.OPEN, "", now);
        do {
            CasePage page = ports.cases().page(shopId, open, after, PAGE);
            for (Versioned<ServiceCase> each : page.cases()) {
                ServiceCase one = each.value();
                boolean isToday = one.dueAt().atZone(ofShop.zone()).toLocalDate().equals(today);
                overdue += one.isOverdue(now) ? 1 : 0;
                dueToday += isToday && !one.isOverdue(now) ? 1 : 0;
                unassigned += one.owner() == null ? 1 : 0;
            }
            after = page.next();
        } while (after.isPresent());
        return new CaseDigest(dueToday, overdue, unassigned);
    }
}

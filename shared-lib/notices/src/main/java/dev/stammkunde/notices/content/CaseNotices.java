package dev.stammkunde.notices.content;

import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.CaseQuestion;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.BothLanguages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which cases somebody should see to, of those that are due first. */
public final class CaseNotices {

    /** Of more, it is told that there are more. */
    public static final int MOST = 25;

    private final Cases cases;
    private final Instant now;

    public CaseNotices(Cases cases, Instant now) {
        this.cases = cases;
        this.now = now;
    }

    /** Returns them, overdue ones first. */
    public List<Notice> of(String shopId, ZoneId zone, String person) {
        CaseQuestion open = new CaseQuestion(CaseQuestion.Filter.OPEN, person, now);
        CasePage page = cases.page(shopId, open, Optional.empty(), MOST);
        List<ServiceCase> found = page.cases().stream().map(Versioned::value).toList();
        boolean isMore = page.next().isPresent();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Notice> notices = new ArrayList<>();
        add(
                notices,
                count(found, one -> one.isOverdue(now)),
                isMore,
                Notice.of(
                        "CASES_OVERDUE",
                        new BothLanguages("Fälle sind überfällig.", "Cases are overdue."),
                        new BothLanguages("Zuerst bearbeiten", "See to these first"),
                        "/cases?filter=overdue"));
        add(
                notices,
                count(
                        found,
                        one ->
                                !one.isOverdue(now)
                                        && LocalDate.ofInstant(one.dueAt(), zone).equals(today)),
                isMore,
                Notice.of(
                        "CASES_DUE_TODAY",
                        new BothLanguages("Fälle sind heute fällig.", "Cases are due today."),
                        new BothLanguages("Heute bearbeiten", "See to them today"),
                        "/cases?filter=open"));
        add(
                notices,
                count(found, one -> one.owner() == null),
                isMore,
                Notice.of(
                        "CASES_UNASSIGNED",
                        new BothLanguages(
                                "Um Fälle kümmert sich niemand.", "Nobody sees to some cases."),
                        new BothLanguages("Übernehmen oder zuweisen", "Take or assign them"),
                        "/cases?filter=unassigned"));
        return notices;
    }

    private static long count(List<ServiceCase> cases, Predicate<ServiceCase> which) {
        return cases.stream().filter(which).count();
    }

    /** With how many more there may be: of those that were not looked at nothing is known. */
    private static void add(List<Notice> notices, long count, boolean isMore, Notice notice) {
        if (count > 0) {
            Notice counted = notice.number("cases", count);
            notices.add(isMore ? counted.number("lookedAt", (long) MOST) : counted);
        }
    }
}

package dev.stammkunde.notices.content;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.CaseQuestion;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what was opened within a time and is open still. */
final class OpenedCases {

    private static final int PAGE = 100;

    /** Nobody is told of more than 2,000 open cases. */
    private static final int MOST_PAGES = 20;

    private OpenedCases() {}

    /**
     * Returns how they were opened.
     *
     * @param since the last moment that is too early
     * @param until the last moment of it
     */
    static List<CaseOpening> between(Cases cases, String shopId, Instant since, Instant until) {
        CaseQuestion open = new CaseQuestion(CaseQuestion.Filter.OPEN, "", until);
        List<CaseOpening> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            CasePage page = cases.page(shopId, open, after, PAGE);
            page.cases().stream()
                    .map(Versioned::value)
                    .map(ServiceCase::opening)
                    .filter(one -> one.openedAt().isAfter(since) && !one.openedAt().isAfter(until))
                    .forEach(found::add);
            after = page.next();
            if (after.isEmpty()) {
                break;
            }
        }
        return found;
    }
}

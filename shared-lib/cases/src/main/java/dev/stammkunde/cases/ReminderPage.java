package dev.stammkunde.cases;

import java.util.List;
import java.util.Optional;

/**
 * A page of cases that somebody may have to be reminded of.
 *
 * @param next the place after which the next page begins; absent on the last
 */
public record ReminderPage(List<CaseId> cases, Optional<String> next) {

    public ReminderPage {
        cases = List.copyOf(cases);
    }
}

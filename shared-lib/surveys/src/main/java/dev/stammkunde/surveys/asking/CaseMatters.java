package dev.stammkunde.surveys.asking;

import dev.stammkunde.cases.CasePage;
import dev.stammkunde.cases.FindClosedCases;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.surveys.Trigger.AfterCase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cases about which is asked on a day. A case is closed once, and so on one day. One of nobody,
 * or of somebody who was erased, is none.
 */
record CaseMatters(FindClosedCases find, AskingDay day, AfterCase trigger) implements FindMatters {

    private static final int PAGE = 100;

    @Override
    public Found from(String cursor) {
        LocalDate closed = day.daysBefore(trigger.days());
        CasePage page =
                find.closedIn(
                        day.survey().id().shopId(),
                        closed.atStartOfDay(day.zone()).toInstant(),
                        closed.plusDays(1).atStartOfDay(day.zone()).toInstant(),
                        Optional.of(cursor).filter(place -> !place.isEmpty()),
                        PAGE);
        List<Matter> open =
                page.cases().stream().map(Versioned::value).flatMap(CaseMatters::matter).toList();
        return new Found(open, List.of(), page.next().orElse(null));
    }

    private static Stream<Matter> matter(ServiceCase one) {
        Optional<CustomerId> customer = one.opening().findCustomer();
        return customer.stream()
                .map(id -> new Matter.OfCase(id, one.id().id(), one.opening().orderId()));
    }
}

package dev.stammkunde.surveys.asking;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.ReadCustomerFacts;
import dev.stammkunde.cases.FindClosedCases;
import dev.stammkunde.customers.FindOrderDays;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.surveys.Trigger;

import java.util.Optional;

/** Finds what a survey asks about on a day, be it what its trigger says. */
public record FindDueMatters(
        FindOrderDays orders,
        FindClosedCases cases,
        FindShopCustomers customers,
        ReadCustomerFacts facts) {

    /** Finds it; nothing on a day on which the survey asks nobody. */
    public Optional<FindMatters> on(AskingDay day) {
        return switch (day.survey().draft().trigger()) {
            case Trigger.AfterOrder trigger ->
                    Optional.of(
                            new MarkedMatters(
                                    "%s %d:".formatted(trigger.milestone(), trigger.days()),
                                    new OrderMatters(orders, day, trigger)));
            case Trigger.AfterCase trigger ->
                    Optional.of(
                            new MarkedMatters(
                                    "CLOSED %d:".formatted(trigger.days()),
                                    new CaseMatters(cases, day, trigger)));
            case Trigger.Rhythm trigger ->
                    trigger.asksOn(day.day())
                            ? Optional.of(customersOf(day, Audience.everyone()))
                            : Optional.empty();
            case Trigger.Segment trigger ->
                    trigger.on().equals(day.day())
                            ? Optional.of(customersOf(day, trigger.audience()))
                            : Optional.empty();
            case Trigger.LinkOnly _ -> Optional.empty();
        };
    }

    private FindMatters customersOf(AskingDay day, Audience audience) {
        return new MarkedMatters(
                "CUSTOMERS:", new CustomerMatters(customers, facts, day, audience));
    }
}

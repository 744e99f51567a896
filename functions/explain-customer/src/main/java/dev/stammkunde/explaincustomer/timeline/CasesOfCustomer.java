package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.cases.CaseClosing;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.explaincustomer.timeline.TimelineSource.Placed;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.BothLanguages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The cases of a customer. A case is read only where it is shown, or its time is not known. */
final class CasesOfCustomer {

    private final Cases cases;
    private final Instant now;

    CasesOfCustomer(Cases cases, Instant now) {
        this.cases = cases;
        this.now = now;
    }

    List<Placed> placed(Stream<CustomerId> customers) {
        return customers
                .flatMap(customer -> cases.placesOf(customer).stream())
                .flatMap(opened -> placed(opened).stream())
                .toList();
    }

    private Optional<Placed> placed(Cases.OpenedCase opened) {
        Instant at = opened.at();
        if (at != null) {
            return Optional.of(
                    placed(opened, at, one -> cases.find(one.id()).map(Versioned::value)));
        }
        Optional<ServiceCase> read = cases.find(opened.id()).map(Versioned::value);
        return read.map(one -> placed(opened, one.opening().openedAt(), _ -> read));
    }

    private Placed placed(
            Cases.OpenedCase opened,
            Instant at,
            Function<Cases.OpenedCase, Optional<ServiceCase>> find) {
        return new Placed(
                at,
                FewSource.place(at, opened.id().id()),
                () -> find.apply(opened).map(this::item).orElseGet(() -> erased(opened, at)));
    }

    private TimelineItem item(ServiceCase one) {
        TimelineItem item =
                TimelineItem.of(
                                one.opening().openedAt(),
                                TimelineKind.CASES,
                                title(one.opening().reason()),
                                state(one))
                        .to("caseId", one.id().id())
                        .to("orderId", one.opening().orderId());
        CaseClosing closing = one.closing();
        return closing != null
                        && closing.outcome() instanceof CaseOutcome.MadeGood(int points)
                        && points > 0
                ? item.points(points)
                : item;
    }

    /** Erased between the two reads. */
    private static TimelineItem erased(Cases.OpenedCase opened, Instant at) {
        return TimelineItem.of(
                        at,
                        TimelineKind.CASES,
                        new BothLanguages("Fall", "Case"),
                        new BothLanguages("Wurde gelöscht.", "Was erased."))
                .to("caseId", opened.id().id());
    }

    private static BothLanguages title(CaseReason reason) {
        return switch (reason) {
            case DETRACTOR ->
                    new BothLanguages(
                            "Fall: würde den Shop nicht empfehlen",
                            "Case: would not recommend the shop");
            case LOW_SATISFACTION ->
                    new BothLanguages("Fall: war unzufrieden", "Case: was not satisfied");
            case COMPLAINT -> new BothLanguages("Fall: Beschwerde", "Case: complaint");
            case REWARD -> new BothLanguages("Fall: Prämie prüfen", "Case: look at a reward");
            case OFFER ->
                    new BothLanguages(
                            "Fall: limitiertes Angebot prüfen", "Case: look at a limited offer");
            case CONTRACT ->
                    new BothLanguages(
                            "Fall: Kündigung oder Widerruf", "Case: cancellation or withdrawal");
        };
    }

    private BothLanguages state(ServiceCase one) {
        CaseClosing closing = one.closing();
        if (closing == null) {
            return one.isOverdue(now)
                    ? new BothLanguages("Offen und überfällig.", "Open and overdue.")
                    : new BothLanguages("Offen.", "Open.");
        }
        return switch (closing.outcome()) {
            case CaseOutcome.Fixed() ->
                    new BothLanguages("Geschlossen: behoben.", "Closed: put right.");
            case CaseOutcome.MadeGood _ ->
                    new BothLanguages("Geschlossen: wiedergutgemacht.", "Closed: made good.");
            case CaseOutcome.NoAnswer() ->
                    new BothLanguages("Geschlossen: keine Antwort.", "Closed: no answer.");
        };
    }
}

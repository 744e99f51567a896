package dev.stammkunde.customers;

import dev.stammkunde.shop.LifeDates;
import dev.stammkunde.shop.ProfileReport.Field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings together the dates of customers who are one person now: all of those who still agree. A
 * withdrawal ends what was told before it, of whichever of them it was.
 */
final class JoinedLifeDates {

    private static final Comparator<Reported> NEWEST_FIRST =
            Comparator.comparing(Reported::at)
                    .thenComparing(told -> told.text() == null ? "" : told.text())
                    .reversed();

    private JoinedLifeDates() {}

    /** Finds what all of it comes to; nothing where nothing was told. */
    static Optional<Reported> of(Collection<Profile> told) {
        List<Reported> reports =
                told.stream()
                        .flatMap(one -> Stream.ofNullable(one.fields().get(Field.LIFE_DATES)))
                        .sorted(NEWEST_FIRST)
                        .toList();
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        Instant withdrawn =
                reports.stream()
                        .filter(report -> report.text() == null)
                        .map(Reported::at)
                        .findFirst()
                        .orElse(Instant.MIN);
        List<LifeDates> agreed = new ArrayList<>();
        for (Reported report : reports) {
            String text = report.text();
            if (text != null && !report.at().isBefore(withdrawn)) {
                agreed.add(LifeDates.parse(text));
            }
        }
        return Optional.of(
                new Reported(LifeDates.joined(agreed).toString(), reports.getFirst().at()));
    }
}

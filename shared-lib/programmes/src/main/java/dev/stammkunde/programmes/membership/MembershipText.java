package dev.stammkunde.programmes.membership;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and writes what the ledger keeps of memberships: {@code plan,percent,from,until;…}. */
final class MembershipText {

    private MembershipText() {}

    static String write(List<ExtraPoints> all) {
        return all.stream()
                .map(
                        one ->
                                "%s,%d,%s,%s"
                                        .formatted(
                                                one.plan(), one.percent(), one.from(), one.until()))
                .collect(Collectors.joining(";"));
    }

    static List<ExtraPoints> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(";", -1))
                        .map(one -> one.split(",", -1))
                        .map(
                                parts ->
                                        new ExtraPoints(
                                                parts[0],
                                                Integer.parseInt(parts[1]),
                                                Instant.parse(parts[2]),
                                                Instant.parse(parts[3])))
                        .toList();
    }
}

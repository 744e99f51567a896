package dev.stammkunde.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the shop has said of a customer's consent, oldest first, so that every mail can be
 * explained. The last statement holds.
 *
 * <p>{@link #with} is commutative and idempotent over any reports. Kept are the {@value #LIMIT}
 * newest dated statements, and each undated combination of state and level.
 */
public record ConsentHistory(List<ConsentStatement> statements) {

    /** How many dated statements are kept. */
    public static final int LIMIT = 20;

    private static final ConsentHistory EMPTY = new ConsentHistory(List.of());

    public ConsentHistory {
        statements = List.copyOf(statements);
    }

    /** The history of a customer on whose consent nothing was said. */
    public static ConsentHistory empty() {
        return EMPTY;
    }

    /** Returns the statement that holds. */
    public Optional<ConsentStatement> current() {
        return statements.isEmpty() ? Optional.empty() : Optional.of(statements.getLast());
    }

    /** Returns this history with one more report. */
    public ConsentHistory with(ConsentStatement report) {
        ConsentStatement merged = report;
        List<ConsentStatement> next = new ArrayList<>();
        for (ConsentStatement known : statements) {
            if (known.repeats(merged)) {
                merged = merged.merge(known);
            } else {
                next.add(known);
            }
        }
        next.add(merged);
        next.sort(ConsentStatement.ORDER);
        long dated = next.stream().filter(ConsentStatement::dated).count();
        if (dated > LIMIT) {
            next.remove(oldestDated(next));
        }
        return new ConsentHistory(next);
    }

    /** Returns the statements that were reported after a redaction. */
    ConsentHistory reportedAfter(Instant redactedAt) {
        return new ConsentHistory(
                statements.stream()
                        .filter(statement -> statement.reportedAt().isAfter(redactedAt))
                        .map(statement -> statement.forgettingUntil(redactedAt))
                        .toList());
    }

    private static ConsentStatement oldestDated(List<ConsentStatement> sorted) {
        return sorted.stream().filter(ConsentStatement::dated).findFirst().orElseThrow();
    }
}

package dev.stammkunde.programmes.membership;

import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody declared, as they typed it.
 *
 * @param person their name
 * @param email where it is confirmed to
 * @param contract which one they mean
 * @param reason of an extraordinary cancellation; null for others
 * @param day on which the contract shall end; null for the earliest
 * @param language in which they read the form
 */
public record Declared(
        DeclarationKind kind,
        String person,
        String email,
        String contract,
        @Nullable String reason,
        @Nullable LocalDate day,
        Language language) {

    /** The most characters of a name and of what names a contract. */
    public static final int LONGEST_LINE = 200;

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 1_000;

    public Declared {
        if ((kind == DeclarationKind.EXTRAORDINARY_CANCELLATION) != (reason != null)) {
            throw new IllegalArgumentException("only an extraordinary cancellation has a reason");
        }
        if (kind == DeclarationKind.WITHDRAWAL && day != null) {
            throw new IllegalArgumentException("a withdrawal is for no day");
        }
    }

    /** Finds why it is cancelled. */
    public Optional<String> findReason() {
        return Optional.ofNullable(reason);
    }

    /** Finds when it shall end. */
    public Optional<LocalDate> findDay() {
        return Optional.ofNullable(day);
    }

    /** Tells nothing of what was declared. */
    @Override
    public String toString() {
        return "Declared[" + kind + ']';
    }
}

package dev.stammkunde.receivedeclarations;

import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.pages.DeclarationForm;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.DeclarationKind;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.shop.Language;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is in the fields of a form. Control characters in a line are blanks: it goes into a mail.
 *
 * @param name of the form, as it was sent; empty where there is none
 * @param day as browsers write days; empty for the earliest
 */
record SentDeclaration(
        String name,
        boolean withdrawal,
        boolean extraordinary,
        String person,
        String email,
        String contract,
        String reason,
        String day) {

    /** Fields that can be wrong. */
    enum Field {
        PERSON,
        EMAIL,
        CONTRACT,
        REASON,
        DAY
    }

    static SentDeclaration empty(boolean withdrawal) {
        return new SentDeclaration("", withdrawal, false, "", "", "", "", "");
    }

    static SentDeclaration of(FormBody form, boolean withdrawal) {
        return new SentDeclaration(
                form.find(DeclarationForm.NAME).orElse(""),
                withdrawal,
                !withdrawal
                        && form.find(DeclarationForm.BASIS)
                                .filter(DeclarationForm.EXTRAORDINARY::equals)
                                .isPresent(),
                line(form, DeclarationForm.PERSON),
                line(form, DeclarationForm.EMAIL),
                line(form, DeclarationForm.CONTRACT),
                withdrawal ? "" : text(form),
                withdrawal ? "" : line(form, DeclarationForm.DAY));
    }

    private static String line(FormBody form, String field) {
        return form.find(field).orElse("").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String text(FormBody form) {
        return form.find(DeclarationForm.REASON)
                .orElse("")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ")
                .strip();
    }

    boolean isNamed() {
        return DeclarationId.isId(name);
    }

    /**
     * Finds what is wrong, as the name of what the page says of it.
     *
     * @param today in the shop's zone
     */
    Map<Field, String> problems(LocalDate today) {
        Map<Field, String> problems = new EnumMap<>(Field.class);
        checkLine(problems, Field.PERSON, person, "missing_person");
        checkLine(problems, Field.CONTRACT, contract, "missing_contract");
        if (MailAddress.find(email).isEmpty()) {
            problems.put(Field.EMAIL, "wrong_email");
        }
        if (extraordinary && reason.isEmpty()) {
            problems.put(Field.REASON, "missing_reason");
        } else if (reason.length() > Declared.LONGEST_REASON) {
            problems.put(Field.REASON, "too_long_line");
        }
        if (!day.isEmpty() && findDay().filter(one -> isPossible(one, today)).isEmpty()) {
            problems.put(Field.DAY, "wrong_day");
        }
        return problems;
    }

    private static void checkLine(
            Map<Field, String> problems, Field field, String value, String missing) {
        if (value.isEmpty()) {
            problems.put(field, missing);
        } else if (value.length() > Declared.LONGEST_LINE) {
            problems.put(field, "too_long_line");
        }
    }

    private static boolean isPossible(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && day.getYear() <= today.getYear() + 10;
    }

    private Optional<LocalDate> findDay() {
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /**
     * Returns what a form without problems declares. A reason that nobody asked for is left out.
     */
    Declared declared(Language language) {
        DeclarationKind kind =
                withdrawal
                        ? DeclarationKind.WITHDRAWAL
                        : extraordinary
                                ? DeclarationKind.EXTRAORDINARY_CANCELLATION
                                : DeclarationKind.ORDINARY_CANCELLATION;
        return new Declared(
                kind,
                person,
                MailAddress.find(email).orElseThrow().toString(),
                contract,
                extraordinary ? reason : null,
                findDay().orElse(null),
                language);
    }
}

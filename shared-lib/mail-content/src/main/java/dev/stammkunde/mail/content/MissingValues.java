package dev.stammkunde.mail.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds all variables that a mail asks for and has no value of: rendering stops at the first. */
final class MissingValues {

    private MissingValues() {}

    /** Returns their names; fills each in, only to find what else is missing. */
    static List<String> of(MailTemplate template, MailValues values) {
        List<String> missing = new ArrayList<>();
        MailValues filled = values;
        while (template.render(filled) instanceof Rendering.MissingVariable(String name)) {
            Optional<Variable> variable = Variable.find(name);
            if (missing.contains(name) || variable.isEmpty()) {
                return missing.isEmpty() ? List.of(name) : missing;
            }
            missing.add(name);
            filled = filled(filled, variable.get());
        }
        return missing;
    }

    private static MailValues filled(MailValues values, Variable variable) {
        return switch (variable.type()) {
            case NUMBER -> values.with(variable, 1);
            case DATE -> values.with(variable, LocalDate.EPOCH);
            case URL -> values.with(variable, "https://stammkunde.invalid/");
            case TEXT, NAME, LINES -> values.with(variable, "X");
            // Nothing is written by these: there is no mail that misses one.
            case FLAG, MONEY -> values;
        };
    }
}

package dev.stammkunde.managecampaigns.preview;

import dev.stammkunde.email.MailTemplate;
import dev.stammkunde.email.MailValues;
import dev.stammkunde.email.Rendering;
import dev.stammkunde.email.Variable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
            Optional<Variable> variable =
                    Arrays.stream(Variable.values())
                            .filter(one -> one.path().equals(name))
                            .findFirst();
            if (missing.contains(name) || variable.isEmpty()) {
                return missing.isEmpty() ? List.of(name) : missing;
            }
            missing.add(name);
            filled = filled(filled, variable.get());
        }
        return missing;
    }

    private static MailValues filled(MailValues values, Variable variable) {
        return switch (variable) {
            case POINTS_AVAILABLE,
                    POINTS_PENDING,
                    GIFT_POINTS,
                    LAPSE_DAYS,
                    LAPSE_STEP,
                    ANNIVERSARY_YEARS ->
                    values.with(variable, 1);
            case GIFT_VALID_UNTIL, OCCASION_DATE, LAPSE_LAST_PURCHASE, DATE_TODAY ->
                    values.with(variable, LocalDate.EPOCH);
            case SHOP_URL, SHOP_LOGO_URL, LINKS_UNSUBSCRIBE, LINKS_PREFERENCES, LINKS_CONFIRM ->
                    values.with(variable, "https://stammkunde.invalid/");
            case CUSTOMER_GIVEN_NAME,
                    CUSTOMER_FAMILY_NAME,
                    GIFT_CODE,
                    OCCASION_NAME,
                    SHOP_NAME,
                    SHOP_IMPRINT ->
                    values.with(variable, "X");
            case BASIS_EXISTING_CUSTOMER -> values.toExistingCustomer();
            case MAIL_TRACKED -> values.tracked();
        };
    }
}

package dev.stammkunde.mail.content;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one mail says, by variable. What is blank, null or cannot stand in a mail is absent, so that
 * it is missed rather than shown: of names, what {@link PersonName} says is none.
 */
public final class MailValues {

    private static final int LONGEST = 500;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final Pattern INVISIBLE_IN_LINE =
            Pattern.compile("[[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]&&[^\\n]]+");

    private final Locale locale;
    private final Map<Variable, Object> values;

    private MailValues(Locale locale, Map<Variable, Object> values) {
        this.locale = locale;
        this.values = Collections.unmodifiableMap(values);
    }

    /** Returns no values yet, to be written for a locale. */
    public static MailValues in(Locale locale) {
        return new MailValues(locale, new EnumMap<>(Variable.class));
    }

    /**
     * Returns these values and a text, name or URL.
     *
     * @throws IllegalArgumentException if the variable is something else
     */
    public MailValues with(Variable variable, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        return switch (variable.type()) {
            case TEXT -> plus(variable, line(text));
            case NAME -> PersonName.find(text).map(name -> plus(variable, name)).orElse(this);
            case LINES -> plus(variable, INVISIBLE_IN_LINE.matcher(text.strip()).replaceAll(""));
            case URL -> UrlText.isSafe(text.strip()) ? plus(variable, text.strip()) : this;
            case NUMBER, DATE, MONEY, FLAG -> throw otherType(variable);
        };
    }

    /**
     * Returns these values and a number.
     *
     * @throws IllegalArgumentException if the variable is something else
     */
    public MailValues with(Variable variable, long number) {
        return plus(variable, Variable.Type.NUMBER, number);
    }

    /**
     * Returns these values and a date.
     *
     * @throws IllegalArgumentException if the variable is something else
     */
    public MailValues with(Variable variable, @Nullable LocalDate date) {
        return date == null ? this : plus(variable, Variable.Type.DATE, date);
    }

    /**
     * Returns these values and an amount.
     *
     * @throws IllegalArgumentException if the variable is something else
     */
    public MailValues with(Variable variable, @Nullable Money money) {
        return money == null ? this : plus(variable, Variable.Type.MONEY, money);
    }

    /**
     * Returns these values and a flag, which can only be asked for.
     *
     * @throws IllegalArgumentException if the variable is something else
     */
    public MailValues with(Variable flag) {
        return plus(flag, Variable.Type.FLAG, true);
    }

    /**
     * Returns these values for a mail that goes to an existing customer without consent (§ 7 (3)
     * UWG), whose footer says so.
     */
    public MailValues toExistingCustomer() {
        return plus(Variable.BASIS_EXISTING_CUSTOMER, true);
    }

    /** Returns these values for a mail whose reader agreed that opens and clicks are recorded. */
    public MailValues tracked() {
        return plus(Variable.MAIL_TRACKED, true);
    }

    /** Returns these values and others, which win. */
    MailValues with(MailValues others) {
        Map<Variable, Object> all = new EnumMap<>(Variable.class);
        all.putAll(values);
        all.putAll(others.values);
        return new MailValues(locale, all);
    }

    Locale locale() {
        return locale;
    }

    @Nullable Object value(Variable variable) {
        return values.get(variable);
    }

    /** Whether a variable has a value that is neither empty nor 0. */
    boolean says(Variable variable) {
        return switch (values.get(variable)) {
            case null -> false;
            case String text -> !text.isEmpty();
            case Long number -> number != 0;
            default -> true;
        };
    }

    private MailValues plus(Variable variable, Variable.Type type, Object value) {
        if (variable.type() != type) {
            throw otherType(variable);
        }
        return plus(variable, value);
    }

    private MailValues plus(Variable variable, Object value) {
        Map<Variable, Object> next = new EnumMap<>(Variable.class);
        next.putAll(values);
        next.put(variable, value);
        return new MailValues(locale, next);
    }

    private static String line(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll(" ").strip();
        return Shortened.to(LONGEST, visible);
    }

    private static IllegalArgumentException otherType(Variable variable) {
        return new IllegalArgumentException(variable.path() + " is a " + variable.type());
    }
}

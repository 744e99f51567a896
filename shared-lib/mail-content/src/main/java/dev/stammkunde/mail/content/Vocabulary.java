package dev.stammkunde.mail.content;

import static dev.stammkunde.mail.content.Variable.BASIS_EXISTING_CUSTOMER;
import static dev.stammkunde.mail.content.Variable.DATE_TODAY;
import static dev.stammkunde.mail.content.Variable.LINKS_CONFIRM;
import static dev.stammkunde.mail.content.Variable.MAIL_TRACKED;
import static dev.stammkunde.mail.content.Variable.SHOP_IMPRINT;
import static dev.stammkunde.mail.content.Variable.SHOP_LOGO_URL;
import static dev.stammkunde.mail.content.Variable.SHOP_NAME;
import static dev.stammkunde.mail.content.Variable.SHOP_URL;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which variables and parts a template may use.
 *
 * @param partials names of shipped parts that {@code {{> name}}} puts in
 */
record Vocabulary(Set<Variable> variables, Set<String> partials) {

    /** Of campaigns' mails. */
    static final Vocabulary CAMPAIGN =
            new Vocabulary(
                    EnumSet.complementOf(
                            EnumSet.of(LINKS_CONFIRM, BASIS_EXISTING_CUSTOMER, MAIL_TRACKED)),
                    Set.of("greeting", "gift"));

    /** Of the mail that asks to confirm an opt-in: it knows nothing of a customer yet. */
    static final Vocabulary OPT_IN =
            new Vocabulary(
                    EnumSet.of(
                            SHOP_NAME,
                            SHOP_URL,
                            SHOP_LOGO_URL,
                            SHOP_IMPRINT,
                            LINKS_CONFIRM,
                            DATE_TODAY),
                    Set.of());

    /** Of what surrounds every mail. */
    static final Vocabulary FRAME =
            new Vocabulary(
                    EnumSet.allOf(Variable.class),
                    Set.of("body", "header", "footer", "greeting", "gift"));

    Vocabulary {
        variables = Collections.unmodifiableSet(EnumSet.copyOf(variables));
        partials = Set.copyOf(partials);
    }

    /** Returns the same for a line of text, into which no part can be put. */
    Vocabulary ofLine() {
        return new Vocabulary(variables, Set.of());
    }

    /** Returns the names for a message to a marketer. */
    String names() {
        return variables.stream().map(Variable::path).collect(Collectors.joining(", "));
    }
}

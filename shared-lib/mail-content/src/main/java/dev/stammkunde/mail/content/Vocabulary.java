package dev.stammkunde.mail.content;

import static dev.stammkunde.mail.content.Variable.CASES_DUE_TODAY;
import static dev.stammkunde.mail.content.Variable.CASES_OVERDUE;
import static dev.stammkunde.mail.content.Variable.CASES_UNASSIGNED;
import static dev.stammkunde.mail.content.Variable.CASE_DUE;
import static dev.stammkunde.mail.content.Variable.CASE_ID;
import static dev.stammkunde.mail.content.Variable.CASE_IS_DUE;
import static dev.stammkunde.mail.content.Variable.CASE_ORDER;
import static dev.stammkunde.mail.content.Variable.CASE_TEXT;
import static dev.stammkunde.mail.content.Variable.CONSENT_CONFIRMED;
import static dev.stammkunde.mail.content.Variable.CONSENT_REQUESTED;
import static dev.stammkunde.mail.content.Variable.CONSENT_SOURCE;
import static dev.stammkunde.mail.content.Variable.CONSENT_TEXT;
import static dev.stammkunde.mail.content.Variable.CONTEST_PRIZE;
import static dev.stammkunde.mail.content.Variable.CONTEST_TITLE;
import static dev.stammkunde.mail.content.Variable.DATE_TODAY;
import static dev.stammkunde.mail.content.Variable.DECLARATION_RECEIVED;
import static dev.stammkunde.mail.content.Variable.DECLARATION_TEXT;
import static dev.stammkunde.mail.content.Variable.DECLARATION_TITLE;
import static dev.stammkunde.mail.content.Variable.EVENT_PLACE;
import static dev.stammkunde.mail.content.Variable.EVENT_SEAT;
import static dev.stammkunde.mail.content.Variable.EVENT_SOON;
import static dev.stammkunde.mail.content.Variable.EVENT_TITLE;
import static dev.stammkunde.mail.content.Variable.EVENT_URL;
import static dev.stammkunde.mail.content.Variable.EVENT_WAITING;
import static dev.stammkunde.mail.content.Variable.EVENT_WHEN;
import static dev.stammkunde.mail.content.Variable.FINANCE_CLOSED;
import static dev.stammkunde.mail.content.Variable.FINANCE_DIFFERS;
import static dev.stammkunde.mail.content.Variable.FINANCE_MONTH;
import static dev.stammkunde.mail.content.Variable.FINANCE_OVER_BUDGET;
import static dev.stammkunde.mail.content.Variable.FINANCE_TIES;
import static dev.stammkunde.mail.content.Variable.FINANCE_URL;
import static dev.stammkunde.mail.content.Variable.FINANCE_WITHIN_BUDGET;
import static dev.stammkunde.mail.content.Variable.LINKS_CONFIRM;
import static dev.stammkunde.mail.content.Variable.REWARD_CODE;
import static dev.stammkunde.mail.content.Variable.REWARD_ENDS;
import static dev.stammkunde.mail.content.Variable.REWARD_TITLE;
import static dev.stammkunde.mail.content.Variable.SHOP_IMPRINT;
import static dev.stammkunde.mail.content.Variable.SHOP_LOGO_URL;
import static dev.stammkunde.mail.content.Variable.SHOP_NAME;
import static dev.stammkunde.mail.content.Variable.SHOP_URL;
import static dev.stammkunde.mail.content.Variable.TEAM_ATTENTION;
import static dev.stammkunde.mail.content.Variable.TEAM_CASES;
import static dev.stammkunde.mail.content.Variable.TEAM_DAY;
import static dev.stammkunde.mail.content.Variable.TEAM_FINANCE;
import static dev.stammkunde.mail.content.Variable.TEAM_GOES_OUT;
import static dev.stammkunde.mail.content.Variable.TEAM_STEP;
import static dev.stammkunde.mail.content.Variable.TEAM_TEXT;
import static dev.stammkunde.mail.content.Variable.TEAM_TITLE;
import static dev.stammkunde.mail.content.Variable.TEAM_URL;
import static dev.stammkunde.mail.content.Variable.TEAM_WISHES_URL;

import dev.stammkunde.mail.ServiceKind;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which variables and parts a template may use.
 *
 * @param partials names of shipped parts that {@code {{> name}}} puts in
 */
record Vocabulary(Set<Variable> variables, Set<String> partials) {

    /** Of campaigns' mails. */
    static final Vocabulary CAMPAIGN =
            new Vocabulary(
                    Arrays.stream(Variable.values())
                            .filter(Variable::isOfCampaigns)
                            .collect(Collectors.toSet()),
                    Set.of("greeting", "gift", "suggestions"));

    /** Of the mail that asks what a survey asks. */
    static final Vocabulary SURVEY =
            new Vocabulary(
                    Stream.concat(CAMPAIGN.variables().stream(), Variable.OF_SURVEYS.stream())
                            .collect(Collectors.toSet()),
                    CAMPAIGN.partials());

    private static final Set<Variable> SERVICE =
            EnumSet.of(SHOP_NAME, SHOP_URL, SHOP_LOGO_URL, SHOP_IMPRINT, DATE_TODAY);

    /** Of what surrounds every mail. */
    static final Vocabulary FRAME =
            new Vocabulary(
                    EnumSet.allOf(Variable.class),
                    Set.of("body", "header", "footer", "greeting", "gift", "suggestions"));

    Vocabulary {
        variables = Collections.unmodifiableSet(EnumSet.copyOf(variables));
        partials = Set.copyOf(partials);
    }

    /** Returns that of service mails: they speak of one matter, and know nothing of a customer. */
    static Vocabulary of(ServiceKind kind) {
        Set<Variable> own = EnumSet.copyOf(SERVICE);
        own.addAll(
                switch (kind) {
                    case OPT_IN -> EnumSet.of(LINKS_CONFIRM);
                    case CONSENT_COPY ->
                            EnumSet.of(
                                    CONSENT_TEXT,
                                    CONSENT_SOURCE,
                                    CONSENT_REQUESTED,
                                    CONSENT_CONFIRMED);
                    case CASE_ANSWER -> EnumSet.of(CASE_TEXT);
                    case CASE_REMINDER -> EnumSet.of(CASE_ID, CASE_ORDER, CASE_DUE, CASE_IS_DUE);
                    case CASE_DIGEST ->
                            EnumSet.of(CASES_DUE_TODAY, CASES_OVERDUE, CASES_UNASSIGNED);
                    case REWARD_CODE -> EnumSet.of(REWARD_TITLE, REWARD_CODE, REWARD_ENDS);
                    case DECLARATION_RECEIPT ->
                            EnumSet.of(DECLARATION_TITLE, DECLARATION_TEXT, DECLARATION_RECEIVED);
                    case EVENT_NOTICE ->
                            EnumSet.of(
                                    EVENT_TITLE,
                                    EVENT_WHEN,
                                    EVENT_PLACE,
                                    EVENT_URL,
                                    EVENT_SEAT,
                                    EVENT_WAITING,
                                    EVENT_SOON);
                    case CONTEST_WON -> EnumSet.of(CONTEST_TITLE, CONTEST_PRIZE);
                    case MONTH_REPORT ->
                            EnumSet.of(
                                    FINANCE_MONTH,
                                    FINANCE_URL,
                                    FINANCE_TIES,
                                    FINANCE_DIFFERS,
                                    FINANCE_CLOSED,
                                    FINANCE_WITHIN_BUDGET,
                                    FINANCE_OVER_BUDGET);
                    case TEAM_DIGEST ->
                            EnumSet.of(
                                    TEAM_DAY,
                                    TEAM_ATTENTION,
                                    TEAM_GOES_OUT,
                                    TEAM_CASES,
                                    TEAM_FINANCE,
                                    TEAM_URL,
                                    TEAM_WISHES_URL);
                    case TEAM_ALERT ->
                            EnumSet.of(TEAM_TITLE, TEAM_TEXT, TEAM_STEP, TEAM_URL, TEAM_WISHES_URL);
                });
        return new Vocabulary(own, Set.of());
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

package dev.stammkunde.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of service mail. Each has a template of its own, which no campaign can use. */
public enum ServiceKind {
    /** Asks whether it was the address's owner who asked for mail; its link ends after that. */
    OPT_IN("opt-in", "opt-in-request", Duration.ofDays(7)),
    /** Says word for word what was agreed to and when, to whom asked where a shop has that from. */
    CONSENT_COPY("consent-copy", "consent-copy", Duration.ofDays(30)),
    /** What somebody in the shop's team writes to a customer about their case. */
    CASE_ANSWER("case-answer", "case-answer", Duration.ofDays(7)),
    /** Reminds whoever sees to a case of the shop that it is due; to the team, never a customer. */
    CASE_REMINDER("case-reminder", "case-reminder", Duration.ofHours(6)),
    /** Says each morning how many cases wait; to the team, never a customer. */
    CASE_DIGEST("case-digest", "case-digest", Duration.ofHours(6)),
    /** Brings the code that a customer redeemed points for. */
    REWARD_CODE("reward-code", "reward-code", Duration.ofDays(7)),
    /** Says word for word what somebody declared about a contract, and when it came. */
    DECLARATION_RECEIPT("declaration-receipt", "declaration-receipt", Duration.ofDays(7)),
    /** Says that somebody has a seat at an event, waits for one, or that it is soon. */
    EVENT_NOTICE("event-notice", "event-notice", Duration.ofDays(1)),
    /** Says that somebody won a prize in a contest. */
    CONTEST_WON("contest-won", "contest-won", Duration.ofDays(7)),
    /** Says that the report of a month is there; to the shop's finance people alone. */
    MONTH_REPORT("month-report", "month-report", Duration.ofDays(7)),
    /** Says each morning what is to do today, to who of the team wants it. */
    TEAM_DIGEST("team-digest", "team-digest", Duration.ofHours(6)),
    /** Says at once what somebody of the team wants to know. */
    TEAM_ALERT("team-alert", "team-alert", Duration.ofHours(24));

    private final String label;
    private final String template;
    private final Duration lasts;

    ServiceKind(String label, String template, Duration lasts) {
        this.label = label;
        this.template = template;
        this.lasts = lasts;
    }

    /** Returns the name in keys and messages. */
    public String label() {
        return label;
    }

    /** Returns the name of the shipped template. */
    public String template() {
        return template;
    }

    /** Returns for how long after its order the mail is worth sending. */
    public Duration lasts() {
        return lasts;
    }

    /** Finds the kind of a shipped template; nothing for those of campaigns. */
    public static Optional<ServiceKind> findByTemplate(String template) {
        return Arrays.stream(values()).filter(kind -> kind.template.equals(template)).findFirst();
    }
}

package dev.stammkunde.mail;

import java.util.Optional;

/** Why a mail is not sent again, whoever asks and however often. */
public enum ResendObstacle {
    /** Consent, caps and the holdout group decide on advertising, and it goes once. */
    ADVERTISING,
    /** It was a marketer's test. */
    TEST,
    /** It would begin a proof anew, of something that the customer did not ask for again. */
    OPT_IN,
    /** The copy of a consent is ordered with the consent, for its own address. */
    CONSENT_COPY,
    /** It is to the shop's team. */
    OF_TEAM,
    /** It has not gone out yet, and does so by itself. */
    WAITS,
    /** The code that it brought cannot be used, or not any more. */
    CODE_OVER,
    /** What it told is not kept any more. */
    GONE,
    /** The customer was erased, or the shop knows no address of them. */
    NO_ADDRESS;

    /** Finds what can be told by the record alone. */
    public static Optional<ResendObstacle> find(MailRecord mail) {
        return switch (mail.mailClass()) {
            case PROMOTIONAL -> Optional.of(ADVERTISING);
            case TEST -> Optional.of(TEST);
            case SERVICE ->
                    mail.key()
                            .findKind()
                            .map(ResendObstacle::find)
                            .orElse(Optional.of(GONE))
                            .or(() -> mail.isClosed() ? Optional.empty() : Optional.of(WAITS));
        };
    }

    /** Finds what can be told by the kind alone. */
    static Optional<ResendObstacle> find(ServiceKind kind) {
        return switch (kind) {
            case OPT_IN -> Optional.of(OPT_IN);
            case CONSENT_COPY -> Optional.of(CONSENT_COPY);
            case CASE_REMINDER, CASE_DIGEST, MONTH_REPORT, TEAM_DIGEST, TEAM_ALERT ->
                    Optional.of(OF_TEAM);
            // It says when it was received, and what was sent is what counts.
            case DECLARATION_RECEIPT -> Optional.of(CONSENT_COPY);
            // The customer's own list says it as it is now.
            case EVENT_NOTICE, CONTEST_WON -> Optional.of(GONE);
            case CASE_ANSWER, REWARD_CODE -> Optional.empty();
        };
    }
}

package dev.stammkunde.mail;

/** What allows a mail to be sent. */
public enum Basis {
    /** The customer agreed, and proved with a second step that it was they. */
    CONSENT_DOI,
    /**
     * The customer bought, was told of mails and that they can object, and did not (§ 7 (3) UWG).
     */
    EXISTING_CUSTOMER_7_3,
    /** The customer asked for this very mail: it is no advertising. */
    REQUESTED,
    /** A marketer's own mail. */
    TEST
}

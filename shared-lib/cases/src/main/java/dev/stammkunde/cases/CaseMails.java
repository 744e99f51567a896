package dev.stammkunde.cases;

/** What mails about cases have in common. */
final class CaseMails {

    /** ISO 639 for what is not said: whoever delivers takes the shop's language for it. */
    static final String LANGUAGE_OF_SHOP = "und";

    private CaseMails() {}
}

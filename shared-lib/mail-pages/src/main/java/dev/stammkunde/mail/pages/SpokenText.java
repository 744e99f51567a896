package dev.stammkunde.mail.pages;

/** A text as it is said in each language; {@code %s} stands for a name. */
interface SpokenText {

    /** In German, to whom the shop says du. */
    String du();

    /** In German, to whom it says Sie. */
    String sie();

    String english();
}

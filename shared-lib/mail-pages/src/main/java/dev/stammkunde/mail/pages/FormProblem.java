package dev.stammkunde.mail.pages;

/** What is wrong with a field of the form. */
public enum FormProblem {
    /** A month without a day or the other way round, or a year alone. */
    BIRTHDAY_INCOMPLETE,
    /** There is no such day. */
    BIRTHDAY_IMPOSSIBLE,
    /** It is in the future, or longer ago than anybody lives. */
    BIRTHDAY_YEAR,
    /** A date without its occasion, day or month. */
    DATE_INCOMPLETE,
    /** The year of an occasion that comes once is missing. */
    DATE_YEAR_MISSING,
    /** So many of the occasion are kept already as there can be. */
    DATES_TOO_MANY,
    /** A date is given, and the box of the consent is empty. */
    DATE_WITHOUT_CONSENT,
    /** Longer than a size is. */
    SIZE_TOO_LONG,
    /** More than is kept, since the shop offers other things than before. */
    STATED_TOO_MANY,
    /** None of the choices that were offered. */
    NO_CHOICE
}

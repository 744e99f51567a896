package dev.stammkunde.mail.pages;

/** What is wrong with a field of the form. */
public enum FormProblem {
    /** A month without a day or the other way round, or a year alone. */
    BIRTHDAY_INCOMPLETE,
    /** There is no such day. */
    BIRTHDAY_IMPOSSIBLE,
    /** It is in the future, or longer ago than anybody lives. */
    BIRTHDAY_YEAR,
    /** None of the choices that were offered. */
    NO_CHOICE
}

package dev.stammkunde.mail;

/**
 * How important a campaign's mails are, least first. Against a customer's cap counts only what is
 * as important or more.
 */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}

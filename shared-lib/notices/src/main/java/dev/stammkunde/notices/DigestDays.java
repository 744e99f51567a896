package dev.stammkunde.notices;

/** On which days a digest comes. */
public enum DigestDays {
    /** Those on which the shop's team works, by its working hours. */
    WORKING_DAYS,
    EVERY_DAY
}

package dev.stammkunde.rewards.codes;

/** Why a shop does not make a code or end it. */
public enum CodeRefusal {
    /** The credentials are missing or wrong, or lack a right. */
    NOT_ALLOWED,
    /** The platform has no code that gives this. */
    NOT_EXPRESSIBLE,
    /** There is a code of this name that gives something else. */
    NAME_TAKEN,
    /** The pool has no code left, or does not exist. */
    POOL_EMPTY,
    /** The shop found something wrong with what was asked. */
    INVALID
}

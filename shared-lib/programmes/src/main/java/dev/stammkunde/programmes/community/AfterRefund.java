package dev.stammkunde.programmes.community;

/** What becomes of an action's points where what was bought goes back. */
public enum AfterRefund {
    TAKE_BACK,
    KEEP
}

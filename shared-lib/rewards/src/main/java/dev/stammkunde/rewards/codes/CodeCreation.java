package dev.stammkunde.rewards.codes;

/** What a shop answers to a code that is to work. */
public sealed interface CodeCreation {

    /** The code works from now on. */
    record Created(WorkingCode code) implements CodeCreation {}

    /**
     * The code works already, by an attempt whose answer was lost. The adapter has made sure that
     * it is ours: it gives what was ordered.
     */
    record ExistsAlready(WorkingCode code) implements CodeCreation {}

    /**
     * The shop will not make it, however often it is asked.
     *
     * @param detail for the team and the log: what the shop said, without the customer
     */
    record Rejected(CodeRefusal reason, String detail) implements CodeCreation {}

    /**
     * Nobody knows: it may work or not. To be asked again.
     *
     * @param detail for the team and the log, without the customer
     */
    record Unknown(String detail) implements CodeCreation {}
}

package dev.stammkunde.mail.pages;

import dev.stammkunde.mail.pages.FeedbackForm.Entry;

/**
 * A form by which somebody ends a contract, filled in.
 *
 * @param name of this form: however often it is sent, it says one thing
 * @param notice what to know before sending it; empty for nothing
 * @param withdrawal whether it withdraws from the contract (§ 356a BGB); else it cancels it (§ 312k
 *     BGB)
 * @param extraordinary whether it is cancelled for a reason that stands in {@code reason}
 * @param contract which one, as people name it
 * @param day on which it shall end, as browsers write days; empty for the earliest
 */
public record DeclarationForm(
        String name,
        String notice,
        boolean withdrawal,
        boolean extraordinary,
        Entry person,
        Entry email,
        Entry contract,
        Entry reason,
        Entry day) {

    /** Names the form. */
    public static final String NAME = "form";

    public static final String PERSON = "name";
    public static final String EMAIL = "email";
    public static final String CONTRACT = "contract";

    /** {@link #ORDINARY} or {@link #EXTRAORDINARY}. */
    public static final String BASIS = "basis";

    public static final String ORDINARY = "ordinary";
    public static final String EXTRAORDINARY = "extraordinary";
    public static final String REASON = "reason";
    public static final String DAY = "day";

    /** Whether something has to be put right before the declaration is received. */
    public boolean hasProblems() {
        return !person.problem().isEmpty()
                || !email.problem().isEmpty()
                || !contract.problem().isEmpty()
                || !reason.problem().isEmpty()
                || !day.problem().isEmpty();
    }
}

package dev.stammkunde.architecturetests;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule looked at and what it found wrong.
 *
 * <p>A rule that looked at nothing proves nothing, so {@link #problems} counts that as a problem.
 */
public final class Findings {

    private final List<String> problems = new ArrayList<>();
    private int subjects;

    /** Says that the rule looks at one more thing. */
    public void subject() {
        subjects++;
    }

    /** Adds a problem, in a sentence that names its place, unless the condition holds. */
    public void require(boolean condition, String problem) {
        if (!condition) {
            problems.add(problem);
        }
    }

    /** Returns what is wrong; empty if the rule looked at something and all of it was right. */
    public List<String> problems() {
        return subjects == 0
                ? List.of("The rule found nothing to look at.")
                : List.copyOf(problems);
    }
}

package dev.stammkunde.mail.pages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The form of a customer's preferences, filled in.
 *
 * @param topics by name
 * @param frequencies of {@link #FREQUENCIES}
 * @param tracking whether they agreed, or agree now, that opens and clicks are recorded
 * @param behaviour whether they agreed that what they do in the shop's pages is kept: the form has
 *     the box by which that is taken back only then
 * @param day as it was typed, like {@code month} and {@code year}
 * @param dates of the customer's life
 * @param stated what they state of themselves
 * @param problems by the field that they are beside
 * @param saved whether it shows what was just saved
 * @param shownAt when this was first shown, in milliseconds since 1970: what the customer objected
 *     to since is not agreed to by boxes that still stand ticked
 */
public record PreferencesForm(
        List<Choice> topics,
        List<Choice> frequencies,
        List<Choice> languages,
        boolean tracking,
        boolean behaviour,
        String day,
        String month,
        String year,
        LifeDatesForm dates,
        StatedForm stated,
        Map<String, FormProblem> problems,
        boolean saved,
        long shownAt) {

    public static final String TOPIC = "topic";
    public static final String FREQUENCY = "frequency";
    public static final String LANGUAGE = "language";
    public static final String BIRTHDAY = "birthday";
    public static final String DAY = "birthday-day";
    public static final String MONTH = "birthday-month";
    public static final String YEAR = "birthday-year";

    /** The topics that were offered, so that one that was added since is not taken for left. */
    public static final String OFFERED = "offered";

    public static final String TRACKING = "tracking";

    /** Whether the form had the box, so that one without it takes nothing back. */
    public static final String TRACKING_OFFERED = "tracking-offered";

    public static final String BEHAVIOUR = "behaviour";

    /** Whether the form had the box: agreed to is on the shop's own pages alone. */
    public static final String BEHAVIOUR_OFFERED = "behaviour-offered";

    public static final String SHOWN_AT = "shown-at";

    public static final String ACTION = "action";
    public static final String SAVE = "save";
    public static final String NONE = "none";

    /** The values of the field {@link #FREQUENCY}. */
    public static final List<String> FREQUENCIES = List.of("all", "weekly", "monthly");

    /** One of several things to tick. */
    public record Choice(String value, boolean chosen) {}

    public PreferencesForm {
        topics = List.copyOf(topics);
        frequencies = List.copyOf(frequencies);
        languages = List.copyOf(languages);
        problems = Map.copyOf(problems);
    }

    /** Finds what is wrong with a field. */
    public @Nullable FormProblem problem(String field) {
        return problems.get(field);
    }
}

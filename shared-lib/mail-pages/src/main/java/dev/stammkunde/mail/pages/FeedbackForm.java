package dev.stammkunde.mail.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A form for feedback, filled in.
 *
 * @param name of this form: however often it is sent, it says one thing
 * @param notice what to know before sending it; empty for nothing
 * @param topics to choose from
 * @param topicProblem what is wrong with the choice; empty for nothing
 */
public record FeedbackForm(
        String name,
        String notice,
        List<SurveyForm.Choice> topics,
        String topicProblem,
        Entry text,
        Entry order,
        Entry contact) {

    /** Names the form. */
    public static final String NAME = "form";

    public static final String TOPIC = "topic";
    public static final String TEXT = "text";
    public static final String ORDER = "order";
    public static final String CONTACT = "contact";

    /** People do not see it; what is filled in there was written by a program. */
    public static final String TRAP = "website";

    public FeedbackForm {
        topics = List.copyOf(topics);
    }

    /**
     * What is in a field.
     *
     * @param problem what is wrong with it; empty for nothing
     */
    public record Entry(String value, String problem) {}

    /** Whether something has to be put right before anything is saved. */
    public boolean hasProblems() {
        return !topicProblem.isEmpty()
                || !text.problem().isEmpty()
                || !order.problem().isEmpty()
                || !contact.problem().isEmpty();
    }

    /** Returns what the same page in the other language is told, as a part of its address. */
    public String kept() {
        StringBuilder kept = new StringBuilder();
        topics.stream()
                .filter(SurveyForm.Choice::chosen)
                .forEach(topic -> add(kept, TOPIC, topic.value()));
        if (!order.value().isEmpty()) {
            add(kept, ORDER, order.value());
        }
        return kept.toString();
    }

    private static void add(StringBuilder kept, String name, String value) {
        kept.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}

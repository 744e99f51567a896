package dev.stammkunde.mail.pages;

import java.util.List;

/**
 * What is said to who answered. It is the same whatever they answered.
 *
 * @param warning what they should see to; empty for nothing
 * @param changeUrl where they can change the answer; empty for nowhere
 * @param reviewUrl where everybody is asked for a review; empty for nowhere
 */
public record SurveyThanks(
        String warning, List<String> paragraphs, String changeUrl, String reviewUrl) {

    public SurveyThanks {
        paragraphs = List.copyOf(paragraphs);
        reviewUrl = reviewUrl.startsWith("https://") ? reviewUrl : "";
    }
}

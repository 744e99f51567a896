package dev.stammkunde.mail.pages;

import dev.stammkunde.mail.pages.FeedbackForm.Entry;
import dev.stammkunde.mail.pages.SurveyForm.Choice;
import dev.stammkunde.shop.Language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of a shop's form as they are met. */
final class FeedbackSamples {

    private static final Entry EMPTY = new Entry("", "");

    private FeedbackSamples() {}

    /** Returns pages by the name of their state. */
    static Map<String, HtmlPage> of(Pages pages) {
        Words words = pages.words();
        boolean german = words.language() == Language.DE;
        String text = german ? "Die Tasse war zerbrochen." : "The cup was broken.";
        List<Choice> topics =
                List.of(
                        new Choice("delivery", german ? "Lieferung" : "Delivery", false),
                        new Choice(
                                "service",
                                german
                                        ? "Beratung und Kundendienst"
                                        : "Advice and customer service",
                                true));
        Map<String, HtmlPage> states = new LinkedHashMap<>();
        states.put("feedback", form(pages, "", topics, EMPTY, new Entry("4711", ""), EMPTY));
        states.put(
                "feedback-error",
                form(
                        pages,
                        "",
                        topics,
                        new Entry("", words.feedback("missing_text")),
                        new Entry("4711", words.feedback("wrong_order")),
                        new Entry("anna(at)example", words.feedback("wrong_contact"))));
        states.put(
                "feedback-another",
                form(pages, words.feedback("another"), topics, new Entry(text, ""), EMPTY, EMPTY));
        states.put("feedback-thanks", pages.feedbackThanks(""));
        states.put(
                "feedback-thanks-cut",
                pages.feedbackThanks(words.survey("cut", words.number(5_000))));
        states.put("feedback-unknown", pages.feedbackUnknown());
        return states;
    }

    private static HtmlPage form(
            Pages pages,
            String notice,
            List<Choice> topics,
            Entry text,
            Entry order,
            Entry contact) {
        return pages.feedback(
                new FeedbackForm(
                        "Zk3v9mJ1QxW7r2LbT8yHcA", notice, topics, "", text, order, contact));
    }
}

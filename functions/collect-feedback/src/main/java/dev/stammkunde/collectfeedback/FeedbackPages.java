package dev.stammkunde.collectfeedback;

import dev.stammkunde.collectfeedback.SentForm.Field;
import dev.stammkunde.mail.pages.FeedbackForm;
import dev.stammkunde.mail.pages.FeedbackForm.Entry;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.SurveyForm.Choice;
import dev.stammkunde.mail.pages.Words;
import dev.stammkunde.surveys.feedback.FeedbackMessage;
import dev.stammkunde.surveys.feedback.FeedbackSettings;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The pages of a shop's form. */
final class FeedbackPages {

    private final Pages pages;
    private final FeedbackSettings settings;
    private final Supplier<String> names;

    FeedbackPages(Pages pages, FeedbackSettings settings, Supplier<String> names) {
        this.pages = pages;
        this.settings = settings;
        this.names = names;
    }

    /** Asks, with what a link chose. */
    HtmlPage ask(SentForm chosen) {
        return form(chosen, names.get(), "", Set.of());
    }

    /** Asks again what was not understood, with all that was filled in. */
    HtmlPage askAgain(SentForm sent, Set<Field> problems) {
        return form(sent, sent.isNamed() ? sent.name() : names.get(), "", problems);
    }

    /** Asks to send it once more: nobody can tell whether it came before. */
    HtmlPage sendAgain(SentForm sent) {
        return form(sent, names.get(), words().feedback("again"), Set.of());
    }

    /** Asks whether it is another message, since another one came from the same form. */
    HtmlPage another(SentForm sent) {
        return form(sent, names.get(), words().feedback("another"), Set.of());
    }

    HtmlPage thanks(boolean isCut) {
        return pages.feedbackThanks(
                isCut
                        ? words().survey("cut", words().number(FeedbackMessage.MOST_CHARACTERS))
                        : "");
    }

    private HtmlPage form(SentForm sent, String name, String notice, Set<Field> problems) {
        List<Choice> topics =
                settings.topics().stream()
                        .map(
                                topic ->
                                        new Choice(
                                                topic.id(),
                                                topic.name(words().language()),
                                                topic.id().equals(sent.topic())))
                        .toList();
        return pages.feedback(
                new FeedbackForm(
                        name,
                        notice,
                        topics,
                        problem(problems, Field.TOPIC, "wrong_topic"),
                        new Entry(sent.text(), problem(problems, Field.TEXT, "missing_text")),
                        new Entry(sent.order(), problem(problems, Field.ORDER, "wrong_order")),
                        new Entry(
                                sent.contact(),
                                problem(problems, Field.CONTACT, "wrong_contact"))));
    }

    private String problem(Set<Field> problems, Field field, String text) {
        return problems.contains(field) ? words().feedback(text) : "";
    }

    private Words words() {
        return pages.words();
    }
}

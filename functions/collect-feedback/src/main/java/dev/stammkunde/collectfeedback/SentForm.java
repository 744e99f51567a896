package dev.stammkunde.collectfeedback;

import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.mail.pages.FeedbackForm;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.feedback.FeedbackMessage;
import dev.stammkunde.surveys.feedback.FeedbackSettings;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is in the fields of a form.
 *
 * @param name of the form, as it was sent; empty where there is none
 * @param trap what is in the field that people do not see
 */
record SentForm(String name, String topic, String text, String order, String contact, String trap) {

    /** Fields that can be wrong. */
    enum Field {
        TOPIC,
        TEXT,
        ORDER,
        CONTACT
    }

    static SentForm of(FormBody form) {
        return new SentForm(
                form.find(FeedbackForm.NAME).orElse(""),
                form.find(FeedbackForm.TOPIC).orElse("").strip(),
                form.find(FeedbackForm.TEXT).orElse(""),
                form.find(FeedbackForm.ORDER).orElse("").strip(),
                form.find(FeedbackForm.CONTACT).orElse("").strip(),
                form.find(FeedbackForm.TRAP).orElse(""));
    }

    /** Returns what a link chooses in advance, as far as it can be. */
    static SentForm ofLink(HttpRequest request) {
        return new SentForm(
                "",
                request.findQuery(FeedbackForm.TOPIC).orElse(""),
                "",
                request.findQuery(FeedbackForm.ORDER)
                        .map(String::strip)
                        .filter(Ids::isId)
                        .orElse(""),
                "",
                "");
    }

    boolean isOfProgram() {
        return !trap.isBlank();
    }

    boolean isNamed() {
        return FeedbackId.isNameOfForm(name);
    }

    Set<Field> problems(FeedbackSettings settings) {
        Set<Field> problems = EnumSet.noneOf(Field.class);
        if (!topic.isEmpty() && settings.findTopic(topic).isEmpty()) {
            problems.add(Field.TOPIC);
        }
        if (text.isBlank()) {
            problems.add(Field.TEXT);
        }
        if (!order.isEmpty() && !Ids.isId(order)) {
            problems.add(Field.ORDER);
        }
        if (!contact.isEmpty() && MailAddress.find(contact).isEmpty()) {
            problems.add(Field.CONTACT);
        }
        return problems;
    }

    boolean isTooLong() {
        return FeedbackMessage.isTooLong(text.replace("\r\n", "\n").strip());
    }

    Optional<String> findTopic() {
        return Optional.of(topic).filter(one -> !one.isEmpty());
    }

    Optional<String> findOrder() {
        return Optional.of(order).filter(one -> !one.isEmpty());
    }

    Optional<String> findContact() {
        return Optional.of(contact).filter(one -> !one.isEmpty());
    }
}

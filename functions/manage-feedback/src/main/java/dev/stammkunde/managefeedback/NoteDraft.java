package dev.stammkunde.managefeedback;

import dev.stammkunde.mail.MailAddress;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackAuthor;
import dev.stammkunde.surveys.feedback.FeedbackChannel;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.feedback.FeedbackMessage;
import dev.stammkunde.surveys.feedback.FeedbackSettings;
import dev.stammkunde.surveys.feedback.TakeFeedback.Came;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a note of customer service, and finds all that is wrong with it. */
final class NoteDraft {

    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "channel",
                    "text",
                    "topic",
                    "language",
                    "customerId",
                    "orderId",
                    "contact",
                    "at");
    private static final String ID_EXPECTED = "an id of 1 to %d characters".formatted(Ids.LONGEST);

    private final Findings findings = Findings.strict();
    private final JsonField body;

    private NoteDraft(JsonField body) {
        this.body = body;
    }

    static Came read(String shopId, JsonField body, FeedbackSettings settings, Acting acting) {
        return new NoteDraft(body).read(shopId, settings, acting);
    }

    private Came read(String shopId, FeedbackSettings settings, Acting acting) {
        findings.object(body, FIELDS);
        Optional<String> id =
                findings.value(
                        body.at("id"),
                        FeedbackId.NOTE_EXPECTED,
                        JsonField::text,
                        FeedbackId::isOfNote);
        Optional<FeedbackChannel> channel =
                findings.oneOf(body.at("channel"), FeedbackChannel.ofService());
        Optional<String> text =
                findings.value(
                        body.at("text"),
                        "a text of 1 to %d characters".formatted(FeedbackMessage.MOST_CHARACTERS),
                        JsonField::text,
                        it -> !it.isBlank() && !FeedbackMessage.isTooLong(it.strip()));
        Optional<String> topic =
                text(
                        "topic",
                        "the id of a topic of the list",
                        it -> settings.findTopic(it).isPresent());
        Optional<Language> language =
                text("language", "one of " + Language.codes(), NoteDraft::isLanguage)
                        .flatMap(Language::find);
        Optional<String> customer = id("customerId");
        Optional<String> order = id("orderId");
        Optional<String> contact =
                text("contact", "an e-mail address", it -> MailAddress.find(it).isPresent());
        Optional<Instant> at = at(acting.at());
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return new Came(
                new FeedbackId(shopId, id.orElseThrow()),
                channel.orElseThrow(),
                new FeedbackMessage(
                        topic.orElse(null),
                        FeedbackMessage.kept(text.orElseThrow()),
                        language.orElse(null)),
                new FeedbackAuthor(customer.orElse(null), order.orElse(null), contact.orElse(null)),
                at.orElse(acting.at()),
                acting.person());
    }

    private static boolean isLanguage(String code) {
        return Language.find(code).filter(language -> language.code().equals(code)).isPresent();
    }

    private Optional<String> text(String name, String expected, Predicate<String> test) {
        return findings.ifGiven(body, name)
                .flatMap(field -> findings.value(field, expected, JsonField::text, test));
    }

    private Optional<String> id(String name) {
        return findings.ifGiven(body, name)
                .flatMap(field -> findings.value(field, ID_EXPECTED, JsonField::id, _ -> true));
    }

    private Optional<Instant> at(Instant now) {
        return findings.ifGiven(body, "at")
                .flatMap(
                        field ->
                                findings.value(
                                        field,
                                        "a time such as 2026-03-05T10:15:30Z, not later than now and"
                                                + " at most %d days ago"
                                                        .formatted(Feedback.KEPT.toDays()),
                                        JsonField::instant,
                                        time ->
                                                !time.isAfter(now)
                                                        && time.isAfter(now.minus(Feedback.KEPT))));
    }
}

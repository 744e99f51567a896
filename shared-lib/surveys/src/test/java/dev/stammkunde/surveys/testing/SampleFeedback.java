package dev.stammkunde.surveys.testing;

import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.FeedbackAuthor;
import dev.stammkunde.surveys.feedback.FeedbackChannel;
import dev.stammkunde.surveys.feedback.FeedbackId;
import dev.stammkunde.surveys.feedback.FeedbackMessage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** What people told the demo shop. */
public final class SampleFeedback {

    public static final String SHOP = "demo-shop";
    public static final Instant AT = Instant.parse("2026-11-22T09:00:00.5Z");

    private SampleFeedback() {}

    /** Returns what came by the form, with an address. */
    public static Feedback form(String name, Instant at) {
        return new Feedback(
                FeedbackId.ofForm(SHOP, name),
                FeedbackChannel.FORM,
                new FeedbackMessage(
                        "delivery", "<b>Zu spät</b> geliefert!\n=1+1 \uD83D\uDE00", Language.DE),
                new FeedbackAuthor(null, "4711", "Anna@example.com"),
                at,
                day(at),
                Set.of("delivery", "price"),
                false,
                null);
    }

    /** Returns what customer service noted of a customer. */
    public static Feedback note(String id, Instant at) {
        return new Feedback(
                new FeedbackId(SHOP, id),
                FeedbackChannel.PHONE,
                new FeedbackMessage("complaint", "Rief an: Tasse zerbrochen", null),
                new FeedbackAuthor("anna#1%", null, null),
                at,
                day(at),
                Set.of("complaint"),
                true,
                "sam");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

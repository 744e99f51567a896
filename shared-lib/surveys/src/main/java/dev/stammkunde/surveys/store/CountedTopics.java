package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.feedback.Feedback;
import dev.stammkunde.surveys.feedback.TextSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wrote as the tallies count it: by source and month, in how many texts a topic was.
 * Tags are those of the item, so that counting again comes to the same whatever the list says now.
 */
public final class CountedTopics {

    /** Names the number of all texts; no topic has such an id. */
    static final String TEXTS = "*";

    /** What was said once is never changed. */
    private static final long ONLY_VERSION = 1;

    private CountedTopics() {}

    /** Returns the book of what a shop's texts are about. */
    public static TallyBook book(String shopId) {
        return new TallyBook("topics", shopId);
    }

    /**
     * Finds what to count.
     *
     * @param attributes an item of the table of surveys
     * @param gone whether it was removed after it was like this
     * @return nothing where there is nothing in words, or an answer that came too late
     */
    public static Optional<Counted> find(Map<String, AttributeValue> attributes, boolean gone) {
        Optional<Feedback> feedback = FeedbackItem.find(attributes);
        return feedback.isPresent()
                ? feedback.map(found -> of(found, thing(attributes), gone))
                : ParticipationItem.find(attributes)
                        .filter(found -> isTold(found.value()))
                        .map(found -> of(found, thing(attributes), gone));
    }

    private static String thing(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return item.text(KeyText.PK) + '#' + item.text(KeyText.SK);
    }

    private static Counted of(Feedback feedback, String thing, boolean gone) {
        return new Counted(
                book(feedback.id().shopId()),
                thing,
                ONLY_VERSION,
                counts(TextSource.of(feedback.channel()), feedback.day(), feedback.tags()),
                gone);
    }

    private static Counted of(Versioned<Participation> found, String thing, boolean gone) {
        Invitation invitation = found.value().invitation();
        Response response = answered(found.value());
        return new Counted(
                book(invitation.key().customer().shopId()),
                thing,
                found.version(),
                response.texts().isEmpty()
                        ? Map.of()
                        : counts(
                                TextSource.SURVEY,
                                invitation.counting().dayOf(response.answeredAt()),
                                response.tags()),
                gone);
    }

    /** An answer without words is told only where an edit may have removed them. */
    private static boolean isTold(Participation participation) {
        Response response = participation.response();
        return response != null
                && !response.late()
                && (!response.texts().isEmpty()
                        || response.editedAt().isAfter(response.answeredAt()));
    }

    private static Response answered(Participation participation) {
        Response response = participation.response();
        if (response == null) {
            throw new IllegalArgumentException("nothing was answered");
        }
        return response;
    }

    private static Map<TallyCell, Long> counts(TextSource source, LocalDate day, Set<String> tags) {
        String month = YearMonth.from(day).toString();
        Map<TallyCell, Long> counts = new HashMap<>();
        counts.put(new TallyCell(source.label(), month, TEXTS), 1L);
        tags.forEach(tag -> counts.put(new TallyCell(source.label(), month, tag), 1L));
        return counts;
    }
}

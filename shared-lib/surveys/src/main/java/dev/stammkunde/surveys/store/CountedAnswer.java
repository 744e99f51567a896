package dev.stammkunde.surveys.store;

import dev.stammkunde.platform.counting.Counted;
import dev.stammkunde.platform.counting.TallyBook;
import dev.stammkunde.platform.counting.TallyCell;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.SurveyId;
import dev.stammkunde.surveys.figures.Dimension;
import dev.stammkunde.surveys.figures.Segment;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An answer as the tallies count it: by survey, scale, dimension and day, how many gave which score
 * with which value in the dimension. All values of a dimension and day lie together, so that an
 * answer is in five places, however many categories it has.
 */
public final class CountedAnswer {

    private static final char BEFORE_VALUE = ':';

    private CountedAnswer() {}

    /** Returns the book of a shop's answers. */
    public static TallyBook book(String shopId) {
        return new TallyBook("answers", shopId);
    }

    /** Returns when the time of an answer is over. */
    public static Instant expiresAt(Map<String, AttributeValue> attributes) {
        return Instant.ofEpochSecond(
                new ItemReader(attributes).number(ParticipationKeys.EXPIRES_AT));
    }

    /**
     * Finds what to count.
     *
     * @param attributes an item of the table of surveys
     * @param gone whether it was removed after it was like this
     * @return nothing where nothing was answered, or too late
     */
    public static Optional<Counted> find(Map<String, AttributeValue> attributes, boolean gone) {
        return ParticipationItem.find(attributes)
                .flatMap(
                        found ->
                                counts(found.value())
                                        .map(
                                                counts ->
                                                        new Counted(
                                                                book(shopOf(found.value())),
                                                                thing(attributes),
                                                                found.version(),
                                                                counts,
                                                                gone)));
    }

    private static String shopOf(Participation participation) {
        return participation.invitation().key().customer().shopId();
    }

    private static String thing(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return item.text(KeyText.PK) + '#' + item.text(KeyText.SK);
    }

    private static Optional<Map<TallyCell, Long>> counts(Participation participation) {
        Response response = participation.response();
        if (response == null || response.late()) {
            return Optional.empty();
        }
        Invitation invitation = participation.invitation();
        return invitation
                .counting()
                .score(response)
                .map(
                        score -> {
                            String day =
                                    invitation.counting().dayOf(response.answeredAt()).toString();
                            Map<TallyCell, Long> counts = new HashMap<>();
                            for (Dimension dimension : Dimension.values()) {
                                for (String value : values(invitation, dimension)) {
                                    counts.put(
                                            new TallyCell(
                                                    tally(
                                                            invitation.key().survey(),
                                                            invitation.counting().scale(),
                                                            dimension),
                                                    day,
                                                    score + String.valueOf(BEFORE_VALUE) + value),
                                            1L);
                                }
                            }
                            return counts;
                        });
    }

    private static Set<String> values(Invitation invitation, Dimension dimension) {
        return dimension == Dimension.WAVE
                ? Set.of(invitation.key().wave())
                : Segment.valuesOf(invitation, dimension);
    }

    static String tally(SurveyId survey, Scale scale, Dimension dimension) {
        return survey.id() + '/' + scale + '/' + dimension.label();
    }

    static int scoreOf(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf(BEFORE_VALUE)));
    }

    static String valueOf(String name) {
        return name.substring(name.indexOf(BEFORE_VALUE) + 1);
    }
}

package dev.stammkunde.surveys.store;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.shop.Language;
import dev.stammkunde.surveys.Answer;
import dev.stammkunde.surveys.Counting;
import dev.stammkunde.surveys.Invitation;
import dev.stammkunde.surveys.Participation;
import dev.stammkunde.surveys.ParticipationKey;
import dev.stammkunde.surveys.Response;
import dev.stammkunde.surveys.Scale;
import dev.stammkunde.surveys.Segments;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A participation as an item: one for the invitation and what came of it. */
public final class ParticipationItem {

    private static final String SURVEY_VERSION = "surveyVersion";
    private static final String ORDER_ID = "orderId";
    private static final String ADDRESS = "address";
    private static final String LANGUAGE = "language";
    private static final String REPEAT = "repeat";
    private static final String COUNTRY = "country";
    private static final String CATEGORIES = "categories";
    private static final String COUNTED_QUESTION = "countedQuestion";
    private static final String SCALE = "scale";
    private static final String ZONE = "zone";
    private static final String INVITED_AT = "invitedAt";
    private static final String CLOSES_AT = "closesAt";
    private static final String ANSWERS = "answers";
    private static final String EDITED_AT = "editedAt";
    private static final String LATE = "late";

    private ParticipationItem() {}

    /**
     * Finds what a change of the table is about, and its version.
     *
     * @param attributes an item of the surveys table
     * @return nothing where it is no participation
     */
    public static Optional<Versioned<Participation>> find(Map<String, AttributeValue> attributes) {
        boolean isOne =
                new ItemReader(attributes)
                        .findText(KeyText.SK)
                        .filter(sort -> sort.startsWith(ParticipationKeys.ANSWERS))
                        .isPresent();
        return isOne ? Optional.of(fromItem(attributes)) : Optional.empty();
    }

    static Map<String, AttributeValue> toItem(Participation participation, long version) {
        Invitation invitation = participation.invitation();
        Segments segments = invitation.segments();
        EmailKey address = invitation.address();
        ItemWriter item =
                new ItemWriter()
                        .text(KeyText.PK, ParticipationKeys.partition(invitation.key().customer()))
                        .text(KeyText.SK, ParticipationKeys.sort(invitation.key()))
                        .number(ParticipationKeys.VERSION, version)
                        .number(SURVEY_VERSION, invitation.version())
                        .text(ORDER_ID, invitation.orderId())
                        .text(ADDRESS, address == null ? null : address.hash())
                        .text(LANGUAGE, segments.language())
                        .text(REPEAT, segments.repeat())
                        .text(COUNTRY, segments.country())
                        .texts(CATEGORIES, sorted(segments.categories()), name -> name)
                        .text(COUNTED_QUESTION, invitation.counting().question())
                        .text(SCALE, invitation.counting().scale())
                        .text(ZONE, invitation.counting().zone().getId())
                        .text(INVITED_AT, invitation.invitedAt())
                        .text(CLOSES_AT, invitation.closesAt())
                        .number(
                                ParticipationKeys.EXPIRES_AT,
                                invitation.invitedAt().plus(Participation.KEPT).getEpochSecond());
        Response response = participation.response();
        return response == null ? item.toItem() : write(item, invitation.key(), response).toItem();
    }

    private static ItemWriter write(ItemWriter item, ParticipationKey key, Response response) {
        List<Map.Entry<String, Answer>> answers =
                response.answers().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        if (!response.texts().isEmpty()) {
            item.texts(
                    ParticipationKeys.TAGS, response.tags().stream().sorted().toList(), id -> id);
        }
        return item.list(ANSWERS, answers, AnswerItem::write)
                .text(ParticipationKeys.ANSWERED_AT, KeyText.sortable(response.answeredAt()))
                .text(EDITED_AT, response.editedAt())
                .text(LATE, response.late())
                .text(
                        ParticipationKeys.ANSWER_SHARD,
                        ParticipationKeys.answerShard(key.survey(), response.answeredAt()));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    static Versioned<Participation> fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        ParticipationKey key =
                ParticipationKeys.keyOf(item.text(KeyText.PK), item.text(KeyText.SK));
        String shopId = key.customer().shopId();
        Invitation invitation =
                new Invitation(
                        key,
                        item.integer(SURVEY_VERSION),
                        item.textOrNull(ORDER_ID),
                        item.findText(ADDRESS).map(hash -> new EmailKey(shopId, hash)).orElse(null),
                        segments(item),
                        new Counting(
                                item.text(COUNTED_QUESTION),
                                Scale.valueOf(item.text(SCALE)),
                                ZoneId.of(item.text(ZONE))),
                        item.instant(INVITED_AT),
                        item.instant(CLOSES_AT));
        return new Versioned<>(
                new Participation(invitation, response(item)),
                item.number(ParticipationKeys.VERSION));
    }

    private static Segments segments(ItemReader item) {
        return new Segments(
                Language.valueOf(item.text(LANGUAGE)),
                Boolean.parseBoolean(item.text(REPEAT)),
                item.textOrNull(COUNTRY),
                Set.copyOf(item.texts(CATEGORIES)));
    }

    private static @Nullable Response response(ItemReader item) {
        return item.has(ANSWERS)
                ? new Response(
                        item.list(ANSWERS, AnswerItem::read).stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                        Instant.parse(item.text(ParticipationKeys.ANSWERED_AT)),
                        item.instant(EDITED_AT),
                        Boolean.parseBoolean(item.text(LATE)),
                        item.has(ParticipationKeys.TAGS)
                                ? Set.copyOf(item.texts(ParticipationKeys.TAGS))
                                : Set.of())
                : null;
    }
}

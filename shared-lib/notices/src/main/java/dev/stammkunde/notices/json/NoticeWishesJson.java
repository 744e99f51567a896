package dev.stammkunde.notices.json;

import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.notices.DigestDays;
import dev.stammkunde.notices.NoticeWishes;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.shop.Language;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** What somebody wants to be told by mail, as a document. */
public final class NoticeWishesJson {

    private static final int MOST_BYTES = 4_096;

    /** The type; what a document leaves out is not wanted. */
    public static final DocumentType<NoticeWishes> TYPE =
            new DocumentType<>(
                    "my-notices",
                    "Stammkunde notices of a person",
                    "What somebody of a shop's team wants to be told by mail. Mails go to the address"
                            + " that the person signs in with, as long as they have a right in the"
                            + " shop.",
                    MOST_BYTES,
                    wishes());

    private NoticeWishesJson() {}

    private static ObjectShape<NoticeWishes> wishes() {
        NoticeWishes none = NoticeWishes.NONE;
        FieldsOf<NoticeWishes> fields = new FieldsOf<>();
        StampField.declare(
                fields, StampField.VERSION, StampField.CHANGED_BY, StampField.CHANGED_AT);
        ShapeField<Language> language =
                fields.usual(
                        "language",
                        WordShapes.oneOf(List.of(Language.values()), Language::code),
                        NoticeWishes::language,
                        none.language());
        ShapeField<Boolean> digest =
                fields.usual(
                        "digest",
                        NumberShapes.bool().described("Whether a digest comes each morning"),
                        NoticeWishes::digest,
                        none.digest());
        ShapeField<LocalTime> at =
                fields.usual(
                        "digestAt",
                        TimeShapes.timeOfDay("a time of day in hours and minutes such as 07:00")
                                .described("From when on, in the shop's time zone"),
                        NoticeWishes::digestAt,
                        none.digestAt());
        ShapeField<DigestDays> days =
                fields.usual(
                        "digestDays",
                        WordShapes.oneOf(List.of(DigestDays.values())),
                        NoticeWishes::digestDays,
                        none.digestDays());
        ShapeField<Boolean> quiet =
                fields.usual(
                        "digestWhenQuiet",
                        NumberShapes.bool()
                                .described("Whether it comes where there is nothing to do"),
                        NoticeWishes::digestWhenQuiet,
                        none.digestWhenQuiet());
        ShapeField<Set<AlertKind>> alerts =
                fields.usual(
                        "alerts",
                        ListShape.set(
                                new ListShape.Size("a list of kinds", 0, AlertKind.values().length),
                                WordShapes.oneOf(List.of(AlertKind.values()))),
                        NoticeWishes::alerts,
                        none.alerts());
        return fields.as(
                given ->
                        new NoticeWishes(
                                given.get(language),
                                given.get(digest),
                                given.get(at),
                                given.get(days),
                                given.get(quiet),
                                given.get(alerts)));
    }
}

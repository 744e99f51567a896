package dev.stammkunde.cases.store;

import dev.stammkunde.cases.CaseClosing;
import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.CaseNote;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CaseOwner;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.CaseTiming;
import dev.stammkunde.cases.LaterScore;
import dev.stammkunde.cases.NextReminder;
import dev.stammkunde.cases.ScoreAfter;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A case as an item. */
final class CaseItem {

    static final String OPENED_AT = "openedAt";
    static final String DUE_AT = "dueAt";
    static final String CLOSED_AT = "closedAt";
    static final String WORKING_MINUTES = "workingMinutes";
    private static final String SHOP = "shopId";
    private static final String ID = "caseId";
    private static final String KEY = "key";
    private static final String REASON = "reason";
    private static final String CUSTOMER = "customerId";
    private static final String ORDER = "orderId";
    private static final String SCORE = "score";
    private static final String OWNER = "owner";
    private static final String OWNER_ADDRESS = "ownerAddress";
    private static final String REMINDER = "reminder";
    private static final String REMINDER_AT = "reminderAt";
    private static final String NOTES = "notes";
    private static final String AT = "at";
    private static final String BY = "by";
    private static final String TEXT = "text";
    private static final String NOTE_KIND = "kind";
    private static final String NOTE_KEY = "key";
    private static final String MAILED_TO = "mailedTo";
    private static final String LATER_SCORE = "laterScore";
    private static final String LATER_AT = "laterScoreAt";
    private static final String OUT_OF = "outOf";
    private static final String SCORE_AFTER = "scoreAfter";
    private static final String AFTER_AT = "scoreAfterAt";
    private static final String OUTCOME = "outcome";
    private static final String POINTS = "points";
    private static final String CLOSED_BY = "closedBy";

    private CaseItem() {}

    static Map<String, AttributeValue> toItem(ServiceCase one, long version) {
        CaseOpening opening = one.opening();
        ItemWriter item =
                new ItemWriter()
                        .number(CaseKeys.VERSION, version)
                        .text(CaseKeys.INBOX, CaseKeys.inbox(one.id().shopId(), one.isOpen()))
                        .text(CaseKeys.INBOX_AT, CaseKeys.place(inboxAt(one), one.id()))
                        .text(
                                CaseKeys.OPENED_MONTH,
                                CaseKeys.month(one.id().shopId(), opening.openedAt()))
                        .text(CaseKeys.OPENED_PLACE, CaseKeys.place(opening.openedAt(), one.id()))
                        .text(SHOP, one.id().shopId())
                        .text(ID, one.id().id())
                        .text(KEY, opening.key())
                        .text(REASON, opening.reason())
                        .text(CUSTOMER, opening.customerId())
                        .text(ORDER, opening.orderId())
                        .text(OPENED_AT, opening.openedAt())
                        .text(DUE_AT, one.dueAt())
                        .text(OWNER, one.owner())
                        .text(OWNER_ADDRESS, address(one.assigned()))
                        .list(NOTES, one.notes(), CaseItem::note);
        if (opening.score() != null) {
            item.number(SCORE, opening.score());
        }
        if (opening.outOf() != null) {
            item.number(OUT_OF, opening.outOf());
        }
        NextReminder reminder = one.reminder();
        if (reminder != null) {
            item.text(CaseKeys.REMIND, CaseKeys.TO_REMIND)
                    .text(CaseKeys.REMIND_AT, CaseKeys.place(reminder.at(), one.id()))
                    .text(REMINDER, reminder.kind())
                    .text(REMINDER_AT, reminder.at());
        }
        LaterScore later = one.laterScore();
        if (later != null) {
            item.number(LATER_SCORE, later.score()).text(LATER_AT, later.at());
        }
        LaterScore after = one.scoreAfter();
        if (after != null) {
            item.number(SCORE_AFTER, after.score()).text(AFTER_AT, after.at());
        }
        CaseClosing closing = one.closing();
        if (closing != null) {
            closing(item, closing);
        }
        Map<String, AttributeValue> all = new HashMap<>(item.toItem());
        all.putAll(CaseKeys.one(one.id()));
        return all;
    }

    private static Instant inboxAt(ServiceCase one) {
        CaseClosing closing = one.closing();
        return closing == null ? one.dueAt() : closing.at();
    }

    private static ItemWriter note(CaseNote note) {
        return new ItemWriter()
                .text(NOTE_KIND, note.kind())
                .text(AT, note.at())
                .text(BY, note.by())
                .text(TEXT, note.text())
                .text(NOTE_KEY, note.key())
                .text(MAILED_TO, note.mailedTo());
    }

    private static CaseNote note(ItemReader note) {
        return new CaseNote(
                CaseNote.Kind.valueOf(note.text(NOTE_KIND)),
                note.instant(AT),
                note.text(BY),
                note.text(TEXT),
                note.textOrNull(NOTE_KEY),
                note.textOrNull(MAILED_TO));
    }

    private static void closing(ItemWriter item, CaseClosing closing) {
        item.text(OUTCOME, closing.outcome().word())
                .text(CLOSED_AT, closing.at())
                .text(CLOSED_BY, closing.by())
                .number(WORKING_MINUTES, closing.workingMinutes());
        if (closing.outcome() instanceof CaseOutcome.MadeGood(int points)) {
            item.number(POINTS, points);
        }
    }

    static Versioned<ServiceCase> fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        CaseOpening opening =
                new CaseOpening(
                        item.text(SHOP),
                        item.text(KEY),
                        CaseReason.valueOf(item.text(REASON)),
                        item.textOrNull(CUSTOMER),
                        item.textOrNull(ORDER),
                        item.has(SCORE) ? item.integer(SCORE) : null,
                        item.has(OUT_OF) ? item.integer(OUT_OF) : null,
                        item.instant(OPENED_AT));
        return new Versioned<>(
                new ServiceCase(
                        new CaseId(item.text(SHOP), item.text(ID)),
                        opening,
                        item.instant(DUE_AT),
                        owner(item),
                        reminder(item),
                        item.list(NOTES, CaseItem::note),
                        score(item, LATER_SCORE, LATER_AT),
                        score(item, SCORE_AFTER, AFTER_AT),
                        closing(item)),
                item.number(CaseKeys.VERSION));
    }

    private static @Nullable LaterScore score(ItemReader item, String score, String at) {
        return item.has(score) ? new LaterScore(item.integer(score), item.instant(at)) : null;
    }

    private static @Nullable String address(@Nullable CaseOwner owner) {
        return owner == null ? null : owner.address();
    }

    private static @Nullable CaseOwner owner(ItemReader item) {
        return item.has(OWNER)
                ? new CaseOwner(item.text(OWNER), item.textOrNull(OWNER_ADDRESS))
                : null;
    }

    private static @Nullable NextReminder reminder(ItemReader item) {
        return item.has(REMINDER)
                ? new NextReminder(
                        NextReminder.Kind.valueOf(item.text(REMINDER)), item.instant(REMINDER_AT))
                : null;
    }

    /** Reads what the index of reminders holds. */
    static CaseId id(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new CaseId(item.text(SHOP), item.text(ID));
    }

    private static @Nullable CaseClosing closing(ItemReader item) {
        return item.has(CLOSED_AT)
                ? new CaseClosing(
                        outcome(item),
                        item.instant(CLOSED_AT),
                        item.text(CLOSED_BY),
                        item.number(WORKING_MINUTES))
                : null;
    }

    private static CaseOutcome outcome(ItemReader item) {
        return switch (item.text(OUTCOME)) {
            case "FIXED" -> new CaseOutcome.Fixed();
            case "MADE_GOOD" -> new CaseOutcome.MadeGood(item.integer(POINTS));
            case "NO_ANSWER" -> new CaseOutcome.NoAnswer();
            default -> throw new IllegalStateException("no outcome of a case");
        };
    }

    /** Reads what the index of openings holds. */
    static CaseTiming timing(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        ScoreAfter.Pair scores =
                item.has(SCORE_AFTER)
                        ? new ScoreAfter.Pair(
                                item.integer(SCORE),
                                item.integer(SCORE_AFTER),
                                item.integer(OUT_OF))
                        : null;
        return item.has(CLOSED_AT)
                ? new CaseTiming(
                        item.instant(DUE_AT),
                        item.instant(CLOSED_AT),
                        item.number(WORKING_MINUTES),
                        scores)
                : new CaseTiming(item.instant(DUE_AT), null, 0, null);
    }
}

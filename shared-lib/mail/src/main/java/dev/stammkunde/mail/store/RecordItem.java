package dev.stammkunde.mail.store;

import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailClass;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailOutcome;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecord.Decided;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.mail.json.MailOrderJson;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.NotJsonException;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A mail's record as an item. Only the order of a mail that still waits may hold an address. */
final class RecordItem {

    private static final String CAMPAIGN_VERSION = "campaignVersion";
    private static final String STATE = "state";
    private static final String HISTORY = "history";
    private static final String ORDER = "order";
    private static final String MESSAGE_IDS = "messageIds";
    private static final String EVENTS = "events";
    private static final String SERVICE_HOLDS = "serviceHolds";
    private static final String AT = "at";
    private static final String DECISION = "decision";
    private static final String SEND = "SEND";
    private static final String HOLD = "HOLD";
    private static final String SKIP = "SKIP";
    private static final String REASON = "reason";
    private static final String UNTIL = "until";
    private static final String TYPE = "type";
    private static final String ID = "id";
    private static final String DETAIL = "detail";

    private RecordItem() {}

    static Map<String, AttributeValue> toItem(MailRecord record, long version) {
        ItemWriter item =
                new ItemWriter()
                        .text(MailKeys.PK, MailKeys.customer(record.key().customer()))
                        .text(MailKeys.SK, MailKeys.MAILS + record.key().name())
                        .number(MailKeys.VERSION, version)
                        .number(CAMPAIGN_VERSION, record.version())
                        .text(MailKeys.ORDERED_AT, record.orderedAt())
                        .text(STATE, record.state())
                        .list(HISTORY, record.history(), RecordItem::write)
                        .list(
                                MESSAGE_IDS,
                                List.copyOf(record.messageIds()),
                                id -> new ItemWriter().text(ID, id))
                        .list(EVENTS, record.events(), RecordItem::write)
                        .number(SERVICE_HOLDS, record.serviceHolds())
                        .number(
                                MailKeys.EXPIRES_AT,
                                record.lastDecidedAt().plus(MailRecord.KEPT).getEpochSecond());
        ResendsItem.write(item, record.resends());
        if (isOfCampaign(record)) {
            item.text(MailKeys.CAMPAIGN_SHARD, MailKeys.campaignShard(record.key()))
                    .text(MailKeys.OUTCOME, OutcomeText.write(MailOutcome.of(record)));
        }
        ReachItem.write(item, record.reach());
        MailOrder order = record.order();
        if (order != null) {
            item.text(ORDER, MailOrderJson.write(order));
        }
        Instant releaseAt = record.releaseAt();
        if (releaseAt != null) {
            item.text(MailKeys.HELD_SHARD, MailKeys.heldShard(record.key()))
                    .text(MailKeys.RELEASE_AT, KeyText.sortable(releaseAt));
        }
        return item.toItem();
    }

    /** No run orders the others: nobody asks for them by campaign. */
    private static boolean isOfCampaign(MailRecord record) {
        return record.mailClass() == MailClass.PROMOTIONAL && record.key().name().indexOf('/') > 0;
    }

    static Versioned<MailRecord> fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        MailKey key = MailKeys.mailOf(item.text(MailKeys.PK), item.text(MailKeys.SK));
        Instant orderedAt = item.instant(MailKeys.ORDERED_AT);
        @Nullable MailOrder order = item.findText(ORDER).map(RecordItem::readOrder).orElse(null);
        return new Versioned<>(
                new MailRecord(
                        key,
                        item.integer(CAMPAIGN_VERSION),
                        orderedAt,
                        MailState.valueOf(item.text(STATE)),
                        item.list(HISTORY, RecordItem::readDecided),
                        order,
                        item.findText(MailKeys.RELEASE_AT).map(Instant::parse).orElse(null),
                        new TreeSet<>(item.list(MESSAGE_IDS, id -> id.text(ID))),
                        item.list(EVENTS, RecordItem::readEvent),
                        item.integer(SERVICE_HOLDS),
                        ReachItem.readOrNull(item),
                        ResendsItem.read(item)),
                item.number(MailKeys.VERSION));
    }

    /** What is stored was written by us: where it cannot be read, no caller is to blame. */
    private static MailOrder readOrder(String text) {
        try {
            return MailOrderJson.read(text);
        } catch (NotJsonException | InvalidFieldException e) {
            throw new IllegalStateException("the order of a stored mail cannot be read", e);
        }
    }

    private static ItemWriter write(Decided decided) {
        ItemWriter item = new ItemWriter().text(AT, decided.at());
        return switch (decided.decision()) {
            case MailDecision.Send(Basis basis) -> item.text(DECISION, SEND).text(REASON, basis);
            case MailDecision.Hold(Instant until, HoldReason reason) ->
                    item.text(DECISION, HOLD).text(REASON, reason).text(UNTIL, until);
            case MailDecision.Skip(SkipReason reason) ->
                    item.text(DECISION, SKIP).text(REASON, reason);
        };
    }

    private static Decided readDecided(ItemReader item) {
        String reason = item.text(REASON);
        MailDecision decision =
                switch (item.text(DECISION)) {
                    case SEND -> new MailDecision.Send(Basis.valueOf(reason));
                    case HOLD ->
                            new MailDecision.Hold(item.instant(UNTIL), HoldReason.valueOf(reason));
                    case SKIP -> new MailDecision.Skip(SkipReason.valueOf(reason));
                    default -> throw new IllegalStateException("no such decision");
                };
        return new Decided(item.instant(AT), decision);
    }

    private static ItemWriter write(MailEvent event) {
        return new ItemWriter()
                .text(TYPE, event.type())
                .text(AT, event.at())
                .text(ID, event.messageId())
                .text(DETAIL, event.detail());
    }

    private static MailEvent readEvent(ItemReader item) {
        return new MailEvent(
                MailEvent.Type.valueOf(item.text(TYPE)),
                item.instant(AT),
                item.text(ID),
                item.text(DETAIL));
    }
}

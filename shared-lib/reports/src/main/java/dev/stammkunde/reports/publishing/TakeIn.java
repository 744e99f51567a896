package dev.stammkunde.reports.publishing;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.points.EntryRoom;
import dev.stammkunde.reports.platforms.PlatformAdapter;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.ShopConnection;
import dev.stammkunde.reports.platforms.translation.Translation;
import dev.stammkunde.reports.publishing.Quarantine.Problem;
import dev.stammkunde.reports.publishing.ShopEventBus.EventTooLargeException;
import dev.stammkunde.shop.ShopEvent;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Takes in what a shop says, whether it sent it or was asked for it: translates it, publishes it
 * once, and keeps it as it came where it cannot be understood.
 *
 * <p>A fault of the bus or of the quarantine is thrown.
 */
public final class TakeIn {

    /** A list of customers who were written at once; publishing them takes about a second. */
    public static final int MOST_EVENTS = 500;

    private final PublishOnce publishing;
    private final Quarantine quarantine;
    private final OutcomeLog log;

    public TakeIn(PublishOnce publishing, Quarantine quarantine, OutcomeLog log) {
        this.publishing = publishing;
        this.quarantine = quarantine;
        this.log = log;
    }

    /**
     * Takes in what is certainly said by the shop.
     *
     * @throws UnavailableException if it can neither be published nor kept now
     */
    public TakenIn take(Delivery delivery, ShopConnection shop) {
        return take(delivery, shop, UnaryOperator.identity());
    }

    /**
     * Takes in what is certainly said by the shop, and of which more is known than it says.
     *
     * @param completed makes of an event what is published
     * @throws UnavailableException if it can neither be published nor kept now
     */
    public TakenIn take(
            Delivery delivery, ShopConnection shop, UnaryOperator<ShopEvent> completed) {
        Translation translation;
        try {
            translation =
                    PlatformAdapter.of(delivery.platform()).translator().translate(delivery, shop);
        } catch (NotJsonException e) {
            return keep(delivery, new Problem("$", "must be JSON: " + e.getMessage()));
        } catch (InvalidFieldException e) {
            return keep(delivery, new Problem(e.path(), e.problem()));
        } catch (RuntimeException e) {
            // Translations are pure, so this is a defect of ours that each retry would meet again.
            log.error("translation-broke")
                    .with(LogKey.PLATFORM, delivery.platform())
                    .with(e)
                    .write();
            return keep(delivery, new Problem("$", "could not be translated"));
        }
        return switch (translation) {
            case Translation.NotHandled(String topic) -> new TakenIn.Ignored(topic);
            case Translation.Understood(String topic, List<ShopEvent> events) ->
                    publish(
                            delivery,
                            new Translation.Understood(
                                    topic, events.stream().map(completed).toList()));
        };
    }

    private TakenIn publish(Delivery delivery, Translation.Understood understood) {
        if (!understood.events().stream().allMatch(TakeIn::hasRoom)) {
            return keep(delivery, new Problem("$", "has more lines than one booking can hold"));
        }
        if (understood.events().size() > MOST_EVENTS) {
            // It would be cut off by the timeout each time, with its first events told each time.
            return keep(delivery, new Problem("$", "says more than " + MOST_EVENTS + " events"));
        }
        try {
            List<ShopEvent> published = publishing.publish(understood.events());
            return published.isEmpty() && !understood.events().isEmpty()
                    ? new TakenIn.NoNews(understood.topic())
                    : new TakenIn.Published(understood.topic(), published);
        } catch (EventTooLargeException e) {
            return keep(delivery, new Problem("$", "holds too much: " + e.getMessage()));
        }
    }

    private static boolean hasRoom(ShopEvent event) {
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    EntryRoom.has(reported.order())
                            && (reported.refunds() == null
                                    || reported.refunds().stream().allMatch(EntryRoom::has));
            case ShopEvent.OrderRefunded refunded -> EntryRoom.has(refunded.refund());
            case ShopEvent.OrderCancelled _,
                    ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    true;
        };
    }

    private TakenIn keep(Delivery delivery, Problem problem) {
        return new TakenIn.Kept(quarantine.keep(delivery, problem), problem);
    }
}

package dev.stammkunde.tellteams;

import dev.stammkunde.notices.OutdatedMarkException;
import dev.stammkunde.notices.WhoWants.Wanted;
import dev.stammkunde.notices.content.Alerts;
import dev.stammkunde.notices.content.ShopNow;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Tells everybody who wants it what is due now: a digest once a day, and what is raised once. A
 * person, or a shop, that fails keeps no other back. It may stop at any call: the next run finds
 * what is left.
 */
final class TellTeams {

    private static final OutcomeLog LOG = OutcomeLog.of("tell-teams");

    private final TellTeamsPorts ports;

    TellTeams(TellTeamsPorts ports) {
        this.ports = ports;
    }

    /**
     * What a run did.
     *
     * @param mails how many were ordered
     * @param withoutRight how many people were told nothing, since they may not know it any more
     */
    record Told(long mails, long withoutRight) {

        Told plus(Told more) {
            return new Told(mails + more.mails, withoutRight + more.withoutRight);
        }
    }

    /**
     * Tells all.
     *
     * @param timeLeft whether there is time for one more
     * @throws RuntimeException the first fault, after all others were told
     */
    Told tell(Instant now, BooleanSupplier timeLeft) {
        Told done = new Told(0, 0);
        List<RuntimeException> faults = new ArrayList<>();
        Map<String, Alerts> shops = new HashMap<>();
        for (Wanted wanted : ports.wishes().all()) {
            if (!wanted.wishes().wantsAny() || !timeLeft.getAsBoolean()) {
                continue;
            }
            String shopId = wanted.reader().shopId();
            try {
                Alerts alerts =
                        shops.computeIfAbsent(
                                shopId,
                                id ->
                                        new Alerts(
                                                new ShopNow(ports.today(), id, now), ports.vips()));
                done = done.plus(new TellReader(ports, wanted, alerts, now).tell());
            } catch (OutdatedMarkException _) {
                // Another run has told them, or is about to.
            } catch (RuntimeException e) {
                LOG.error("reader-failed").with(LogKey.SHOP_ID, shopId).with(e).write();
                faults.add(e);
            }
        }
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        return done;
    }
}

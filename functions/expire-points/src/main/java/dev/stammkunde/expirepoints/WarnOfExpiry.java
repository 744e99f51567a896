package dev.stammkunde.expirepoints;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.ExpiringPoints;
import dev.stammkunde.points.FindExpiring.ExpiringPage;
import dev.stammkunde.points.FindExpiring.Part;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.programme.ExpiryWarning;
import dev.stammkunde.points.programme.Programme;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells of points that customers lose soon, on the days that the programme names: in the run of the
 * hour in which the day begins in the shop. Who is told of, and by which id, follows from that
 * hour, so that a run which is made again tells the same.
 */
final class WarnOfExpiry {

    /** From one run to the next. */
    private static final Duration HOUR = Duration.ofHours(1);

    private final ExpirePointsPorts ports;

    WarnOfExpiry(ExpirePointsPorts ports) {
        this.ports = ports;
    }

    /** Tells what became due in the hour before a run; returns of how many customers. */
    long warn(String shopId, Instant now) {
        Programme programme = ports.programmesAsOf().apply(now).inForce(shopId, now);
        long told = 0;
        for (ExpiryWarning warning : ExpiryWarning.between(programme, now.minus(HOUR), now)) {
            for (Part part : ports.expiring().parts(shopId)) {
                told += warn(part, warning);
            }
        }
        return told;
    }

    private long warn(Part part, ExpiryWarning warning) {
        long told = 0;
        @Nullable String next = "";
        while (next != null) {
            ExpiringPage page = ports.expiring().expiringUntil(part, warning.expiresAt(), next);
            List<ExpiringPoints> expiring = expiring(page.accounts(), warning);
            if (!expiring.isEmpty()) {
                ports.tell().tell(part.shopId(), warning.at(), expiring);
            }
            told += expiring.size();
            next = page.next();
        }
        return told;
    }

    /** Of who was merged since the index was written, the one who stays is found in their place. */
    private List<ExpiringPoints> expiring(List<AccountId> ids, ExpiryWarning warning) {
        Map<AccountId, PointsAccount> accounts = ports.accounts().accounts(ids);
        List<ExpiringPoints> expiring = new ArrayList<>();
        for (AccountId id : ids) {
            PointsAccount account = accounts.get(id);
            long points =
                    account != null && account.id().equals(id)
                            ? account.pointsLostAt(warning.expiresAt())
                            : 0;
            if (points > 0) {
                expiring.add(
                        new ExpiringPoints(id, points, warning.expiresAt(), warning.daysBefore()));
            }
        }
        return expiring;
    }
}

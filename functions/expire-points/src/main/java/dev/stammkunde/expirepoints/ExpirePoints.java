package dev.stammkunde.expirepoints;

import dev.stammkunde.expirepoints.ExpirePointsPorts.Sections;
import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.FindExpiring;
import dev.stammkunde.points.FindExpiring.ExpiringPage;
import dev.stammkunde.points.FindExpiring.Part;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.programme.GracePeriod;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.UnitRules;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Books points as lost whose date is over, and gives points a date that never expired, in shops
 * whose programme lets points expire by now. Tells other systems of points that are lost soon.
 *
 * <p>What customers have does not depend on it: expired points cannot be spent, booked as lost or
 * not. It may stop at any call, and what was left out is found by the next run. It costs in
 * proportion to the accounts of which something is due.
 */
final class ExpirePoints {

    private static final int HOURS_OF_NIGHT = 4;

    private final ExpirePointsPorts ports;

    ExpirePoints(ExpirePointsPorts ports) {
        this.ports = ports;
    }

    /**
     * What a run did.
     *
     * @param losses how many losses were booked
     * @param points how many points were lost
     * @param dated in how many accounts points got a date
     * @param warned of how many customers other systems hear that they lose points soon
     * @param ended how much has ended of what customers are and have beside points
     * @param isComplete whether there was time for all
     */
    record Expired(
            long losses, long points, long dated, long warned, long ended, boolean isComplete) {

        /** Where nothing was to end but points. */
        Expired(long losses, long points, long dated, long warned, boolean isComplete) {
            this(losses, points, dated, warned, 0, isComplete);
        }
    }

    /**
     * Books what is due in all shops.
     *
     * @param timeLeft whether there is time for one more account
     * @throws RuntimeException the first fault, after all that could be booked was: one account
     *     holds back no other
     */
    Expired expire(Instant now, BooleanSupplier timeLeft) {
        Run run = new Run(now, timeLeft);
        ports.shops().everHeard().forEach(run::expire);
        return run.done();
    }

    private final class Run {

        private final Instant now;
        private final BooleanSupplier timeLeft;
        private final FindExpiring expiring = ports.expiring();
        private final PointsLedger ledger = ports.ledger();
        private final BookOnce book = new BookOnce(ports.ledger());
        private final WarnOfExpiry warn = new WarnOfExpiry(ports);
        private final EndSections end = new EndSections(ports.ledger());
        private long losses;
        private long points;
        private long dated;
        private long warned;
        private long ended;
        private boolean isComplete = true;
        private final FirstFault fault = new FirstFault();

        Run(Instant now, BooleanSupplier timeLeft) {
            this.now = now;
            this.timeLeft = timeLeft;
        }

        Expired done() {
            fault.end();
            return new Expired(losses, points, dated, warned, ended, isComplete);
        }

        void expire(String shopId) {
            fault.guard(() -> warned += warn.warn(shopId, now));
            fault.guard(() -> end(shopId));
            if (isNight(shopId)) {
                fault.guard(() -> lose(shopId));
                fault.guard(() -> grace(shopId));
            }
        }

        /** Points are lost at midnight; the hours after it are for what there was no time for. */
        private boolean isNight(String shopId) {
            try {
                Programme programme = ports.programmesAsOf().apply(now).inForce(shopId, now);
                return now.atZone(programme.timeZone()).getHour() < HOURS_OF_NIGHT;
            } catch (RuntimeException _) {
                // The run fails by it below; losses are booked all the same.
                return true;
            }
        }

        private void end(String shopId) {
            Sections sections = ports.sections();
            List<UnitRules> rules = sections.rules().rules(shopId, now);
            if (!rules.isEmpty()) {
                for (int part = 0; part < sections.due().parts(); part++) {
                    int asked = part;
                    each(
                            after -> sections.due().dueUntil(shopId, asked, now, after),
                            account -> ended += end.end(account, rules, now));
                }
            }
        }

        private void lose(String shopId) {
            for (Part part : expiring.parts(shopId)) {
                each(after -> expiring.expiringUntil(part, now, after), this::lose);
            }
        }

        private void grace(String shopId) {
            Optional<Instant> end =
                    GracePeriod.findEnd(ports.programmesAsOf().apply(now), shopId, now);
            if (end.isPresent()) {
                for (Part part : expiring.parts(shopId)) {
                    if (part.undated()) {
                        each(
                                after -> expiring.all(part, after),
                                account -> setExpiry(account, end.get()));
                    }
                }
            }
        }

        private void each(Function<String, ExpiringPage> pages, Consumer<AccountId> work) {
            @Nullable String next = "";
            while (next != null && isComplete) {
                ExpiringPage page = pages.apply(next);
                for (AccountId account : page.accounts()) {
                    if (!timeLeft.getAsBoolean()) {
                        isComplete = false;
                        return;
                    }
                    fault.guard(() -> work.accept(account));
                }
                next = page.next();
            }
        }

        /** The oldest date first, as if each had been booked in its time. */
        private void lose(AccountId id) {
            PointsAccount account = ledger.account(id);
            for (Instant date : account.expiryDates()) {
                if (!date.isAfter(now) && account.pointsLostAt(date) > 0) {
                    book.book(id, round -> new PointsCommand.Expire(id, date, round), now)
                            .ifPresent(
                                    change -> {
                                        losses++;
                                        points -= change;
                                    });
                }
            }
        }

        private void setExpiry(AccountId id, Instant end) {
            book.book(id, round -> new PointsCommand.SetExpiry(id, end, round), now)
                    .ifPresent(_ -> dated++);
        }
    }
}

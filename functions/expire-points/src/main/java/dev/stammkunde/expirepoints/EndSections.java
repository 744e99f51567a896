package dev.stammkunde.expirepoints;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.units.UnitRules;
import dev.stammkunde.points.units.UnitSection;

import java.time.Instant;
import java.util.List;

/**
 * Books what has ended by itself of what other wings keep with an account: what customers are and
 * have does not depend on it, and is told without it.
 */
final class EndSections {

    private final PointsLedger ledger;
    private final BookOnce book;

    EndSections(PointsLedger ledger) {
        this.ledger = ledger;
        this.book = new BookOnce(ledger);
    }

    /** Returns how many entries were booked. */
    long end(AccountId id, List<UnitRules> rules, Instant now) {
        PointsAccount account = ledger.account(id);
        return rules.stream().filter(rule -> isEnded(account, rule, id, now)).count();
    }

    private boolean isEnded(PointsAccount account, UnitRules rule, AccountId id, Instant now) {
        UnitSection section = account.section(rule.name());
        Instant due = section.dueAt();
        return due != null
                && !due.isAfter(now)
                && book.book(id, round -> command(id, rule, due, round), now).isPresent();
    }

    /** What ends again at the same time, since it was given again, is another round. */
    private static PointsCommand command(AccountId id, UnitRules rule, Instant due, int round) {
        return new PointsCommand.ChangeUnits(
                BookingKey.units(id.customerId(), rule.name(), "ended/" + due + '/' + round),
                rule.name(),
                null,
                null,
                rule::ended);
    }
}

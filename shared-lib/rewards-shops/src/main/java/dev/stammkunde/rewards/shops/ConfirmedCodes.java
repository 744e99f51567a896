package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.codes.CodeToEnd;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.codes.WorkingCode;
import dev.stammkunde.rewards.shops.ShopReply.Done;
import dev.stammkunde.rewards.shops.ShopReply.NotNow;
import dev.stammkunde.rewards.shops.ShopReply.Open;
import dev.stammkunde.rewards.shops.ShopReply.Refused;
import dev.stammkunde.rewards.shops.ShopReply.Taken;
import dev.stammkunde.rewards.shops.Sighting.Hidden;
import dev.stammkunde.rewards.shops.Sighting.NotThere;
import dev.stammkunde.rewards.shops.Sighting.Seen;
import dev.stammkunde.rewards.shops.Sighting.Unclear;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Codes of one shop, of which nothing is said that the shop did not show: after each request that
 * makes or ends a code, the shop is asked for it. A lost answer, one that says too much, and two
 * attempts at once all come out the same.
 *
 * <p>What was certainly not done is tried again at once, up to twice, after the pause that the shop
 * asks for. What may have been done is not: the look tells, now or when the caller asks again.
 */
final class ConfirmedCodes implements ShopCodes {

    private static final int MOST_TRIES = 3;

    /** A caller waits no longer for a shop that wants to be left alone. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final ShopAdmin shop;
    private final Pauses pauses;

    ConfirmedCodes(ShopAdmin shop, Pauses pauses) {
        this.shop = shop;
        this.pauses = pauses;
    }

    @Override
    public CodeCreation create(CodeOrder order) {
        ShopReply reply = send(() -> shop.make(order));
        return switch (reply) {
            case Refused refused -> new CodeCreation.Rejected(refused.reason(), refused.detail());
            case NotNow notNow -> new CodeCreation.Unknown(notNow.detail());
            case Done _ -> confirmed(order, reply, "the shop says that it made the code");
            case Taken _ -> confirmed(order, reply, "the shop says that the code exists");
            case Open open -> confirmed(order, reply, open.detail());
        };
    }

    private CodeCreation confirmed(CodeOrder order, ShopReply reply, String detail) {
        return switch (look(order.code())) {
            case Seen seen -> shown(order, reply, seen);
            case NotThere _ -> new CodeCreation.Unknown(detail + "; it shows none");
            // The code may be there: only the shop could say that it is not.
            case Hidden hidden ->
                    new CodeCreation.Unknown(detail + "; not shown: " + hidden.detail());
            case Unclear unclear ->
                    new CodeCreation.Unknown(detail + "; not shown: " + unclear.detail());
        };
    }

    private CodeCreation shown(CodeOrder order, ShopReply reply, Seen seen) {
        if (!seen.gives().equals(shop.gives(order))) {
            return new CodeCreation.Rejected(
                    CodeRefusal.NAME_TAKEN, "the shop's code of this name gives something else");
        }
        if (!seen.works() && !seen.used()) {
            return new CodeCreation.Rejected(
                    CodeRefusal.INVALID, "the shop has the code, and it works no longer");
        }
        WorkingCode code = new WorkingCode(order.code(), seen.reference(), seen.endsAt(), true);
        return reply instanceof Done
                ? new CodeCreation.Created(code)
                : new CodeCreation.ExistsAlready(code);
    }

    @Override
    public CodeEnding end(CodeToEnd code) {
        return switch (look(code.code())) {
            case NotThere _ -> new CodeEnding.Absent();
            case Hidden hidden -> new CodeEnding.Rejected(hidden.reason(), hidden.detail());
            case Unclear unclear -> new CodeEnding.Unknown(unclear.detail());
            case Seen seen -> ended(code, seen);
        };
    }

    private CodeEnding ended(CodeToEnd code, Seen seen) {
        if (code.reference() != null && !code.reference().equals(seen.reference())) {
            return new CodeEnding.Rejected(
                    CodeRefusal.NAME_TAKEN, "the shop has another code of this name by now");
        }
        if (!seen.works()) {
            return new CodeEnding.Dead(seen.used());
        }
        ShopReply reply = send(() -> shop.end(seen.reference()));
        return switch (reply) {
            case Refused refused -> new CodeEnding.Rejected(refused.reason(), refused.detail());
            case NotNow notNow -> new CodeEnding.Unknown(notNow.detail());
            case Done _ -> confirmed(code, seen, "the shop says that it ended the code");
            case Open open -> confirmed(code, seen, open.detail());
            case Taken _ -> confirmed(code, seen, "an answer to another question");
        };
    }

    private CodeEnding confirmed(CodeToEnd code, Seen before, String detail) {
        return switch (look(code.code())) {
            case NotThere _ -> new CodeEnding.Dead(before.used());
            case Seen after ->
                    after.works()
                            ? new CodeEnding.Unknown(detail + "; it shows that it works")
                            : new CodeEnding.Dead(before.used() || after.used());
            case Hidden hidden ->
                    new CodeEnding.Unknown(detail + "; not shown: " + hidden.detail());
            case Unclear unclear ->
                    new CodeEnding.Unknown(detail + "; not shown: " + unclear.detail());
        };
    }

    private ShopReply send(Supplier<ShopReply> request) {
        ShopReply reply = request.get();
        for (int tries = 1;
                tries < MOST_TRIES
                        && reply instanceof NotNow notNow
                        && paused(tries, notNow.after());
                tries++) {
            reply = request.get();
        }
        return reply;
    }

    private Sighting look(String code) {
        Sighting sighting = shop.lookUp(code);
        for (int tries = 1;
                tries < MOST_TRIES
                        && sighting instanceof Unclear unclear
                        && unclear.after() != null
                        && paused(tries, unclear.after());
                tries++) {
            sighting = shop.lookUp(code);
        }
        return sighting;
    }

    /** Waits for as long as the shop wants and a little more each time; not for too long. */
    private boolean paused(int tries, Duration wanted) {
        if (wanted.compareTo(LONGEST_PAUSE) > 0) {
            return false;
        }
        Duration own = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
        pauses.take(wanted.compareTo(own) > 0 ? wanted : own);
        return true;
    }
}

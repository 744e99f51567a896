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

/**
 * Codes of one shop, of which nothing is said that the shop did not show: after each request that
 * makes or ends a code, the shop is asked for it. A lost answer, one that says too much, and two
 * attempts at once all come out the same.
 *
 * <p>What was certainly not done is tried again at once, up to twice, after the pause that the shop
 * asks for. What may have been done is not: the look tells, now or when the caller asks again.
 */
final class ConfirmedCodes implements ShopCodes {

    private final ShopAdmin shop;
    private final PatientAsking patience;

    ConfirmedCodes(ShopAdmin shop, Pauses pauses) {
        this.shop = shop;
        this.patience = new PatientAsking(pauses);
    }

    @Override
    public CodeCreation create(CodeOrder order) {
        ShopReply reply = patience.send(() -> shop.make(order));
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
        ShopReply reply = patience.send(() -> shop.end(seen.reference()));
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

    private Sighting look(String code) {
        Sighting sighting = shop.lookUp(code);
        for (int tries = 1;
                tries < PatientAsking.MOST_TRIES
                        && sighting instanceof Unclear unclear
                        && unclear.after() != null
                        && patience.pause(tries, unclear.after());
                tries++) {
            sighting = shop.lookUp(code);
        }
        return sighting;
    }
}

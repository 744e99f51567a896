package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Decision;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeToEnd;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.RecipientId;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A store and a shop between whose calls the process dies, before a call or after it. */
record Crashes(Redemptions store, ShopCodes shop, BooleanSupplier dies)
        implements Redemptions, ShopCodes {

    /** The process is gone. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private <T> T call(Supplier<T> call) {
        if (dies.getAsBoolean()) {
            throw new Died();
        }
        T answer = call.get();
        if (dies.getAsBoolean()) {
            throw new Died();
        }
        return answer;
    }

    @Override
    public Optional<Redemption> find(RedemptionId id) {
        return store.find(id);
    }

    @Override
    public SaveResult reserve(Decision.Book booking, Redemption redemption, RewardLimits limits) {
        return call(() -> store.reserve(booking, redemption, limits));
    }

    @Override
    public SaveResult save(Redemption after) {
        return call(() -> store.save(after));
    }

    @Override
    public SaveResult book(Decision.Book booking, Redemption before, Redemption after) {
        return call(() -> store.book(booking, before, after));
    }

    @Override
    public DonationBook donations(RecipientId recipient) {
        return store.donations(recipient);
    }

    @Override
    public SaveResult book(
            Decision.Book booking,
            Redemption before,
            Redemption after,
            DonationBook.Change donation,
            Optional<AuditEntry> deed) {
        return call(() -> store.book(booking, before, after, donation, deed));
    }

    @Override
    public CodeCreation create(CodeOrder order) {
        return call(() -> shop.create(order));
    }

    @Override
    public CodeEnding end(CodeToEnd code) {
        return call(() -> shop.end(code));
    }
}

package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.stamps.ListStampCards;
import dev.stammkunde.programmes.stamps.ShownCard;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;
import dev.stammkunde.programmes.stamps.StampRules;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Shows a customer's stamp cards. */
public final class ShowCards {

    private final LedgerHistory ledger;
    private final StampCardsOfShops cards;

    /** Of accounts in a ledger, by shops' cards. */
    public ShowCards(LedgerHistory ledger, StampCardsOfShops cards) {
        this.ledger = ledger;
        this.cards = cards;
    }

    /** Lists them; in a shop without cards no account is read. */
    public List<ShownCard> list(AccountId account, Instant now) {
        return list(account.shopId(), () -> ledger.account(account), now);
    }

    /** Lists those of an account that was read already. */
    public List<ShownCard> list(PointsAccount account, Instant now) {
        return list(account.id().shopId(), () -> account, now);
    }

    private List<ShownCard> list(String shopId, Supplier<PointsAccount> account, Instant now) {
        StampCards ofShop = cards.of(shopId);
        return ofShop.all().isEmpty()
                ? List.of()
                : ListStampCards.list(ofShop, account.get().section(StampRules.NAME), now);
    }
}

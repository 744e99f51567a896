package dev.stammkunde.servememberapi.query;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.programmes.stamps.ListStampCards;
import dev.stammkunde.programmes.stamps.ShownCard;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;
import dev.stammkunde.programmes.stamps.StampRules;

import java.time.Instant;
import java.util.List;

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
        StampCards ofShop = cards.of(account.shopId());
        return ofShop.all().isEmpty()
                ? List.of()
                : ListStampCards.list(
                        ofShop, ledger.account(account).section(StampRules.NAME), now);
    }
}

package dev.stammkunde.programmes.moves;

import dev.stammkunde.points.words.UnitNames;
import dev.stammkunde.programmes.stamps.StampCardDraft;
import dev.stammkunde.programmes.stamps.StampCardText;
import dev.stammkunde.programmes.stamps.StampCards;
import dev.stammkunde.programmes.stamps.StampCardsOfShops;
import dev.stammkunde.programmes.stamps.StampRules;
import dev.stammkunde.programmes.tiers.TierHistory;
import dev.stammkunde.programmes.tiers.TierUnits;
import dev.stammkunde.programmes.tiers.TiersOfShops;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

/**
 * What a shop calls its tiers and stamp cards by their newest versions. Each kind is read once, and
 * not before something of it is named. For one request.
 */
public final class NamesOfShop implements UnitNames {

    private final String shopId;
    private final TiersOfShops tiers;
    private final StampCardsOfShops cards;
    private @Nullable TierHistory history;
    private @Nullable StampCards ofShop;

    /** Reads nothing yet. */
    public NamesOfShop(String shopId, TiersOfShops tiers, StampCardsOfShops cards) {
        this.shopId = shopId;
        this.tiers = tiers;
        this.cards = cards;
    }

    @Override
    public BothLanguages name(String wing, String id) {
        return switch (wing) {
            case TierUnits.NAME -> tier(id);
            case StampRules.NAME -> card(id);
            default -> BothLanguages.same(id);
        };
    }

    private BothLanguages tier(String id) {
        TierHistory known = history == null ? tiers.history(shopId) : history;
        history = known;
        return known.findTier(id)
                .map(tier -> new BothLanguages(tier.name(Language.DE), tier.name(Language.EN)))
                .orElseGet(() -> BothLanguages.same(id));
    }

    private BothLanguages card(String id) {
        StampCards known = ofShop == null ? cards.of(shopId) : ofShop;
        ofShop = known;
        return known.all().stream()
                .filter(card -> card.id().id().equals(id))
                .map(card -> titles(card.draft()))
                .findFirst()
                .orElseGet(() -> BothLanguages.same(id));
    }

    private static BothLanguages titles(StampCardDraft card) {
        return new BothLanguages(
                title(card, Language.DE, Language.EN), title(card, Language.EN, Language.DE));
    }

    private static String title(StampCardDraft card, Language language, Language other) {
        StampCardText text = card.texts().get(language);
        StampCardText instead = text == null ? card.texts().get(other) : text;
        return instead == null ? card.name() : instead.title();
    }
}

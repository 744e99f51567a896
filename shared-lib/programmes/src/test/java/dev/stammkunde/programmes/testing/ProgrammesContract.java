package dev.stammkunde.programmes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.programmes.Programme;
import dev.stammkunde.programmes.Programmes;
import dev.stammkunde.programmes.ladders.LadderDraft;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every store does that reads programmes of a kind; a shop's ladders stand for all. */
public abstract class ProgrammesContract {

    protected static final String SHOP = "shop#%";

    private static final Instant SINCE = Instant.parse("2026-11-29T10:00:00Z");

    /** Returns the port over one store, which may be empty. */
    protected abstract Programmes<LadderDraft> programmes();

    /** Puts the next version of a ladder. */
    protected abstract void put(Programme<LadderDraft> programme);

    protected static Programme<LadderDraft> ladder(
            String shop, String id, int version, DocumentState state) {
        return new Programme<>(
                new DocumentId(shop, id),
                version,
                state,
                SINCE,
                SampleLadders.drafts().get(version % SampleLadders.drafts().size()));
    }

    @Test
    void find_nothingPut_isNone() {
        assertThat(programmes().find(new DocumentId(SHOP, "tea"))).isEmpty();
        assertThat(programmes().active(SHOP)).isEmpty();
    }

    @Test
    void find_anyState_isTheNewestVersionAsItWasPut() {
        put(ladder(SHOP, "tea", 1, DocumentState.ACTIVE));
        Programme<LadderDraft> paused = ladder(SHOP, "tea", 2, DocumentState.PAUSED);
        put(paused);

        assertThat(programmes().find(paused.id())).contains(paused);
        assertThat(programmes().active(SHOP)).isEmpty();
    }

    @Test
    void active_severalOfAShop_areByTheirIdsAndOfThatShopAlone() {
        Programme<LadderDraft> tea = ladder(SHOP, "tea", 1, DocumentState.ACTIVE);
        Programme<LadderDraft> cups = ladder(SHOP, "cups", 1, DocumentState.ACTIVE);
        put(tea);
        put(cups);
        put(ladder(SHOP, "old", 1, DocumentState.ARCHIVED));
        put(ladder("other", "tea", 1, DocumentState.ACTIVE));

        assertThat(programmes().active(SHOP)).containsExactly(cups, tea);
    }

    @Test
    void active_changedMeanwhile_isSeenByTheNextQuestion() {
        Programmes<LadderDraft> programmes = programmes();
        put(ladder(SHOP, "tea", 1, DocumentState.ACTIVE));
        assertThat(programmes.active(SHOP)).hasSize(1);

        put(ladder(SHOP, "tea", 2, DocumentState.PAUSED));

        assertThat(programmes.active(SHOP)).isEmpty();
    }
}

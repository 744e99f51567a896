package dev.stammkunde.programmes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.programmes.json.TiersJson;
import dev.stammkunde.programmes.testing.SampleTierTexts;
import dev.stammkunde.programmes.tiers.TierUnitsOfShops;
import dev.stammkunde.programmes.tiers.TierVersion;
import dev.stammkunde.programmes.tiers.TiersDraft;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class DynamoDbTiersTest {

    private static final String SHOP = "roaster";
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-06T10:00:00Z");

    private final InMemoryDocuments<DocumentId> documents =
            new InMemoryDocuments<>(DocumentId::shopId);
    private final ChangeDocuments<TiersDraft> change =
            new ChangeDocuments<>(documents, TiersJson.TYPE);
    private final DynamoDbTiers tiers = new DynamoDbTiers(documents);

    @Test
    void history_shopWithoutTiers_countsNothing() {
        assertThat(tiers.history(SHOP).versions()).isEmpty();
        assertThat(new TierUnitsOfShops(tiers).rules(SHOP, MONDAY)).isEmpty();
    }

    @Test
    void history_changedTiers_areInForceFromWhenTheyWereSaved() {
        change.create(id("regulars"), draft("100"), by(MONDAY));
        assertThat(inForce(MONDAY)).contains("regulars/1");

        change.replace(id("regulars"), 1, draft("150"), by(TUESDAY));

        assertThat(inForce(MONDAY.minusSeconds(1))).isEmpty();
        assertThat(inForce(TUESDAY.minusSeconds(1))).contains("regulars/1");
        assertThat(inForce(TUESDAY)).contains("regulars/2");
    }

    @Test
    void history_pausedTiers_giveNothingUntilTheyAreResumed() {
        change.create(id("regulars"), draft("100"), by(MONDAY));
        change.bring(id("regulars"), DocumentState.PAUSED, by(TUESDAY));
        assertThat(inForce(TUESDAY)).isEmpty();

        change.bring(id("regulars"), DocumentState.ACTIVE, by(FRIDAY));

        assertThat(inForce(TUESDAY)).isEmpty();
        assertThat(inForce(FRIDAY)).contains("regulars/3");
    }

    @Test
    void history_newLadderAfterAnArchivedOne_followsIt() {
        change.create(id("regulars"), draft("100"), by(MONDAY));
        change.bring(id("regulars"), DocumentState.ARCHIVED, by(TUESDAY));
        change.create(id("friends"), draft("50"), by(FRIDAY));

        assertThat(inForce(MONDAY)).contains("regulars/1");
        assertThat(inForce(TUESDAY)).isEmpty();
        assertThat(inForce(FRIDAY)).contains("friends/1");
    }

    @Test
    void history_twoLaddersThatTwoPeopleMadeAtOnce_isTheFirstUntilItIsArchived() {
        change.create(id("regulars"), draft("100"), by(MONDAY));
        change.create(id("friends"), draft("50"), by(MONDAY.plusSeconds(1)));
        assertThat(inForce(TUESDAY)).contains("regulars/1");

        change.bring(id("regulars"), DocumentState.ARCHIVED, by(FRIDAY));

        assertThat(inForce(FRIDAY)).contains("friends/1");
        assertThat(inForce(TUESDAY)).contains("regulars/1");
    }

    @Test
    void history_moreVersionsThanAreRead_ratesWhatIsOlderByTheOldestOfThem() {
        change.create(id("regulars"), draft("100"), by(MONDAY));
        for (int version = 1; version < 70; version++) {
            change.replace(
                    id("regulars"),
                    version,
                    draft(String.valueOf(100 + version)),
                    by(TUESDAY.plusSeconds(version)));
        }

        assertThat(inForce(MONDAY)).contains("regulars/11");
        assertThat(inForce(TUESDAY.plusSeconds(11))).contains("regulars/12");
        assertThat(inForce(FRIDAY)).contains("regulars/70");
        assertThat(inForce(MONDAY.minusSeconds(1))).isEmpty();
    }

    @Test
    void history_latestVersionThatCannotBeUsed_isAFault() {
        change.create(id("regulars"), draft("100"), by(MONDAY));
        documents.save(
                id("regulars"),
                2,
                "{\"id\":\"regulars\",\"version\":2}",
                by(TUESDAY).did(SHOP, new Deed("replace", "tiers", "x")));

        assertThatThrownBy(() -> tiers.history(SHOP)).isInstanceOf(UnusableDocumentException.class);
    }

    private Optional<String> inForce(Instant at) {
        return tiers.history(SHOP).findInForce(at).map(TierVersion::name);
    }

    private static DocumentId id(String id) {
        return new DocumentId(SHOP, id);
    }

    private static TiersDraft draft(String silver) {
        Reading<TiersDraft> reading =
                TiersJson.TYPE.read(Json.parse(SampleTierTexts.spend(silver, "300")));
        return ((Reading.Valid<TiersDraft>) reading).value();
    }

    private static Acting by(Instant at) {
        return Acting.operator("m", at, "request-" + at);
    }
}

package dev.stammkunde.campaigns.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.ListedCampaign;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.UnusableDocumentException;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class CachedCampaignsTest {

    private static final CampaignId ID = new CampaignId("shop", "b");

    private final List<String> texts = new ArrayList<>();
    private final List<String> settingsTexts = new ArrayList<>();
    private int latestReads;
    private int textReads;
    private final CachedCampaigns campaigns = new CachedCampaigns(documents(), settings());

    @Test
    void findLatest_afterAPause_seesItAtOnce() {
        save(1, CampaignState.ACTIVE);
        assertThat(campaigns.findLatest(ID)).map(Campaign::state).contains(CampaignState.ACTIVE);

        save(2, CampaignState.PAUSED);

        assertThat(campaigns.findLatest(ID)).map(Campaign::state).contains(CampaignState.PAUSED);
    }

    @Test
    void findVersion_manyTimes_isReadOnce() {
        save(1, CampaignState.ACTIVE);
        for (int i = 0; i < 5; i++) {
            campaigns.findLatest(ID);
            campaigns.findVersion(ID, 1);
        }

        assertThat(textReads).isEqualTo(1);
        assertThat(latestReads).isEqualTo(5);
        assertThat(campaigns.findVersion(ID, 2)).isEmpty();
    }

    @Test
    void forOneInvocation_manyQuestions_asksOnceAndTheNextInvocationAgain() {
        save(1, CampaignState.ACTIVE);
        Campaigns one = campaigns.forOneInvocation();
        one.findLatest(ID);
        save(2, CampaignState.PAUSED);

        assertThat(one.findLatest(ID)).map(Campaign::version).contains(1);
        assertThat(latestReads).isEqualTo(1);
        assertThat(campaigns.forOneInvocation().findLatest(ID)).map(Campaign::version).contains(2);
    }

    @Test
    void settings_neverSaved_areTheDefaultsUntilTheyAre() {
        assertThat(campaigns.settings("shop")).isEqualTo(MailSettingsJson.defaults("shop"));

        settingsTexts.add(
                """
                {"sender": {"address": "post@shop.example", "name": "Tee"}, "zone": "Europe/Vienna",
                 "brand": {"name": "Tee", "url": "https://shop.example", "imprint": "Tee GmbH"}}
                """);

        assertThat(campaigns.settings("shop").zone().getId()).isEqualTo("Europe/Vienna");
    }

    @Test
    void findState_latestThatCannotBeUsed_isKnownAndEarlierVersionsAreToo() {
        save(1, CampaignState.ACTIVE);
        save(2, CampaignState.PAUSED);
        texts.set(1, texts.get(1).replace("BIRTHDAY", "NAME_DAY"));
        Campaigns one = campaigns.forOneInvocation();

        assertThat(one.findState(ID)).contains(CampaignState.PAUSED);
        assertThat(one.findVersion(ID, 1)).isPresent();
        assertThatThrownBy(() -> one.findLatest(ID))
                .isInstanceOfSatisfying(
                        UnusableDocumentException.class,
                        e -> {
                            assertThat(e.document())
                                    .isEqualTo("version 2 of campaign b of shop shop");
                            assertThat(e.problems())
                                    .extracting(Finding::path)
                                    .containsExactly("rule.kind");
                        });
    }

    @Test
    void findState_thatCannotBeReadEither_isAFault() {
        texts.add("{}");

        assertThatThrownBy(() -> campaigns.findState(ID))
                .isInstanceOf(UnusableDocumentException.class);
    }

    private void save(int version, CampaignState state) {
        texts.add(
                """
                {"id": "b", "version": %d, "state": "%s", "activeSince": "2026-11-22T09:00:00Z",
                 "name": "Geburtstag", "rule": {"kind": "BIRTHDAY"},
                 "timing": {"expression": "cron(0 9 * * ? *)", "zone": "Europe/Berlin"},
                 "topic": "birthday", "contents": {"main": {"de": {"template": "birthday"}}}}
                """
                        .formatted(version, state));
    }

    private CampaignDocuments documents() {
        return new CampaignDocuments() {
            @Override
            public Optional<Integer> findLatestVersion(CampaignId id) {
                latestReads++;
                return texts.isEmpty() ? Optional.empty() : Optional.of(texts.size());
            }

            @Override
            public Optional<Instant> findSavedAt(CampaignId id, int version) {
                return Optional.empty();
            }

            @Override
            public Optional<String> findText(CampaignId id, int version) {
                textReads++;
                return version <= texts.size()
                        ? Optional.of(texts.get(version - 1))
                        : Optional.empty();
            }

            @Override
            public SaveResult save(CampaignId id, int version, String text, AuditEntry entry) {
                throw new UnsupportedOperationException("a cache asks for versions alone");
            }

            @Override
            public List<CampaignId> ofShop(String shopId) {
                throw new UnsupportedOperationException("a cache asks for versions alone");
            }

            @Override
            public List<ListedCampaign> listed(String shopId, String after, int most) {
                throw new UnsupportedOperationException("a cache asks for versions alone");
            }
        };
    }

    private DocumentVersions<String> settings() {
        return new DocumentVersions<String>() {
            @Override
            public Optional<Integer> findLatestVersion(String shopId) {
                return settingsTexts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(settingsTexts.size());
            }

            @Override
            public Optional<Instant> findSavedAt(String shopId, int version) {
                return Optional.empty();
            }

            @Override
            public Optional<String> findText(String shopId, int version) {
                return Optional.of(settingsTexts.get(version - 1));
            }

            @Override
            public SaveResult save(String shopId, int version, String text, AuditEntry entry) {
                throw new UnsupportedOperationException("a cache asks for versions alone");
            }
        };
    }
}

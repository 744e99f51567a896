package dev.stammkunde.manageloyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;

/** What can be done to a programme of any kind. */
final class KindLifeTest {

    @ParameterizedTest
    @EnumSource
    void create_least_isCarriedOutAtOnceAndTwiceTheSame(SampleKind kind) {
        LoyaltyApi api = new LoyaltyApi(kind);

        Reply created = api.create(kind.least());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("etag", "\"1\"");
        assertThat(created.body().path("state").asText()).isEqualTo("ACTIVE");
        assertThat(api.create(kind.least())).isEqualTo(created);
        assertThat(api.create(kind.whole()).problem()).isEqualTo("document-exists");
        assertThat(api.get("", "").body().path("documents")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void replace_byVersion_isTheNextAndOthersAreOutdated(SampleKind kind) {
        LoyaltyApi api = new LoyaltyApi(kind);
        api.create(kind.least());

        assertThat(api.replace(kind.whole(), 1).headers()).containsEntry("etag", "\"2\"");
        assertThat(api.replace(kind.whole(), 1).headers()).containsEntry("etag", "\"2\"");
        assertThat(api.replace(kind.least(), 1).status()).isEqualTo(412);
        assertThat(api.ask("PUT", "/{id}", kind.least(), Map.of()).status()).isEqualTo(428);
        assertThat(api.get("/{id}/versions", "").body().path("versions")).hasSize(2);
        assertThat(api.get("/{id}", "version=1").body().path("version").asInt()).isEqualTo(1);
        assertThat(api.get("/{id}", "").body().path("version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void check_wrongOrRight_keepsNothing(SampleKind kind) {
        LoyaltyApi api = new LoyaltyApi(kind);
        api.create(kind.least());

        assertThat(api.ask("POST", "/{id}/check", kind.whole(), Map.of()).status()).isEqualTo(200);
        assertThat(api.ask("POST", "/{id}/check", "{}", Map.of()).fields()).contains("name");
        assertThat(api.documents().findLatestVersion(kind.key())).contains(1);
    }

    @ParameterizedTest
    @EnumSource
    void audit_ofALife_hasEachWriteOnce(SampleKind kind) {
        LoyaltyApi api = new LoyaltyApi(kind);
        api.create(kind.least());
        api.create(kind.least());
        api.post("/{id}/pause");
        api.post("/{id}/pause");
        assertThat(api.get("/{id}", "").body().path("state").asText()).isEqualTo("PAUSED");
        api.post("/{id}/resume");
        api.replace(kind.whole(), 3);
        api.post("/{id}/archive");

        assertThat(api.post("/{id}/resume").problem()).isEqualTo("document-archived");
        assertThat(api.replace(kind.least(), 5).problem()).isEqualTo("document-archived");
        assertThat(api.audit.of(LoyaltyApi.SHOP).reversed().stream().map(AuditEntry::deed))
                .containsExactly(
                        new Deed("create", kind.type(), kind.id()),
                        new Deed("pause", kind.type(), kind.id()),
                        new Deed("resume", kind.type(), kind.id()),
                        new Deed("replace", kind.type(), kind.id()),
                        new Deed("archive", kind.type(), kind.id()));
    }

    @ParameterizedTest
    @EnumSource
    void document_thatCannotBeUsed_isShownAndPausedAndReplaced(SampleKind kind) {
        LoyaltyApi api = new LoyaltyApi(kind);
        api.documents().save(kind.key(), 1, kind.unusable());

        assertThat(api.get("/{id}", "").body().path("unusable")).isNotEmpty();
        assertThat(api.get("", "").body().at("/documents/0/unusable")).isNotEmpty();
        assertThat(api.post("/{id}/pause").status()).isEqualTo(200);
        assertThat(api.post("/{id}/resume").problem()).isEqualTo("document-unusable");
        assertThat(api.replace(kind.least(), 2).body().path("state").asText()).isEqualTo("PAUSED");
    }

    @ParameterizedTest
    @EnumSource
    void document_unknown_isNone(SampleKind kind) {
        LoyaltyApi api = new LoyaltyApi(kind);
        for (LoyaltyRoute route : LoyaltyApi.routes(kind)) {
            if (route.key().contains('{' + kind.idParameter() + '}')) {
                for (String id : List.of(kind.id(), "../No#", "TEA", " ", "a".repeat(41))) {
                    Reply reply =
                            api.ask(
                                    route.key(),
                                    kind.least(),
                                    Map.of(
                                            "id",
                                            id,
                                            "if-match",
                                            "\"1\"",
                                            "group",
                                            route.allowed().iterator().next().claim()));

                    assertThat(reply.problem())
                            .as(route.key() + " of " + id)
                            .isEqualTo("unknown-document");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void route_byEachGroup_isAnsweredToWhoMay(SampleKind kind) {
        for (LoyaltyRoute route : LoyaltyApi.routes(kind)) {
            for (String group : List.of("marketing", "finance", "support", "strangers")) {
                Reply reply =
                        new LoyaltyApi(kind)
                                .ask(
                                        route.key(),
                                        kind.least(),
                                        Map.of("group", group, "if-match", "\"1\""));
                boolean isAllowed =
                        route.allowed().stream().anyMatch(each -> each.claim().equals(group));

                assertThat(reply.status() == 403)
                        .as("%s by %s", route.key(), group)
                        .isEqualTo(!isAllowed);
            }
        }
    }
}

package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What the audit tells of what marketing does. */
final class AuditedChangesTest {

    private static final Map<String, String> NONE = Map.of();

    private final AdminApi api = new AdminApi();

    private List<Deed> deeds() {
        return api.audit.of(AdminApi.SHOP).reversed().stream().map(AuditEntry::deed).toList();
    }

    private static Deed deed(String verb) {
        return new Deed(verb, "campaign", "b");
    }

    @Test
    void audit_ofACampaignsLife_hasEachWriteOnce() {
        api.create(Documents.birthday("b"));
        api.create(Documents.birthday("b"));
        api.ask(AdminRoute.PAUSE, "b");
        api.ask(AdminRoute.PAUSE, "b");
        api.ask(AdminRoute.RESUME, "b");
        String other = Documents.birthday("b").replace("\"name\": \"", "\"name\": \"Neu ");
        api.change("b", other, "\"3\"");
        api.change("b", other, "\"3\"");
        api.change("b", Documents.birthday("b"), "\"1\"");
        api.ask(AdminRoute.ARCHIVE, "b");
        api.ask(AdminRoute.RESUME, "b");

        assertThat(deeds())
                .containsExactly(
                        deed("create"),
                        deed("pause"),
                        deed("resume"),
                        deed("replace"),
                        deed("archive"));
        AuditEntry replaced = api.audit.of(AdminApi.SHOP).get(1);
        assertThat(replaced.acting().person()).isEqualTo("mia");
        assertThat(replaced.acting().groups()).containsExactly("marketing");
        assertThat(replaced.changes().changes())
                .extracting(AuditChange::path)
                .containsExactly("version", "name");
    }

    @Test
    void audit_ofAPauseWhoseScheduleFailed_hasItOnceAfterTheMend() {
        api.create(Documents.birthday("b"));
        api.schedules.failNext();
        assertThat(api.ask(AdminRoute.PAUSE, "b").status()).isEqualTo(503);
        assertThat(api.ask(AdminRoute.PAUSE, "b").status()).isEqualTo(200);

        assertThat(deeds()).containsExactly(deed("create"), deed("pause"));
    }

    @Test
    void audit_ofLooks_hasNothing() {
        api.create(Documents.birthday("b"));
        api.ask(AdminRoute.SHOW, "b");
        api.ask(AdminRoute.PREVIEW, "b", "{}");
        api.ask(AdminRoute.AUDIENCE, "b", "{\"date\": \"2027-03-14\"}");
        api.as("[finance]").ask(AdminRoute.PAUSE, "b");

        assertThat(deeds()).containsExactly(deed("create"));
    }

    @Test
    void audit_ofCodes_hasTheirNumberAndNoneOfThem() {
        Map<String, String> pool = Map.of("pool", "winter");
        api.ask(AdminRoute.IMPORT_CODES, pool, "{\"codes\": [\"TEA-1\", \"TEA-2\"]}", NONE);
        api.ask(AdminRoute.IMPORT_CODES, pool, "{\"codes\": [\"TEA-1\", \"TEA-2\"]}", NONE);

        AuditEntry told = api.audit.of(AdminApi.SHOP).getFirst();
        assertThat(deeds()).containsExactly(new Deed("import", "coupon-codes", "winter"));
        assertThat(told.changes().changes()).containsExactly(new AuditChange("codes", null, "2"));
    }

    @Test
    void audit_ofMailSettings_hasWhatWasSet() {
        api.ask(
                AdminRoute.CHANGE_SETTINGS,
                Map.of(),
                """
                {"sender": {"address": "post@tee.example", "name": "Teeladen"},
                 "brand": {"name": "Teeladen", "url": "https://tee.example", "imprint": "Teeladen GmbH"},
                 "zone": "Europe/Berlin", "language": "de"}
                """,
                NONE);

        assertThat(deeds()).containsExactly(new Deed("replace", "mail-settings", AdminApi.SHOP));
        assertThat(api.audit.of(AdminApi.SHOP).getFirst().changes().changes())
                .contains(new AuditChange("sender.address", null, "post@tee.example"));
    }
}

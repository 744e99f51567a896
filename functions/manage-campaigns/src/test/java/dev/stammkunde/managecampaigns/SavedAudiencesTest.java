package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.testkit.http.Reply;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Saved audiences: their life, who uses them and what a count of them says. */
final class SavedAudiencesTest {

    private static final String REGULARS =
            "{\"id\": \"regulars\", \"name\": \"Regulars\", \"conditions\": {\"countries\": [\"DE\"]}}";

    private final AdminApi api = new AdminApi();

    private Reply create(String body) {
        return api.ask(AdminRoute.CREATE_AUDIENCE, Map.of(), body, Map.of());
    }

    private Reply ask(AdminRoute route, String id, String body) {
        return api.ask(route, Map.of("audienceId", id), body, Map.of());
    }

    private Reply change(String id, String body, String ifMatch) {
        return api.ask(
                AdminRoute.CHANGE_AUDIENCE,
                Map.of("audienceId", id),
                body,
                Map.of("if-match", ifMatch));
    }

    private static String naming(String campaign, String audience) {
        return Documents.birthday(campaign)
                .replaceFirst("\\{", "{\"audience\": {\"saved\": \"" + audience + "\"}, ");
    }

    @Test
    void life_createChangeArchive_isVersionedAndAudited() {
        assertThat(create(REGULARS).status()).isEqualTo(201);
        assertThat(create(REGULARS).status()).isEqualTo(201);
        String changed = REGULARS.replace("DE", "AT");
        assertThat(change("regulars", changed, "\"1\"").status()).isEqualTo(200);
        assertThat(change("regulars", changed, "\"1\"").status()).isEqualTo(200);
        assertThat(ask(AdminRoute.ARCHIVE_AUDIENCE, "regulars", "").status()).isEqualTo(200);
        assertThat(ask(AdminRoute.ARCHIVE_AUDIENCE, "regulars", "").status()).isEqualTo(200);

        assertThat(change("regulars", REGULARS, "\"3\"").problem()).isEqualTo("document-archived");
        Reply versions = ask(AdminRoute.AUDIENCE_VERSIONS, "regulars", "");
        assertThat(versions.body().path("versions")).hasSize(3);
        assertThat(api.audit.of(AdminApi.SHOP).reversed())
                .extracting(AuditEntry::deed)
                .containsExactly(
                        new Deed("create", "audience", "regulars"),
                        new Deed("replace", "audience", "regulars"),
                        new Deed("archive", "audience", "regulars"));
    }

    @Test
    void change_afterSomebodyElse_isRefusedWithTheLatestVersion() {
        create(REGULARS);
        change("regulars", REGULARS.replace("DE", "AT"), "\"1\"");

        Reply late = change("regulars", REGULARS.replace("DE", "CH"), "\"1\"");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.headers().get("etag")).isEqualTo("\"2\"");
        assertThat(
                        ask(AdminRoute.SHOW_AUDIENCE, "regulars", "")
                                .body()
                                .path("conditions")
                                .path("countries")
                                .path(0)
                                .asText())
                .isEqualTo("AT");
    }

    @Test
    void create_listThatIsNotThereOrNotWhole_isRefusedAtTheField() {
        api.lists.begin(new ListId(AdminApi.SHOP, "half"), "file", 2);
        api.lists.holding("other", "theirs", new CustomerId("other", "7"));
        api.lists.holding(AdminApi.SHOP, "ours", new CustomerId(AdminApi.SHOP, "7"));

        for (String list : new String[] {"none", "half", "theirs"}) {
            Reply refused = create(REGULARS.replace("}}", "}, \"list\": \"" + list + "\"}"));

            assertThat(refused.status()).as(list).isEqualTo(422);
            assertThat(refused.body().path("errors").path(0).path("field").asText())
                    .isEqualTo("list");
        }
        assertThat(create(REGULARS.replace("}}", "}, \"list\": \"ours\"}")).status())
                .isEqualTo(201);
    }

    @Test
    void archive_whileACampaignIsForIt_isRefusedAndNamesTheCampaign() {
        create(REGULARS);
        assertThat(api.create(naming("b", "regulars")).status()).isEqualTo(201);
        api.create(naming("gone", "regulars"));
        api.ask(AdminRoute.ARCHIVE, "gone");

        Reply refused = ask(AdminRoute.ARCHIVE_AUDIENCE, "regulars", "");

        assertThat(refused.problem()).isEqualTo("audience-in-use");
        assertThat(refused.body().path("detail").asText()).contains(": b.");
        Reply list = api.ask(AdminRoute.LIST_AUDIENCES, Map.of(), "", Map.of());
        assertThat(list.body().path("about").path("regulars").path("usedBy").toString())
                .isEqualTo("[\"b\"]");

        api.ask(AdminRoute.ARCHIVE, "b");

        assertThat(ask(AdminRoute.ARCHIVE_AUDIENCE, "regulars", "").status()).isEqualTo(200);
        assertThat(api.create(naming("c", "regulars")).status()).isEqualTo(422);
    }

    @Test
    void create_campaignOfAnAudienceThatIsNotThere_isRefusedAtTheField() {
        Reply refused = api.create(naming("b", "regulars"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("field").asText())
                .isEqualTo("audience.saved");
    }

    /** What a later release says of a campaign is no reason to take its audience away. */
    @Test
    void archive_whileACampaignThatCannotBeUsedIsForIt_isRefused() {
        create(REGULARS);
        api.documents.save(
                new CampaignId(AdminApi.SHOP, "later"),
                1,
                "{\"id\": \"later\", \"version\": 1, \"state\": \"ACTIVE\","
                        + " \"rule\": {\"kind\": \"LATER\"}, \"audience\": {\"saved\": \"regulars\"}}");

        assertThat(ask(AdminRoute.ARCHIVE_AUDIENCE, "regulars", "").problem())
                .isEqualTo("audience-in-use");
    }

    @Test
    void count_draftWithList_looksAtTheListAlone() {
        CustomerId ada = api.known("ada");
        CustomerId ben = api.known("ben");
        api.known("ida");
        api.lists.holding(AdminApi.SHOP, "l1", ada, ben);

        Reply everyone = ask(AdminRoute.COUNT_AUDIENCE, "new", "{\"draft\": {\"name\": \"x\"}}");
        Reply listed =
                ask(
                        AdminRoute.COUNT_AUDIENCE,
                        "new",
                        "{\"draft\": {\"name\": \"x\", \"list\": \"l1\"}}");
        Reply rich =
                ask(
                        AdminRoute.COUNT_AUDIENCE,
                        "new",
                        "{\"draft\": {\"name\": \"x\", \"list\": \"l1\","
                                + " \"conditions\": {\"pointsAtLeast\": 5}}}");

        assertThat(everyone.body().path("in").asInt()).isEqualTo(3);
        assertThat(listed.body().path("looked").asInt()).isEqualTo(2);
        assertThat(listed.body().path("in").asInt()).isEqualTo(2);
        assertThat(rich.body().path("notIn").toString()).isEqualTo("{\"TOO_FEW_POINTS\":2}");
        assertThat(rich.body().path("complete").asBoolean()).isTrue();
    }

    @Test
    void count_placeOfAnotherAudience_isRefused() {
        create(REGULARS);
        for (int i = 0; i < 2_100; i++) {
            api.known("c" + i);
        }

        Reply first = ask(AdminRoute.COUNT_AUDIENCE, "regulars", "{}");
        String next = first.body().path("next").asText();

        assertThat(first.body().path("complete").asBoolean()).isFalse();
        assertThat(
                        ask(AdminRoute.COUNT_AUDIENCE, "regulars", "{\"next\": \"" + next + "\"}")
                                .status())
                .isEqualTo(200);
        change("regulars", REGULARS.replace("DE", "AT"), "\"1\"");
        assertThat(
                        ask(AdminRoute.COUNT_AUDIENCE, "regulars", "{\"next\": \"" + next + "\"}")
                                .status())
                .isEqualTo(422);
    }

    /** The campaign's count asks what its run asks. */
    @Test
    void countOfACampaign_namingAnAudience_looksAtItsListAndConditions() {
        CustomerId ada = api.known("ada");
        api.known("ben");
        api.lists.holding(AdminApi.SHOP, "l1", ada);
        create("{\"id\": \"regulars\", \"name\": \"Regulars\", \"list\": \"l1\"}");
        String newsletter =
                naming("n", "regulars")
                        .replaceFirst(
                                "\"rule\": \\{[^}]*\\}",
                                "\"rule\": {\"kind\": \"OCCASION\", \"occasion\": {\"kind\": \"ONCE\"}}");

        Reply count =
                api.ask(
                        AdminRoute.AUDIENCE,
                        "n",
                        "{\"date\": \"2027-03-14\", \"draft\": " + newsletter + "}");

        assertThat(count.body().path("looked").asInt()).isEqualTo(1);
        assertThat(count.body().path("examples").toString()).isEqualTo("[\"ada\"]");
    }

    @Test
    void otherShop_audienceOfOurs_isNotThere() {
        create(REGULARS);

        Reply theirs =
                api.ask(
                        AdminRoute.SHOW_AUDIENCE,
                        Map.of("audienceId", "regulars", "shopId", "other"),
                        "",
                        Map.of());

        assertThat(theirs.status()).isEqualTo(404);
    }
}

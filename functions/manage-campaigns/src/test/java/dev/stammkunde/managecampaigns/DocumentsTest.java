package dev.stammkunde.managecampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.mail.content.Shipped;
import dev.stammkunde.mail.content.Variable;
import dev.stammkunde.testkit.RepositoryRoot;
import dev.stammkunde.testkit.http.Reply;
import dev.stammkunde.testkit.openapi.OpenApiDocument;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What documents say is so. */
final class DocumentsTest {

    private static final Path ROOT = RepositoryRoot.path();

    @Test
    void examplesOfTheGuide_areTakenAsTheyAre() throws IOException {
        AdminApi api = new AdminApi();
        List<String> examples = found("(?s)```json\n(.*?)```");

        assertThat(examples).hasSize(14);
        for (String example : examples) {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(example);
            json.remove("list"); // which is uploaded before
            Reply reply =
                    json.has("rule")
                            ? api.create(example)
                            : api.ask(
                                    routeOf(json),
                                    Map.of("pool", "winter"),
                                    json.toString(),
                                    Map.of());
            assertThat(reply.status()).as(example + reply.body()).isBetween(200, 201);
        }
    }

    private static AdminRoute routeOf(JsonNode example) {
        if (example.has("conditions")) {
            return AdminRoute.CREATE_AUDIENCE;
        }
        return example.has("codes") ? AdminRoute.IMPORT_CODES : AdminRoute.CHANGE_SETTINGS;
    }

    @Test
    void occasionsOfTheGuide_areTakenAsTheyAre() throws IOException {
        AdminApi api = new AdminApi();
        List<String> occasions = found("(?m)^\\| `(\\{\"kind\".*?})` \\|");

        assertThat(occasions).hasSize(8);
        for (String occasion : occasions) {
            String rule = "{\"kind\": \"OCCASION\", \"occasion\": " + occasion + "}";
            String id = "o-" + occasions.indexOf(occasion);
            Reply reply = api.create(Documents.campaign(id, rule, "cron(0 9 * * ? *)"));
            assertThat(reply.status()).as(occasion + reply.body()).isEqualTo(201);
        }
    }

    @Test
    void routes_ofCodeAndDocument_areTheSame() {
        // The document is of the whole API: what is about one customer or address, about surveys
        // or cases, or tells who did what, other functions answer.
        Set<String> documented =
                new TreeSet<>(OpenApiDocument.read("admin-api.yaml").operations().keySet());
        documented.removeIf(
                route ->
                        route.contains("/customers")
                                || route.contains("/suppressions/")
                                || route.contains("/surveys")
                                || route.contains("/cases")
                                || route.endsWith("/audit"));

        assertThat(documented)
                .isEqualTo(
                        Arrays.stream(AdminRoute.values())
                                .map(AdminRoute::key)
                                .collect(Collectors.toSet()));
    }

    @Test
    void examplesOfTheApi_areAsTheirSchemasSay() {
        OpenApiDocument document = OpenApiDocument.read("admin-api.yaml");
        for (OpenApiDocument.Answer answer : document.answers()) {
            for (JsonNode example : answer.content().path("examples")) {
                assertThat(
                                document.mistakes(
                                        answer.content().path("schema"), example.path("value")))
                        .as(answer.route())
                        .isEmpty();
            }
        }
    }

    @Test
    void sampleEvents_areAnsweredAsDocumented() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("events/manage-campaigns"))) {
            for (Path file : files.toList()) {
                int status = new AdminApi().send(Files.readString(file)).status();
                assertThat(status).as(file.toString()).isLessThan(500);
            }
        }
    }

    /** What only the shipped frame of a mail needs is not for marketers. */
    @Test
    void texts_ofTheGuide_areAllTemplatesAndVariables() throws IOException {
        Set<String> named = Set.copyOf(found("`([a-z0-9-]+|[a-z]+[0-9]?\\.[a-zA-Z]+)`"));

        assertThat(named).containsAll(Shipped.campaignTemplates());
        assertThat(named)
                .containsAll(
                        Arrays.stream(Variable.values())
                                .filter(Variable::isOfCampaigns)
                                .map(Variable::path)
                                .toList());
    }

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(ROOT.resolve("docs/campaigns.md")))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}

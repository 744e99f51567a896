package dev.stammkunde.servememberapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.points.store.DynamoDbPointsLedger;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.stacktemplate.Sections;
import dev.stammkunde.stacktemplate.TemplateYaml;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.HashMap;
import java.util.Map;

/** The handler as Lambda makes it: by its own constructor, with the template's variables. */
final class ServeMemberApiHandlerTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perClass();

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void setProperties() {
        settings.put("aws.endpointUrl", DYNAMO_DB.endpoint().toString());
        settings.put("aws.region", "eu-central-1");
        settings.put("aws.accessKeyId", "test");
        settings.put("aws.secretAccessKey", "test");
        variables()
                .forEach(
                        (name, resource) ->
                                settings.put(
                                        name,
                                        resource.endsWith("Table")
                                                ? DYNAMO_DB.table(resource)
                                                : resource));
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void clearProperties() {
        settings.keySet().forEach(System::clearProperty);
    }

    @Test
    void everyRoute_withTheTemplatesVariables_isAnswered() {
        Bookings.in(
                        new DynamoDbPointsLedger(
                                DYNAMO_DB.client(),
                                DYNAMO_DB.table("PointsTable"),
                                DYNAMO_DB.table("EntriesTable")))
                .earn("1001", "37.90", Orders.PAID_AT);
        Api api = Api.of(new ServeMemberApiHandler());

        assertThat(api.points("7001", "asOf=2026-03-31").body().path("available").asLong())
                .isEqualTo(37);
        assertThat(api.ledger("7001", "").body().path("entries")).hasSize(1);
        assertThat(api.rewards("7001").body().path("pending").asLong()).isEqualTo(37);
        assertThat(api.explanation("7001", 1).status()).isEqualTo(200);
        assertThat(api.orderPoints("1001").status()).isEqualTo(200);
        assertThat(api.customer("7001").status()).isEqualTo(404);
    }

    /** The names of the function's variables, and the resources that they refer to. */
    private static Map<String, String> variables() {
        Map<String, Object> node =
                Sections.section(
                        TemplateYaml.read(RepositoryRoot.path().resolve("template.yaml")),
                        "Resources");
        for (String name :
                new String[] {"ServeMemberApiFunction", "Properties", "Environment", "Variables"}) {
            node = Sections.mapping(name, node.get(name));
        }
        Map<String, String> variables = new HashMap<>();
        node.forEach(
                (name, value) ->
                        variables.put(
                                name, String.valueOf(Sections.mapping(name, value).get("Ref"))));
        return variables;
    }
}

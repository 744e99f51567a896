package dev.stammkunde.stacktemplate;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The tables of {@code template.yaml}, so that a test runs on the tables that are deployed. */
public final class TemplateTables {

    private static final String TYPE = "AWS::DynamoDB::Table";

    private final Map<String, TableDefinition> definitions;

    private TemplateTables(Map<String, TableDefinition> definitions) {
        this.definitions = definitions;
    }

    /**
     * Reads the tables of a template, with the defaults of its parameters.
     *
     * @throws TemplateException if the template is malformed or a table has a property that is not
     *     honoured
     */
    public static TemplateTables read(Path template) {
        var yaml = TemplateYaml.read(template);
        var intrinsics = new Intrinsics(yaml, Map.of(), References.none());
        var definitions = new LinkedHashMap<String, TableDefinition>();
        Sections.section(yaml, "Resources")
                .forEach(
                        (id, value) -> {
                            var resource = Sections.mapping(id, value);
                            if (TYPE.equals(resource.get("Type"))) {
                                var properties =
                                        intrinsics.require(
                                                Sections.mapping(id, resource.get("Properties")));
                                definitions.put(
                                        id,
                                        new TableDefinition(id, Sections.mapping(id, properties)));
                            }
                        });
        return new TemplateTables(definitions);
    }

    /** Returns the ids of the tables in the order of the template. */
    public Set<String> logicalIds() {
        return definitions.keySet();
    }

    /** Makes the table of that id under another name, see {@link TableDefinition#create}. */
    public void create(DynamoDbClient client, String logicalId, String tableName) {
        definition(logicalId).create(client, tableName);
    }

    /** Makes it so that nothing expires in it, see {@link TableDefinition#createLasting}. */
    public void createLasting(DynamoDbClient client, String logicalId, String tableName) {
        definition(logicalId).createLasting(client, tableName);
    }

    private TableDefinition definition(String logicalId) {
        var definition = definitions.get(logicalId);
        if (definition == null) {
            throw new TemplateException(
                    "template.yaml has no table "
                            + logicalId
                            + ", only "
                            + definitions.keySet()
                            + ".");
        }
        return definition;
    }
}

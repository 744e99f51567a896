package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.stacktemplate.Sections;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** No table is lost, read by strangers or paid for when nothing happens. */
final class TableRules {

    private TableRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("A table can be restored to any second", TableRules::recovery),
                new TemplateRule(
                        "A table is encrypted with a key that costs nothing",
                        TableRules::encryption),
                new TemplateRule("A table is protected by parameter", TableRules::protection),
                new TemplateRule("A table outlives its stack", TableRules::retention),
                new TemplateRule("A table costs nothing when nothing happens", TableRules::billing),
                new TemplateRule("A table declares exactly its keys", TableRules::keys));
    }

    private static void recovery(Template template, Findings findings) {
        for (Resource table : tables(template, findings)) {
            findings.require(
                    table.is(
                            true, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"),
                    table.id() + " must have point-in-time recovery");
        }
    }

    /**
     * DynamoDB encrypts every table. With keys of its own it asks for no money; with one of the
     * account, each read and write may be a call of KMS.
     */
    private static void encryption(Template template, Findings findings) {
        for (Resource table : tables(template, findings)) {
            findings.require(
                    table.find("SSESpecification").isEmpty(),
                    table.id() + " must be encrypted with a key of DynamoDB's own");
        }
    }

    private static void protection(Template template, Findings findings) {
        for (Resource table : tables(template, findings)) {
            findings.require(
                    table.is(Resource.ref("DeletionProtection"), "DeletionProtectionEnabled"),
                    table.id() + " must be protected as the parameter DeletionProtection says");
        }
        findings.require(
                Sections.section(template.yaml(), "Parameters").containsKey("DeletionProtection"),
                "There must be a parameter DeletionProtection");
    }

    private static void retention(Template template, Findings findings) {
        for (Resource table : tables(template, findings)) {
            findings.require(
                    Set.of("Retain", "RetainExceptOnCreate")
                            .contains(String.valueOf(table.body().get("DeletionPolicy"))),
                    table.id() + " must be retained when its stack is deleted");
            findings.require(
                    "Retain".equals(table.body().get("UpdateReplacePolicy")),
                    table.id() + " must be retained when it is replaced");
        }
    }

    private static void billing(Template template, Findings findings) {
        for (Resource table : tables(template, findings)) {
            findings.require(
                    table.is("PAY_PER_REQUEST", "BillingMode"), table.id() + " must be on demand");
        }
    }

    private static void keys(Template template, Findings findings) {
        for (Resource table : tables(template, findings)) {
            var declared = new TreeSet<String>();
            table.list("AttributeDefinitions")
                    .forEach(item -> declared.add(Template.text(item, "AttributeName")));
            var used = new TreeSet<String>();
            table.list("KeySchema").forEach(key -> used.add(Template.text(key, "AttributeName")));
            for (Object index : table.list("GlobalSecondaryIndexes")) {
                var schema = Sections.mapping(table.id(), index).get("KeySchema");
                Sections.list(table.id(), schema)
                        .forEach(key -> used.add(Template.text(key, "AttributeName")));
            }
            findings.require(
                    declared.equals(used),
                    table.id() + " must declare the attributes of its keys " + used);
        }
    }

    private static List<Resource> tables(Template template, Findings findings) {
        var tables = template.resources("AWS::DynamoDB::Table");
        tables.forEach(table -> findings.subject());
        return tables;
    }
}

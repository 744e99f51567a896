package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.stacktemplate.Sections;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who did what lies in the table of shops: it is added, and never changed. */
final class AuditRules {

    private static final String TABLE = "ShopsTable";
    private static final String ANY = "AUDIT#";
    private static final Set<String> ADDS = Set.of("dynamodb:PutItem");
    private static final Set<String> CHANGES =
            Set.of("dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem");

    private AuditRules() {}

    static List<TemplateRule> all() {
        return List.of(new TemplateRule("Who did what is never changed", AuditRules::writes));
    }

    private static void writes(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (Map<String, Object> statement : function.allStatements()) {
                if (isOfTable(statement) && (may(statement, ADDS) || may(statement, CHANGES))) {
                    findings.subject();
                    List<Object> keys = leadingKeys(statement);
                    findings.require(
                            !keys.isEmpty(),
                            function.id() + " must name the keys that it writes in " + TABLE);
                    findings.require(
                            !may(statement, CHANGES)
                                    || keys.stream().noneMatch(AuditRules::holdsAudit),
                            function.id() + " must not change who did what");
                }
            }
        }
    }

    private static boolean isOfTable(Map<String, Object> statement) {
        return FunctionBlock.items(statement.get("Resource")).stream()
                .anyMatch(resource -> String.valueOf(resource).contains(TABLE));
    }

    private static boolean may(Map<String, Object> statement, Set<String> verbs) {
        return FunctionBlock.items(statement.get("Action")).stream()
                .anyMatch(action -> verbs.contains(String.valueOf(action)));
    }

    private static List<Object> leadingKeys(Map<String, Object> statement) {
        return Sections.mapping("Condition", statement.get("Condition")).values().stream()
                .map(keys -> Sections.mapping("Condition", keys).get("dynamodb:LeadingKeys"))
                .flatMap(keys -> FunctionBlock.items(keys).stream())
                .toList();
    }

    /** A pattern that begins with a wildcard holds everything. */
    private static boolean holdsAudit(Object pattern) {
        String fixed = String.valueOf(pattern).split("[*?]", 2)[0];
        return ANY.startsWith(fixed) || fixed.startsWith(ANY);
    }
}

package dev.stammkunde.architecturetests.code;

import com.tngtech.archunit.core.domain.JavaClasses;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.FunctionName;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What people of a team let a function write goes with an entry of the audit. */
final class AuditedWrites {

    private static final String AUDIT = "dev.stammkunde.platform.documents.AuditTable";

    private static final Set<String> WRITES =
            Set.of(
                    "DynamoDbClient.putItem",
                    "DynamoDbClient.updateItem",
                    "DynamoDbClient.deleteItem",
                    "DynamoDbClient.batchWriteItem",
                    "DynamoDbClient.transactWriteItems",
                    "DynamoDbTable.putItem",
                    "DynamoDbTable.updateItem",
                    "DynamoDbTable.deleteItem",
                    "DynamoDbEnhancedClient.transactWriteItems");

    private final JavaClasses product;
    private final Map<String, String> without;

    /**
     * Names the code.
     *
     * @param without classes that write and know no audit, with why that is right
     */
    AuditedWrites(JavaClasses product, Map<String, String> without) {
        this.product = product;
        this.without = without;
    }

    List<String> check(List<FunctionName> functions) {
        var findings = new Findings();
        var writers = new TreeSet<String>();
        for (FunctionName name : functions) {
            findings.subject();
            var handler = product.get(name.packageName() + "." + name.handler());
            ReachableCode.callsFrom(handler)
                    .forEach(
                            (call, callers) -> {
                                if (WRITES.contains(call)) {
                                    writers.addAll(callers);
                                }
                            });
        }
        writers.removeIf(this::isAudited);
        for (String writer : writers) {
            findings.require(
                    without.containsKey(writer),
                    writer + " writes for people of a team, and tells the audit nothing");
        }
        for (String named : without.keySet()) {
            findings.require(writers.contains(named), named + " needs no exception");
        }
        return findings.problems();
    }

    private boolean isAudited(String writer) {
        return product.get(writer).getDirectDependenciesFromSelf().stream()
                .anyMatch(each -> each.getTargetClass().getName().equals(AUDIT));
    }
}

package dev.stammkunde.architecturetests.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.template.FunctionBlock;
import dev.stammkunde.architecturetests.template.Template;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A function may do what its code can call, and nothing else. */
final class Verbs {

    private static final String TRANSACTION = "TransactWriteItem$Builder.";
    private static final String ENHANCED = "TransactWriteItemsEnhancedRequest$Builder.";

    /** Which calls of AWS's clients need which verb. */
    private static final Map<String, Set<String>> CALLS =
            Map.ofEntries(
                    Map.entry("cognito-idp:AdminAddUserToGroup", Set.of("UserPool.addToGroup")),
                    Map.entry(
                            "cognito-idp:AdminCreateUser",
                            Set.of("UserPool.add", "UserPool.remind")),
                    Map.entry("cognito-idp:AdminDisableUser", Set.of("UserPool.disable")),
                    Map.entry("cognito-idp:AdminEnableUser", Set.of("UserPool.enable")),
                    Map.entry("cognito-idp:AdminGetUser", Set.of("UserPool.find")),
                    Map.entry("cognito-idp:AdminListGroupsForUser", Set.of("UserPool.findGroups")),
                    Map.entry(
                            "cognito-idp:AdminRemoveUserFromGroup",
                            Set.of("UserPool.takeFromGroup")),
                    Map.entry("cognito-idp:AdminUserGlobalSignOut", Set.of("UserPool.signOut")),
                    Map.entry("cognito-idp:CreateGroup", Set.of("UserPool.makeGroup")),
                    Map.entry("cognito-idp:ListUsersInGroup", Set.of("UserPool.members")),
                    Map.entry(
                            "dynamodb:GetItem",
                            Set.of("DynamoDbClient.getItem", "DynamoDbTable.getItem")),
                    Map.entry("dynamodb:BatchWriteItem", Set.of("DynamoDbClient.batchWriteItem")),
                    Map.entry(
                            "dynamodb:BatchGetItem",
                            Set.of(
                                    "DynamoDbClient.batchGetItem",
                                    "DynamoDbEnhancedClient.batchGetItem")),
                    Map.entry(
                            "dynamodb:Query",
                            Set.of(
                                    "DynamoDbClient.query",
                                    "DynamoDbClient.queryPaginator",
                                    "DynamoDbTable.query",
                                    "DynamoDbIndex.query")),
                    Map.entry(
                            "dynamodb:PutItem",
                            Set.of(
                                    "DynamoDbClient.putItem",
                                    "DynamoDbTable.putItem",
                                    "DynamoDbTable.putItemWithResponse",
                                    TRANSACTION + "put",
                                    ENHANCED + "addPutItem")),
                    Map.entry(
                            "dynamodb:UpdateItem",
                            Set.of(
                                    "DynamoDbClient.updateItem",
                                    "DynamoDbTable.updateItem",
                                    TRANSACTION + "update",
                                    ENHANCED + "addUpdateItem")),
                    Map.entry(
                            "dynamodb:DeleteItem",
                            Set.of(
                                    "DynamoDbClient.deleteItem",
                                    "DynamoDbTable.deleteItem",
                                    TRANSACTION + "delete",
                                    ENHANCED + "addDeleteItem")),
                    Map.entry(
                            "dynamodb:ConditionCheckItem",
                            Set.of(TRANSACTION + "conditionCheck", ENHANCED + "addConditionCheck")),
                    Map.entry("events:PutEvents", Set.of("EventBridgeClient.putEvents")),
                    Map.entry("lambda:InvokeFunction", Set.of("LambdaClient.invoke")),
                    Map.entry(
                            "s3:GetObject",
                            Set.of(
                                    "S3Client.getObject",
                                    "S3Client.getObjectAsBytes",
                                    "S3Client.headObject")),
                    Map.entry(
                            "s3:ListBucket",
                            Set.of("S3Client.listObjectsV2", "S3Client.listObjectsV2Paginator")),
                    Map.entry("s3:PutObject", Set.of("S3Client.putObject")),
                    Map.entry(
                            "secretsmanager:GetSecretValue",
                            Set.of("SecretsManagerClient.getSecretValue")),
                    Map.entry(
                            "secretsmanager:PutSecretValue",
                            Set.of("SecretsManagerClient.putSecretValue")),
                    Map.entry(
                            "ses:DeleteSuppressedDestination",
                            Set.of("SesV2Client.deleteSuppressedDestination")),
                    Map.entry("ses:GetAccount", Set.of("SesV2Client.getAccount")),
                    Map.entry("ses:SendBulkEmail", Set.of("SesV2Client.sendBulkEmail")),
                    Map.entry("scheduler:CreateSchedule", Set.of("SchedulerClient.createSchedule")),
                    Map.entry("scheduler:UpdateSchedule", Set.of("SchedulerClient.updateSchedule")),
                    Map.entry(
                            "scheduler:DeleteSchedule", Set.of("SchedulerClient.deleteSchedule")));

    /**
     * Whose code reads and writes which table or bucket; the longest name decides. Other code may
     * be at any.
     */
    private static final Map<String, Set<String>> TABLES =
            Map.ofEntries(
                    Map.entry("dev.stammkunde.campaigns.store.", Set.of("CampaignsTable")),
                    Map.entry(
                            "dev.stammkunde.campaigns.store.DynamoDbBehaviours",
                            Set.of("BehaviourTable")),
                    Map.entry("dev.stammkunde.cases.store.", Set.of("CasesTable")),
                    Map.entry(
                            "dev.stammkunde.cases.store.DynamoDbWorkingHours",
                            Set.of("ShopsTable")),
                    Map.entry("dev.stammkunde.customers.store.", Set.of("CustomersTable")),
                    Map.entry(
                            "dev.stammkunde.customers.store.DynamoDbSuggestions",
                            Set.of("CatalogueTable")),
                    Map.entry(
                            "dev.stammkunde.finance.store.DynamoDbFinanceSettings",
                            Set.of("ShopsTable")),
                    Map.entry("dev.stammkunde.mail.store.Consent", Set.of("MailTable")),
                    Map.entry("dev.stammkunde.media.store.", Set.of("CampaignsTable")),
                    Map.entry("dev.stammkunde.media.store.S3PictureFiles", Set.of("MediaBucket")),
                    Map.entry("dev.stammkunde.notices.store.", Set.of("ShopsTable")),
                    Map.entry("dev.stammkunde.platform.store.", Set.of("TalliesTable")),
                    Map.entry("dev.stammkunde.mail.store.DynamoDbEvidence", Set.of("MailTable")),
                    Map.entry(
                            "dev.stammkunde.mail.store.DynamoDbOptInRequests", Set.of("MailTable")),
                    Map.entry(
                            "dev.stammkunde.points.store.", Set.of("PointsTable", "EntriesTable")),
                    Map.entry("dev.stammkunde.points.store.S3Journal", Set.of("JournalBucket")),
                    Map.entry(
                            "dev.stammkunde.platform.store.WriteOnce",
                            Set.of("JournalBucket", "MediaBucket")),
                    Map.entry(
                            "dev.stammkunde.points.store.DynamoDbAdjustmentLimits",
                            Set.of("ShopsTable")),
                    Map.entry(
                            "dev.stammkunde.points.store.DynamoDbProgramme", Set.of("ShopsTable")),
                    Map.entry("dev.stammkunde.programmes.store.", Set.of("ProgrammesTable")),
                    Map.entry("dev.stammkunde.rewards.store.", Set.of("RewardsTable")),
                    Map.entry("dev.stammkunde.shop.store.", Set.of("ShopsTable")),
                    Map.entry(
                            "dev.stammkunde.shop.store.DynamoDbCatalogue",
                            Set.of("CatalogueTable")),
                    Map.entry("dev.stammkunde.surveys.store.", Set.of("SurveysTable")),
                    Map.entry("dev.stammkunde.shop.store.DynamoDbApiKeys", Set.of("ApiKeysTable")),
                    Map.entry(
                            "dev.stammkunde.shop.store.DynamoDbShopApiKeys",
                            Set.of("ApiKeysTable", "ShopsTable")),
                    Map.entry("dev.stammkunde.webhooks.store.", Set.of("WebhooksTable")));

    /** What is in reach and never happens, anywhere or on one table: the place, and why. */
    private static final Map<String, Set<String>> NEVER =
            Map.of(
                    // It keeps objections alone; an opt-in would delete its request.
                    "UnsubscribeFunction", Set.of("dynamodb:DeleteItem"),
                    // Only an erasure, which keep-customers makes, takes a case from its customer.
                    "ManageCasesFunction", Set.of("dynamodb:DeleteItem"),
                    "OpenCasesFunction", Set.of("dynamodb:DeleteItem"),
                    "RemindCasesFunction", Set.of("dynamodb:DeleteItem"),
                    "CaptureRedemptionsFunction", Set.of("dynamodb:DeleteItem"),
                    "ReceiveDeclarationsFunction", Set.of("dynamodb:DeleteItem"),
                    // Only an erasure deletes proofs of consent.
                    // What is stated links no address, whose erasure would be a condition.
                    "ServeMemberApiFunction",
                            Set.of(
                                    "dynamodb:DeleteItem",
                                    "dynamodb:ConditionCheckItem on CustomersTable"),
                    // It gives pieces back alone, which is on no condition of the offer.
                    "SettleReservationsFunction", Set.of("dynamodb:ConditionCheckItem"));

    private final Map<JavaClass, Map<String, Set<String>>> callsByHandler = new HashMap<>();
    private final JavaClasses product;

    Verbs(JavaClasses product) {
        this.product = product;
    }

    List<String> check(Template template) {
        var findings = new Findings();
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            var name = function.name();
            var handler = product.get(name.packageName() + "." + name.handler());
            var calls = callsByHandler.computeIfAbsent(handler, ReachableCode::callsFrom);
            var missing = new TreeSet<>(CALLS.keySet());
            missing.removeIf(verb -> callers(calls, verb).isEmpty());
            function.grants()
                    .forEach(
                            (resource, verbs) -> {
                                missing.removeAll(verbs);
                                var unused = new TreeSet<>(verbs);
                                unused.removeIf(verb -> isUsed(calls, verb, resource));
                                // Without it S3 says of what is not there that it is forbidden.
                                if (isUsed(calls, "s3:GetObject", resource)) {
                                    unused.remove("s3:ListBucket");
                                }
                                findings.require(
                                        unused.isEmpty(),
                                        "%s may do what it never does on %s: %s"
                                                .formatted(function.id(), resource, unused));
                            });
            missing.addAll(missingOnTables(calls, function.grants()));
            var never = NEVER.getOrDefault(function.id(), Set.of());
            missing.removeIf(verb -> never.contains(verb) || never.contains(verb.split(" ", 2)[0]));
            findings.require(
                    missing.isEmpty(), function.id() + " does what it may not do: " + missing);
        }
        return findings.problems();
    }

    /** Returns verbs that a function has, but not on the table at which its code needs them. */
    private static Set<String> missingOnTables(
            Map<String, Set<String>> calls, Map<String, Set<String>> grants) {
        var missing = new TreeSet<String>();
        for (String verb : CALLS.keySet()) {
            for (String caller : callers(calls, verb)) {
                var tables = new TreeSet<>(tables(caller));
                if (!tables.isEmpty()
                        && tables.stream()
                                .noneMatch(
                                        table ->
                                                grants.getOrDefault(table, Set.of())
                                                        .contains(verb))) {
                    missing.add(verb + " on " + String.join(" or ", tables));
                }
            }
        }
        return missing;
    }

    private static boolean isUsed(Map<String, Set<String>> calls, String verb, String resource) {
        return !CALLS.containsKey(verb)
                || callers(calls, verb).stream()
                        .anyMatch(
                                caller ->
                                        tables(caller).contains(resource)
                                                || tables(caller).isEmpty());
    }

    /** Which tables a caller is at; none where that is not known. */
    private static Set<String> tables(String caller) {
        return TABLES.entrySet().stream()
                .filter(entry -> caller.startsWith(entry.getKey()))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }

    private static Set<String> callers(Map<String, Set<String>> calls, String verb) {
        return CALLS.getOrDefault(verb, Set.of()).stream()
                .flatMap(call -> calls.getOrDefault(call, Set.of()).stream())
                .collect(Collectors.toSet());
    }
}

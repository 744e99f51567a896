package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a function may do: named verbs on named resources. */
final class PolicyRules {

    /** Serves what is in its jar, and may do nothing. */
    private static final Set<String> WITHOUT_RIGHTS = Set.of("ServeConsoleFunction");

    /** Verbs that the code calls. A new one is added here with the code that needs it. */
    private static final Set<String> VERBS =
            Set.of(
                    "cognito-idp:AdminAddUserToGroup",
                    "cognito-idp:AdminCreateUser",
                    "cognito-idp:AdminDisableUser",
                    "cognito-idp:AdminEnableUser",
                    "cognito-idp:AdminGetUser",
                    "cognito-idp:AdminListGroupsForUser",
                    "cognito-idp:AdminRemoveUserFromGroup",
                    "cognito-idp:AdminUserGlobalSignOut",
                    "cognito-idp:CreateGroup",
                    "cognito-idp:ListUsersInGroup",
                    "dynamodb:BatchGetItem",
                    "dynamodb:BatchWriteItem",
                    "dynamodb:ConditionCheckItem",
                    "dynamodb:DeleteItem",
                    "dynamodb:DescribeStream",
                    "dynamodb:GetItem",
                    "dynamodb:GetRecords",
                    "dynamodb:GetShardIterator",
                    "dynamodb:ListStreams",
                    "dynamodb:PutItem",
                    "dynamodb:Query",
                    "dynamodb:UpdateItem",
                    "events:PutEvents",
                    "kms:Sign",
                    "lambda:InvokeFunction",
                    "s3:DeleteObject",
                    "s3:GetObject",
                    "s3:ListBucket",
                    "s3:PutObject",
                    "secretsmanager:GetSecretValue",
                    "secretsmanager:PutSecretValue",
                    "sqs:ChangeMessageVisibility",
                    "sqs:DeleteMessage",
                    "iam:PassRole",
                    "scheduler:CreateSchedule",
                    "scheduler:UpdateSchedule",
                    "scheduler:DeleteSchedule",
                    "ses:DeleteSuppressedDestination",
                    "ses:GetAccount",
                    "ses:SendBulkEmail",
                    "ses:SendBulkTemplatedEmail",
                    "sqs:GetQueueAttributes",
                    "sqs:ReceiveMessage",
                    "sqs:SendMessage");

    private static final Set<String> OF_ENTRIES =
            Set.of(
                    "dynamodb:BatchGetItem",
                    "dynamodb:GetItem",
                    "dynamodb:PutItem",
                    "dynamodb:Query");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9]+)[.}]");

    /** What SES's verbs need and no stack can name: the account and passing templates. */
    private static final Pattern OF_SES =
            Pattern.compile(
                    "arn:\\$\\{AWS::Partition}:ses:\\$\\{AWS::Region}:\\$\\{AWS::AccountId}:template/\\*");

    /** The identities that a merchant names. */
    private static final Object IDENTITIES = Resource.ref("MailIdentityArns");

    private PolicyRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("A function has its own policies", PolicyRules::own),
                new TemplateRule("A policy names its verbs", PolicyRules::verbs),
                new TemplateRule("A policy names its resources", PolicyRules::resources),
                new TemplateRule("A wildcard has a reason above it", PolicyRules::wildcards),
                new TemplateRule("An entry is never changed", PolicyRules::entries),
                new TemplateRule("One function follows the ledger", PolicyRules::followers));
    }

    /** Whoever may touch entries may read and add them, or hear of them, and nothing else. */
    private static void entries(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (Map<String, Object> statement : function.allStatements()) {
                if (FunctionBlock.items(statement.get("Resource")).stream()
                        .noneMatch(PolicyRules::isOfEntries)) {
                    continue;
                }
                findings.subject();
                for (Object action : FunctionBlock.items(statement.get("Action"))) {
                    findings.require(
                            isOfStream(statement)
                                    ? StreamRules.VERBS.contains(String.valueOf(action))
                                    : OF_ENTRIES.contains(String.valueOf(action)),
                            function.id() + " must not do " + action + " with entries");
                }
            }
        }
    }

    /** A stream has two readers at most; who else wants to know what is booked asks the bus. */
    private static void followers(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (Resource stream : function.events("DynamoDB")) {
                if (stream.find("Stream").filter(PolicyRules::isOfEntries).isPresent()) {
                    findings.subject();
                    findings.require(
                            function.name().folder().equals("publish-changes"),
                            function.id() + " must ask the bus for what is booked");
                }
            }
        }
    }

    private static boolean isOfStream(Map<String, Object> statement) {
        return FunctionBlock.items(statement.get("Resource")).stream()
                .allMatch(resource -> String.valueOf(resource).contains("StreamArn"));
    }

    private static boolean isOfEntries(Object resource) {
        return String.valueOf(resource).contains("EntriesTable");
    }

    private static void own(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            findings.require(
                    !function.statements().isEmpty() || WITHOUT_RIGHTS.contains(function.id()),
                    function.id() + " must have its own policies");
            findings.require(
                    function.block().list("Policies").stream().allMatch(Map.class::isInstance),
                    function.id()
                            + " must not use a managed policy: its rights are wider than named");
            findings.require(
                    function.block().find("Role").isEmpty(),
                    function.id() + " must not share a role");
        }
        findings.require(
                template.functions().stream()
                        .noneMatch(function -> function.globals().containsKey("Policies")),
                "Globals must give no rights");
    }

    private static void verbs(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (Map<String, Object> statement : function.allStatements()) {
                findings.subject();
                var actions = FunctionBlock.items(statement.get("Action"));
                findings.require(!actions.isEmpty(), function.id() + " must name its actions");
                for (Object action : actions) {
                    findings.require(
                            VERBS.contains(String.valueOf(action)),
                            function.id() + " may do " + action + ", which no code here calls");
                }
            }
        }
    }

    private static void resources(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (Map<String, Object> statement : function.allStatements()) {
                findings.subject();
                var resources = FunctionBlock.items(statement.get("Resource"));
                findings.require(!resources.isEmpty(), function.id() + " must name its resources");
                for (Object resource : resources) {
                    findings.require(
                            isNamed(template, resource) || isOfSes(statement, resource),
                            function.id() + " must name a resource of this stack, not " + resource);
                }
            }
        }
    }

    private static boolean isOfSes(Map<String, Object> statement, Object resource) {
        var onlySes =
                FunctionBlock.items(statement.get("Action")).stream()
                        .allMatch(action -> String.valueOf(action).startsWith("ses:"));
        return onlySes
                && (resource.equals("*") && isOfAccount(statement)
                        || resource.equals(IDENTITIES)
                        || resource instanceof Map<?, ?> map
                                && map.get("Fn::Sub") instanceof String text
                                && OF_SES.matcher(text).matches());
    }

    /** What SES has one of in each account and region. */
    private static boolean isOfAccount(Map<String, Object> statement) {
        var actions = FunctionBlock.items(statement.get("Action"));
        return actions.equals(List.of("ses:GetAccount"))
                || actions.equals(List.of("ses:DeleteSuppressedDestination"));
    }

    private static boolean isNamed(Template template, Object resource) {
        var target = FunctionBlock.findCalled(resource).or(() -> Resource.findTarget(resource));
        if (target.isPresent()) {
            return template.has(target.get());
        }
        if (resource instanceof Map<?, ?> map && map.get("Fn::Sub") instanceof String text) {
            var names = REFERENCE.matcher(text).results().map(match -> match.group(1)).toList();
            return text.contains("${AWS::StackName}")
                    || (!names.isEmpty() && names.stream().allMatch(template::has));
        }
        return false;
    }

    private static void wildcards(Template template, Findings findings) {
        for (List<Integer> statement : statements(template.lines())) {
            findings.subject();
            var first = statement.getFirst();
            var isWide =
                    statement.stream()
                            .map(template.lines()::get)
                            .filter(line -> !line.strip().startsWith("#"))
                            .anyMatch(line -> line.contains("*"));
            var hasReason = first > 0 && template.lines().get(first - 1).strip().startsWith("#");
            findings.require(
                    !isWide || hasReason,
                    "Line " + (first + 1) + ": a wildcard must have its reason in a comment above");
        }
    }

    /** Returns the line numbers of each policy statement. */
    private static List<List<Integer>> statements(List<String> lines) {
        var result = new ArrayList<List<Integer>>();
        var depth = -1;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            var indent = line.length() - line.stripLeading().length();
            if (line.strip().matches("- (\\{ )?Effect:.*")) {
                depth = indent;
                result.add(new ArrayList<>());
            } else if (indent <= depth) {
                depth = -1;
            }
            if (depth >= 0) {
                result.getLast().add(i);
            }
        }
        return result;
    }
}

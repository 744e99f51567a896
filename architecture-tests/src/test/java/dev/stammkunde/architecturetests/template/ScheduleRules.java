package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.rights.Policy;
import dev.stammkunde.architecturetests.rights.Request;
import dev.stammkunde.stacktemplate.Names;
import dev.stammkunde.stacktemplate.Sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Scheduler may do: through a role that only schedules of one group of this stack can use, and
 * that reaches all their targets.
 */
final class ScheduleRules {

    private static final String SCHEDULER = "scheduler.amazonaws.com";
    private static final String ROLE = "AWS::IAM::Role";
    private static final String GROUP = "AWS::Scheduler::ScheduleGroup";

    /**
     * Schedules of a group, made by the template or by a function at run time.
     *
     * @param group logical id; empty if there is none
     * @param targets ARNs of what they call, and of where failures go
     */
    private record Schedules(String who, String role, String group, List<String> targets) {}

    private ScheduleRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("A schedule can reach its target", ScheduleRules::targets),
                new TemplateRule("Only a schedule's own group has its role", ScheduleRules::trust),
                new TemplateRule("A role is passed to its service alone", ScheduleRules::passing));
    }

    private static void targets(Template template, Findings findings) {
        for (Schedules schedules : schedules(template).toList()) {
            var rights = findRole(template, schedules).map(r -> rights(template, r));
            for (String target : schedules.targets()) {
                findings.subject();
                var verb =
                        target.startsWith("arn:aws:sqs:")
                                ? "sqs:SendMessage"
                                : "lambda:InvokeFunction";
                findings.require(
                        rights.orElse(Policy.NONE).permits(Request.of(SCHEDULER, verb, target)),
                        schedules.who()
                                + "'s schedules have no right to "
                                + verb
                                + " on "
                                + target);
            }
        }
    }

    /** Without a source, whoever may use Scheduler anywhere could have it use the role. */
    private static void trust(Template template, Findings findings) {
        for (Schedules schedules : schedules(template).toList()) {
            findings.subject();
            findings.require(
                    findRole(template, schedules).isPresent() && !schedules.group().isEmpty(),
                    schedules.who()
                            + "'s schedules must have a role and a group of this stack: SAM makes roles that trust all");
        }
        for (Resource role : template.resources(ROLE)) {
            findings.subject();
            var trust =
                    Policy.of(
                            template.resolve(
                                    role.find("AssumeRolePolicyDocument").orElse(Map.of())));
            var request = Request.of(SCHEDULER, "sts:AssumeRole", template.arn(role.id()));
            var groups =
                    schedules(template)
                            .filter(each -> each.role().equals(role.id()))
                            .map(Schedules::group)
                            .toList();
            for (String group : groups) {
                findings.require(
                        trust.permits(request.from(Names.ACCOUNT, template.arn(group))),
                        role.id() + " must trust Scheduler for " + group);
            }
            for (Request foreign : foreign(request)) {
                findings.require(
                        !trust.permits(foreign),
                        role.id()
                                + " must trust Scheduler only with aws:SourceAccount and aws:SourceArn");
            }
        }
    }

    private static List<Request> foreign(Request request) {
        return List.of(
                request,
                request.from(Names.ACCOUNT, Names.scheduleGroupArn("of-others")),
                request.from("999999999999", Names.scheduleGroupArn("default")));
    }

    private static void passing(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            var rights = DeliveryRules.rights(template, function);
            var roles = references(template, function, ROLE);
            for (Resource role : template.resources(ROLE)) {
                findings.subject();
                var request = Request.of("", "iam:PassRole", template.arn(role.id()));
                findings.require(
                        !rights.permits(
                                request.with("iam:PassedToService", "lambda.amazonaws.com")),
                        function.id()
                                + " must pass "
                                + role.id()
                                + " to scheduler.amazonaws.com alone");
                findings.require(
                        roles.contains(role.id())
                                == rights.permits(request.with("iam:PassedToService", SCHEDULER)),
                        function.id() + " must be able to pass the roles that it knows: " + roles);
            }
        }
    }

    private static Stream<Schedules> schedules(Template template) {
        return template.functions().stream()
                .flatMap(
                        function ->
                                Stream.concat(
                                        inTemplate(template, function),
                                        atRunTime(template, function)));
    }

    private static Stream<Schedules> inTemplate(Template template, FunctionBlock function) {
        return function.events("ScheduleV2").stream()
                .map(
                        schedule ->
                                new Schedules(
                                        function.id(),
                                        target(schedule.find("RoleArn")),
                                        target(schedule.find("GroupName")),
                                        List.of(
                                                template.arn(function.id()) + ":live",
                                                String.valueOf(
                                                        template.resolve(
                                                                schedule.find(
                                                                                "DeadLetterConfig",
                                                                                "Arn")
                                                                        .orElse(""))))));
    }

    /** A function that knows a role makes schedules for all else of which it knows the ARN. */
    private static Stream<Schedules> atRunTime(Template template, FunctionBlock function) {
        var groups = references(template, function, GROUP);
        var targets = new ArrayList<String>();
        variables(function)
                .forEach(
                        (name, value) -> {
                            var arn = String.valueOf(template.resolve(value));
                            if (arn.startsWith("arn:aws:sqs:")
                                    || arn.startsWith("arn:aws:lambda:")) {
                                targets.add(arn);
                            }
                        });
        return references(template, function, ROLE).stream()
                .map(
                        role ->
                                new Schedules(
                                        function.id(),
                                        role,
                                        groups.isEmpty() ? "" : groups.getFirst(),
                                        targets));
    }

    private static List<String> references(Template template, FunctionBlock function, String type) {
        var known = template.resources(type).stream().map(Resource::id).toList();
        return variables(function).values().stream()
                .flatMap(value -> Resource.findTarget(value).stream())
                .filter(known::contains)
                .toList();
    }

    private static Map<String, Object> variables(FunctionBlock function) {
        return Sections.mapping(
                function.id(), function.block().find("Environment", "Variables").orElse(Map.of()));
    }

    /** Returns what a role's own policies give it. */
    static Policy rights(Template template, Resource role) {
        var statements = new ArrayList<Object>();
        for (Object policy : role.list("Policies")) {
            var document =
                    Sections.mapping(
                            role.id(), Sections.mapping(role.id(), policy).get("PolicyDocument"));
            statements.addAll(
                    Sections.list(
                            role.id(),
                            template.resolve(Sections.list(role.id(), document.get("Statement")))));
        }
        return Policy.ofStatements(statements);
    }

    private static Optional<Resource> findRole(Template template, Schedules schedules) {
        return template.resources(ROLE).stream()
                .filter(role -> role.id().equals(schedules.role()))
                .findFirst();
    }

    private static String target(Optional<Object> value) {
        return value.flatMap(Resource::findTarget).orElse("");
    }
}

package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What each function's block must say. */
final class FunctionRules {

    private FunctionRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("A function's code is its module's jar", FunctionRules::code),
                new TemplateRule("A function's handler has its name", FunctionRules::handler),
                new TemplateRule("A function runs on Java 25 and arm64", FunctionRules::runtime),
                new TemplateRule("A function starts from a snapshot", FunctionRules::snapStart),
                new TemplateRule(
                        "Functions share a log group that forgets", FunctionRules::logGroup),
                new TemplateRule("A function has a time limit", FunctionRules::timeout),
                new TemplateRule("Nothing has a fixed name", FunctionRules::names));
    }

    private static void code(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            var folder = function.name().folder();
            var jar = "functions/" + folder + "/target/" + folder + ".jar";
            findings.require(
                    function.block().is(jar, "CodeUri"),
                    function.id() + " must have CodeUri " + jar);
            // sam build copies a module away from the parent POM.
            findings.require(
                    Map.of("SkipBuild", true).equals(function.block().body().get("Metadata")),
                    function.id() + " must have the metadata SkipBuild: true");
        }
    }

    private static void handler(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            var name = function.name();
            var handler = name.packageName() + "." + name.handler() + "::handleRequest";
            findings.require(
                    function.block().is(handler, "Handler"),
                    function.id() + " must have the handler " + handler);
        }
    }

    private static void runtime(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            findings.require(
                    function.effective("Runtime").equals("java25"),
                    function.id() + " must run on java25");
            findings.require(
                    function.effective("Architectures").equals("[arm64]"),
                    function.id() + " must run on arm64");
        }
    }

    private static void snapStart(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            findings.require(
                    function.effective("SnapStart").equals("{ApplyOn=PublishedVersions}"),
                    function.id() + " must have SnapStart on published versions");
            // Only a version has a snapshot, and only an alias leads triggers to it.
            findings.require(
                    !function.effective("AutoPublishAlias").isEmpty(),
                    function.id() + " must publish an alias");
        }
    }

    private static void logGroup(Template template, Findings findings) {
        var groups = new TreeSet<String>();
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            var id = Resource.findTarget(function.logging().get("LogGroup")).orElse("");
            groups.add(id);
            findings.require(
                    groups.size() == 1, function.id() + " must log where the others do: " + groups);
            var group =
                    template.resources("AWS::Logs::LogGroup").stream()
                            .filter(resource -> resource.id().equals(id))
                            .findFirst();
            findings.require(
                    group.flatMap(g -> g.find("RetentionInDays")).isPresent(),
                    function.id() + "'s log group must exist and have a retention");
        }
    }

    private static void timeout(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            var timeout = seconds(function);
            findings.require(timeout > 0 && timeout <= 900, function.id() + " must have a timeout");
        }
    }

    /** Returns a function's time limit; 0 if it has none. */
    static long seconds(FunctionBlock function) {
        var timeout = function.effective("Timeout");
        return timeout.matches("[0-9]{1,4}") ? Long.parseLong(timeout) : 0;
    }

    private static void names(Template template, Findings findings) {
        var keys =
                List.of(
                        "FunctionName",
                        "TableName",
                        "QueueName",
                        "TopicName",
                        "RoleName",
                        "BucketName",
                        "LogGroupName",
                        "AlarmName",
                        "ArchiveName",
                        "Name");
        template.resources()
                .forEach(
                        resource -> {
                            findings.subject();
                            for (String key : keys) {
                                var name = resource.properties().get(key);
                                // A name that holds the stack's is one for each stack, and so is
                                // that of another resource.
                                findings.require(
                                        name == null
                                                || name.toString().contains("${AWS::StackName}")
                                                || Resource.findTarget(name)
                                                        .filter(template::has)
                                                        .isPresent(),
                                        resource.id()
                                                + " must not have a fixed "
                                                + key
                                                + ": it forbids a second stack in the account");
                            }
                        });
    }
}

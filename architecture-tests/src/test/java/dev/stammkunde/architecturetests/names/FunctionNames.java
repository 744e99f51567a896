package dev.stammkunde.architecturetests.names;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.FunctionName;
import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.FunctionBlock;
import dev.stammkunde.architecturetests.template.Template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One name everywhere: folder, artifactId, package, classes, template id, sample events, service
 * name in logs, documents; in both directions.
 */
final class FunctionNames {

    /** Sample events of the bus itself, not of one function. */
    private static final Set<String> BUS_SAMPLES = Set.of("shop-events", "ledger-events");

    private FunctionNames() {}

    /** Returns what is wrong with the parts of a function that has a folder. */
    static List<String> ofFolder(Repository repository, FunctionName function) {
        var findings = new Findings();
        findings.subject();
        var name = function.folder();
        var folder = "functions/" + name;
        findings.require(
                repository.modules().contains(folder), "pom.xml must name the module " + folder);
        findings.require(
                contains(repository, folder + "/pom.xml", "<artifactId>" + name + "</artifactId>"),
                folder + "/pom.xml must have the artifactId " + name);
        code(repository, function, findings);
        findings.require(
                contains(repository, "template.yaml", "\n  " + function.templateId() + ":\n"),
                "template.yaml must have " + function.templateId());
        findings.require(
                !repository.files("events/" + name, ".json").isEmpty(),
                "events/" + name + " must hold a sample event");
        documents(repository, function, findings);
        return findings.problems();
    }

    private static void code(Repository repository, FunctionName function, Findings findings) {
        var folder = "functions/" + function.folder();
        var sources = folder + "/src/main/java/" + function.packageName().replace('.', '/') + "/";
        for (String type : List.of(function.handler(), function.useCase(), "package-info")) {
            findings.require(
                    repository.exists(sources + type + ".java"),
                    sources + type + ".java must exist");
        }
        var service = '"' + function.folder() + '"';
        findings.require(
                repository.files(folder + "/src/main", ".java").stream()
                        .filter(file -> contains(repository, file, "OutcomeLog.of("))
                        .anyMatch(file -> contains(repository, file, service)),
                folder + " must log under its name");
    }

    private static void documents(Repository repository, FunctionName function, Findings findings) {
        var readme = "functions/" + function.folder() + "/README.md";
        findings.require(
                contains(repository, readme, "# " + function.folder() + "\n"),
                readme + " must exist and begin with the function's name");
        for (String row : List.of("trigger", "reads", "writes", "sends|answers", "on failure")) {
            findings.require(
                    Pattern.compile("(?im)^\\| *(" + row + ") *\\|")
                            .matcher(repository.exists(readme) ? repository.text(readme) : "")
                            .find(),
                    readme + " must have a row: " + row);
        }
        for (String document : List.of("README.md", "events/README.md")) {
            findings.require(
                    contains(repository, document, function.folder()),
                    document + " must name " + function.folder());
        }
    }

    /** Returns the functions of the template, samples and modules that have no folder. */
    static List<String> withoutFolder(Repository repository, Template template) {
        var findings = new Findings();
        var folders = new TreeSet<>(repository.functions());
        for (FunctionBlock block : template.functions()) {
            findings.subject();
            findings.require(
                    folders.contains(block.name().folder()),
                    block.id() + " has no folder functions/" + block.name().folder());
        }
        for (String samples : repository.folders("events")) {
            findings.require(
                    folders.contains(samples) || BUS_SAMPLES.contains(samples),
                    "events/" + samples + " is named after no function");
        }
        for (String module : repository.modules()) {
            findings.require(
                    !module.startsWith("functions/") || folders.contains(module.substring(10)),
                    "The module " + module + " has no folder");
        }
        return findings.problems();
    }

    private static boolean contains(Repository repository, String file, String text) {
        return repository.exists(file) && repository.text(file).contains(text);
    }
}

package dev.stammkunde.architecturetests.costs;

import dev.stammkunde.stacktemplate.Sections;
import dev.stammkunde.stacktemplate.TemplateYaml;
import dev.stammkunde.testkit.FreshTables;
import dev.stammkunde.testkit.RepositoryRoot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the template says of the functions that a purchase goes through. */
public final class Stack {

    private static final Path ROOT = RepositoryRoot.path();

    private final Map<String, Object> template = TemplateYaml.read(ROOT.resolve("template.yaml"));

    /** Loads a function, with settings that name our own tables. */
    public DeployedFunction load(String logicalId, FreshTables tables)
            throws IOException, ReflectiveOperationException {
        Map<String, Object> properties = properties(logicalId);
        settings(properties)
                .forEach((name, value) -> System.setProperty(name, setting(value, tables)));
        String handler = Sections.text("Handler", properties.get("Handler"));
        return new DeployedFunction(
                ROOT.resolve(Sections.text("CodeUri", properties.get("CodeUri"))),
                handler.substring(0, handler.indexOf("::")));
    }

    /** Returns the names of a function's settings. */
    List<String> settingsOf(String logicalId) {
        return List.copyOf(settings(properties(logicalId)).keySet());
    }

    /** Returns whether a rule hands events of this source and type to its target. */
    boolean hands(String rule, String source, String detailType) {
        return takes(rule, source)
                && Sections.list(rule, pattern(rule).get("detail-type")).contains(detailType);
    }

    /** Returns whether a rule, or the bus' archive, asks for events of this source. */
    boolean takes(String id, String source) {
        return Sections.list(id, pattern(id).get("source")).contains(source);
    }

    private Map<String, Object> pattern(String id) {
        return Sections.mapping(id, properties(id).get("EventPattern"));
    }

    /** Returns the memory of every function. */
    double memoryGb() {
        return Double.parseDouble(Sections.text("MemorySize", globals().get("MemorySize"))) / 1_024;
    }

    /** Returns whether Lambda logs the begin and the report of an invocation that succeeds. */
    boolean logsEachInvocation() {
        Object level =
                Sections.mapping("LoggingConfig", globals().get("LoggingConfig"))
                        .get("SystemLogLevel");
        return !"WARN".equals(level);
    }

    /** Returns the format of the API's line for each request. */
    String accessLogFormat() {
        Map<String, Object> settings =
                Sections.mapping(
                        "AccessLogSettings", properties("HttpApi").get("AccessLogSettings"));
        return Sections.text("Format", settings.get("Format"));
    }

    private Map<String, Object> globals() {
        return Sections.mapping("Function", Sections.section(template, "Globals").get("Function"));
    }

    private Map<String, Object> properties(String logicalId) {
        Map<String, Object> resource =
                Sections.mapping(logicalId, Sections.section(template, "Resources").get(logicalId));
        return Sections.mapping(logicalId, resource.get("Properties"));
    }

    private static Map<String, Object> settings(Map<String, Object> properties) {
        Map<String, Object> environment =
                Sections.mapping("Environment", properties.get("Environment"));
        return Sections.mapping("Variables", environment.get("Variables"));
    }

    private static String setting(Object value, FreshTables tables) {
        if (value instanceof Map<?, ?> reference && reference.get("Ref") instanceof String id) {
            return id.endsWith("Table") ? tables.table(id) : id;
        }
        return "measured/";
    }
}

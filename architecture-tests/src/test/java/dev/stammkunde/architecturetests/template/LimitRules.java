package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.stacktemplate.Sections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Nobody can take everything from the account, and what is turned away is seen. */
final class LimitRules {

    private static final String API = "AWS::Serverless::HttpApi";
    private static final String RATE = "ThrottlingRateLimit";
    private static final String BURST = "ThrottlingBurstLimit";
    private static final String ASKS_FOR_MAIL = "/opt-ins";

    /** What a log may say of a request. None of it tells who asked or about whom. */
    private static final Set<String> LOGGED =
            Set.of(
                    "requestId",
                    "requestTime",
                    "routeKey",
                    "status",
                    "responseLatency",
                    "responseLength",
                    "integration.status",
                    "integration.integrationStatus",
                    "integration.latency",
                    "error.message");

    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([A-Za-z.]+)");
    private static final Pattern FIELD = Pattern.compile("\\$\\.([A-Za-z]+)");

    private LimitRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("Each route has a limit that can be raised", LimitRules::limits),
                new TemplateRule("An open route has a limit of its own", LimitRules::openRoutes),
                new TemplateRule("An open route's function can have a share", LimitRules::shares),
                new TemplateRule("The access log does not say who asked", LimitRules::log),
                new TemplateRule(
                        "A webhook that is turned away raises an alarm", LimitRules::webhooks));
    }

    private static void limits(Template template, Findings findings) {
        for (Resource api : template.resources(API)) {
            findings.subject();
            for (String limit : List.of(RATE, BURST)) {
                findings.require(
                        isParameter(template, api.find("DefaultRouteSettings", limit).orElse("")),
                        api.id() + " must have a default " + limit + " that is a parameter");
                settings(api)
                        .forEach(
                                (route, values) ->
                                        findings.require(
                                                isParameter(
                                                        template,
                                                        Sections.mapping(route, values)
                                                                .getOrDefault(limit, "")),
                                                route
                                                        + " must have a "
                                                        + limit
                                                        + " that is a parameter"));
            }
        }
    }

    private static void openRoutes(Template template, Findings findings) {
        var routes = new TreeSet<String>();
        for (FunctionBlock function : template.functions()) {
            for (Resource route : function.events("HttpApi")) {
                findings.subject();
                var key = key(route);
                routes.add(key);
                findings.require(
                        !isOpen(route) || isLimited(template, key),
                        key + " needs no key or asks for mail, and must have a limit of its own");
            }
        }
        for (Resource api : template.resources(API)) {
            settings(api)
                    .keySet()
                    .forEach(
                            key ->
                                    findings.require(
                                            routes.contains(key),
                                            "There is no route " + key + " to limit"));
        }
    }

    private static void shares(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            if (function.events("HttpApi").stream().anyMatch(LimitRules::needsNoKey)) {
                findings.subject();
                findings.require(
                        function.block()
                                .find("ReservedConcurrentExecutions")
                                .filter(LimitRules::isOptional)
                                .isPresent(),
                        function.id()
                                + " must have a share of concurrency by parameter, and none by default");
            }
        }
    }

    private static void log(Template template, Findings findings) {
        for (Resource api : template.resources(API)) {
            findings.subject();
            var format = api.find("AccessLogSettings", "Format").orElse("").toString();
            var said = VARIABLE.matcher(format).results().map(match -> match.group(1)).toList();
            findings.require(
                    said.containsAll(List.of("routeKey", "status")),
                    api.id() + " must log each request's route and status");
            for (String variable : said) {
                findings.require(
                        LOGGED.contains(variable),
                        api.id() + " must not log " + variable + ", which may say who asked");
            }
        }
    }

    private static void webhooks(Template template, Findings findings) {
        for (Resource api : template.resources(API)) {
            findings.subject();
            var format = api.find("AccessLogSettings", "Format").orElse("").toString();
            var group =
                    api.find("AccessLogSettings", "DestinationArn").flatMap(Resource::findTarget);
            var filter =
                    template.resources("AWS::Logs::MetricFilter").stream()
                            .filter(
                                    each ->
                                            Resource.findTarget(
                                                            each.find("LogGroupName").orElse(""))
                                                    .equals(group))
                            .filter(each -> finds429(each, format))
                            .findFirst();
            findings.require(
                    filter.filter(found -> hasAlarm(template, found)).isPresent(),
                    "Each 429 of a webhook's route must raise an alarm");
        }
    }

    private static boolean finds429(Resource filter, String format) {
        var pattern = filter.find("FilterPattern").orElse("").toString();
        return pattern.contains("$.status = \"429\"")
                && pattern.contains("$.routeKey = \"POST /webhooks/*\"")
                && FIELD.matcher(pattern)
                        .results()
                        .allMatch(
                                field -> format.contains('"' + field.group(1) + "\":\"$context."));
    }

    private static boolean hasAlarm(Template template, Resource filter) {
        return filter.list("MetricTransformations").stream()
                .map(each -> Sections.mapping(filter.id(), each))
                .anyMatch(
                        metric ->
                                AlarmMetric.all(template)
                                        .anyMatch(
                                                alarm ->
                                                        alarm.dimensions().isEmpty()
                                                                && alarm.name()
                                                                        .equals(
                                                                                metric.get(
                                                                                        "MetricName"))
                                                                && alarm.namespace()
                                                                        .equals(
                                                                                metric.get(
                                                                                        "MetricNamespace"))));
    }

    private static boolean isLimited(Template template, String key) {
        return template.resources(API).stream().anyMatch(api -> settings(api).containsKey(key));
    }

    private static boolean isOpen(Resource route) {
        return needsNoKey(route) || key(route).endsWith(ASKS_FOR_MAIL);
    }

    private static boolean needsNoKey(Resource route) {
        return route.find("Auth", "Authorizer").isEmpty();
    }

    private static String key(Resource route) {
        return route.find("Method").orElse("") + " " + route.find("Path").orElse("");
    }

    private static Map<String, Object> settings(Resource api) {
        return Sections.mapping(api.id(), api.find("RouteSettings").orElse(Map.of()));
    }

    private static boolean isParameter(Template template, Object value) {
        return Resource.findTarget(value)
                .filter(Sections.section(template.yaml(), "Parameters")::containsKey)
                .isPresent();
    }

    private static boolean isOptional(Object value) {
        return value instanceof Map<?, ?> map
                && map.get("Fn::If") instanceof List<?> choice
                && choice.getLast().equals(Resource.ref("AWS::NoValue"));
    }
}

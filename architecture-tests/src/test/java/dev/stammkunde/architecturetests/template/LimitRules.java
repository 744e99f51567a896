package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.stacktemplate.Sections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final Pattern FIELD =
            Pattern.compile("\"([A-Za-z]+)\":\"\\$context\\.([A-Za-z.]+)\"");

    /** AWS gives an API 300, and more only to one that is there already. */
    private static final int MOST_ROUTES = 290;

    private static final String WEBHOOKS = "POST /webhooks/{platform}/{shopId}";

    private LimitRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("Each route has a limit that can be raised", LimitRules::limits),
                new TemplateRule("The API has no more routes than it may", LimitRules::routes),
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

    private static void routes(Template template, Findings findings) {
        int routes = Route.all(template).size();
        for (Resource api : template.resources(API)) {
            findings.subject();
            findings.require(
                    routes <= MOST_ROUTES,
                    api.id() + " has " + routes + " routes, and may have " + MOST_ROUTES);
        }
    }

    private static void openRoutes(Template template, Findings findings) {
        var routes = new TreeSet<String>();
        for (Route route : Route.all(template)) {
            findings.subject();
            routes.add(route.key());
            findings.require(
                    !isOpen(route) || isLimited(template, route.key()),
                    route.key()
                            + " needs no key or asks for mail, and must have a limit of its own");
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
            if (Route.all(template).stream()
                    .anyMatch(
                            route -> route.function().equals(function.id()) && needsNoKey(route))) {
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
                    api.find("AccessLogSettings", "DestinationArn")
                            .flatMap(Resource::findTarget)
                            .orElse("");
            findings.require(
                    LoggedAlarms.on(template, group, logged(format, "429", WEBHOOKS))
                            .findAny()
                            .isPresent(),
                    "Each 429 of a webhook's route must raise an alarm");
            findings.require(
                    LoggedAlarms.on(template, group, logged(format, "200", WEBHOOKS))
                            .findAny()
                            .isEmpty(),
                    "A webhook that is taken must raise no alarm");
        }
    }

    /** Returns the line that an access log of this format has for a request. */
    private static Map<String, String> logged(String format, String status, String route) {
        var line = new TreeMap<String, String>();
        FIELD.matcher(format)
                .results()
                .forEach(field -> line.put(field.group(1), "$context." + field.group(2)));
        line.replaceAll((_, value) -> value.equals("$context.status") ? status : value);
        line.replaceAll((_, value) -> value.equals("$context.routeKey") ? route : value);
        return line;
    }

    private static boolean isLimited(Template template, String key) {
        return template.resources(API).stream().anyMatch(api -> settings(api).containsKey(key));
    }

    private static boolean isOpen(Route route) {
        return needsNoKey(route) || route.key().endsWith(ASKS_FOR_MAIL);
    }

    private static boolean needsNoKey(Route route) {
        return route.authorizer().isEmpty();
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

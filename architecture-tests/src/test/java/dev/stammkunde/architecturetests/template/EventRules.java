package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.points.json.BookingsEventJson;
import dev.stammkunde.points.json.PartnerNewsEventJson;
import dev.stammkunde.points.json.PointsExpiringEventJson;
import dev.stammkunde.shop.ShopEvent;
import dev.stammkunde.shop.json.ShopEventJson;
import dev.stammkunde.stacktemplate.Sections;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What reaches which function. */
final class EventRules {

    /** The names on the bus of everything that a shop can report. */
    static final Set<String> SHOP_EVENTS =
            Arrays.stream(ShopEvent.class.getPermittedSubclasses())
                    .map(Class::getSimpleName)
                    .collect(Collectors.toCollection(TreeSet::new));

    /** The types of events by their source. */
    private static final Map<String, Set<String>> TYPES =
            Map.of(
                    ShopEventJson.BUS_SOURCE,
                    SHOP_EVENTS,
                    BookingsEventJson.BUS_SOURCE,
                    Set.of(
                            BookingsEventJson.POINTS_BOOKED,
                            BookingsEventJson.ORDER_STATE_CHANGED,
                            BookingsEventJson.CUSTOMERS_MERGED,
                            PointsExpiringEventJson.POINTS_EXPIRING,
                            PartnerNewsEventJson.PARTNER_TOLD));

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private EventRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("A bus rule asks only for events that exist", EventRules::types),
                new TemplateRule("Every shop event is consumed", EventRules::coverage),
                new TemplateRule("A bus rule's failures are kept", EventRules::targets),
                new TemplateRule(
                        "A schedule retries and keeps its failures", EventRules::schedules),
                new TemplateRule(
                        "A route needs a shop's key or an admin's token", EventRules::routes),
                new TemplateRule("A function has a trigger", EventRules::triggers));
    }

    private static void types(Template template, Findings findings) {
        for (Resource rule : rules(template)) {
            findings.subject();
            if (rule.is("default", "EventBusName")) {
                mailEvents(rule, findings);
                continue;
            }
            var types = TYPES.getOrDefault(source(rule), Set.of());
            findings.require(!types.isEmpty(), rule.id() + " asks for no source of events");
            for (Object type : detailTypes(rule)) {
                findings.require(
                        types.contains(String.valueOf(type)),
                        rule.id() + " asks for " + type + ", which is no event of " + source(rule));
            }
            findings.require(!detailTypes(rule).isEmpty(), rule.id() + " must name its events");
        }
    }

    /** Returns the one source that a rule asks for. */
    private static String source(Resource rule) {
        var sources =
                Sections.list(rule.id(), rule.find("EventPattern", "source").orElse(List.of()));
        return sources.size() == 1 ? String.valueOf(sources.getFirst()) : "";
    }

    /**
     * The default bus is everybody's: only what SES tells of this stack's own mails is asked for.
     */
    private static void mailEvents(Resource rule, Findings findings) {
        findings.require(
                rule.is(List.of("aws.ses"), "EventPattern", "source")
                        && rule.find(
                                        "EventPattern",
                                        "detail",
                                        "mail",
                                        "tags",
                                        "ses:configuration-set")
                                .isPresent(),
                rule.id() + " must ask for SES's events on this stack's configuration set");
    }

    private static void coverage(Template template, Findings findings) {
        var consumed = new TreeSet<String>();
        rules(template).stream()
                .filter(rule -> source(rule).equals(ShopEventJson.BUS_SOURCE))
                .forEach(rule -> detailTypes(rule).forEach(t -> consumed.add(String.valueOf(t))));
        for (String type : SHOP_EVENTS) {
            findings.subject();
            findings.require(consumed.contains(type), "Nobody consumes " + type);
        }
    }

    private static void targets(Template template, Findings findings) {
        for (Resource rule : rules(template)) {
            for (Object target : rule.list("Targets")) {
                findings.subject();
                var fields = Sections.mapping(rule.id(), target);
                var queue = Resource.findTarget(fields.get("Arn"));
                findings.require(
                        queue.filter(template::has).isPresent(),
                        rule.id() + " must have a target of this stack");
                var deadLetters = Sections.mapping(rule.id(), fields.get("DeadLetterConfig"));
                findings.require(
                        Resource.findTarget(deadLetters.get("Arn"))
                                .filter(template::has)
                                .isPresent(),
                        rule.id() + " must have a dead-letter queue for what it cannot deliver");
            }
        }
    }

    private static void schedules(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            for (Resource schedule : function.events("ScheduleV2")) {
                findings.subject();
                findings.require(
                        schedule.find("DeadLetterConfig", "Arn")
                                .flatMap(Resource::findTarget)
                                .filter(template::has)
                                .isPresent(),
                        function.id() + "'s schedule must have a dead-letter queue");
                findings.require(
                        schedule.number("RetryPolicy", "MaximumRetryAttempts") > 0,
                        function.id() + "'s schedule must be retried");
                findings.require(
                        schedule.find("ScheduleExpressionTimezone").isPresent(),
                        function.id() + "'s schedule must name its time zone");
                // An hour that one night of the year does not have.
                findings.require(
                        !schedule.find("ScheduleExpression")
                                .orElse("")
                                .toString()
                                .matches("cron\\(\\S+ 0?2 .*"),
                        function.id() + "'s schedule must not be between 02:00 and 02:59");
            }
        }
    }

    private static void routes(Template template, Findings findings) {
        for (Route route : Route.all(template)) {
            findings.subject();
            var path = route.path();
            var isOpen =
                    path.startsWith("/webhooks/")
                            || path.startsWith("/mail/")
                            || path.startsWith("/surveys/")
                            // The link of who is invited is signed.
                            || path.startsWith("/events/")
                            // Everybody may tell the shop something.
                            || path.startsWith("/feedback/")
                            // Law wants contracts to end without signing in.
                            || path.startsWith("/contracts/")
                            // The functions look at tokens of members; the snippet is anybody's.
                            || path.startsWith("/shops/{shopId}/me/")
                            // A draw that anybody can check names nobody.
                            || path.equals("/shops/{shopId}/contests/{contestId}/draw")
                            || path.startsWith("/snippet/")
                            // Pictures of mails: whoever has a mail has their names.
                            || path.startsWith("/media/")
                            // Files that are the same for all; what they call needs a token.
                            || path.equals("/console")
                            || path.startsWith("/console/");
            var authorizer = path.startsWith("/admin/") ? "AdminToken" : "ShopKey";
            findings.require(
                    isOpen || route.authorizer().filter(authorizer::equals).isPresent(),
                    path + " must need the authorizer " + authorizer);
            findings.require(METHODS.contains(route.method()), path + " must name its method");
            findings.require(
                    template.functions().stream()
                            .anyMatch(function -> function.id().equals(route.function())),
                    route.key() + " must lead to a function of this stack");
        }
        for (Resource api : template.resources("AWS::Serverless::HttpApi")) {
            findings.require(
                    api.find("Auth", "Authorizers", "ShopKey", "FunctionArn").isPresent(),
                    api.id() + " must have the authorizer ShopKey");
        }
    }

    private static void triggers(Template template, Findings findings) {
        var called =
                Stream.of(
                                Route.authorizers(template).stream(),
                                Route.all(template).stream().map(Route::function),
                                template.functions().stream()
                                        .flatMap(function -> function.called().stream()))
                        .flatMap(it -> it)
                        .collect(Collectors.toSet());
        for (FunctionBlock function : template.functions()) {
            findings.subject();
            findings.require(
                    !function.events().isEmpty() || called.contains(function.id()),
                    function.id() + " must be triggered by something");
        }
    }

    private static List<Resource> rules(Template template) {
        return template.resources("AWS::Events::Rule");
    }

    private static List<Object> detailTypes(Resource rule) {
        return Sections.list(rule.id(), rule.find("EventPattern", "detail-type").orElse(List.of()));
    }
}

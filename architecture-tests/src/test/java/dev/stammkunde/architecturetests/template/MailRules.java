package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;

import java.util.List;
import java.util.Set;

/** Whose opens and clicks are recorded: of mails through the tracked set, and of no other. */
final class MailRules {

    private static final String TRACKED = "TrackedMailConfigurationSet";
    private static final Set<Object> TRACKING = Set.of("OPEN", "CLICK");

    private MailRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("Only the tracked set tracks", MailRules::tracking),
                new TemplateRule("SES's events of every set are heard", MailRules::heard));
    }

    private static void tracking(Template template, Findings findings) {
        for (Resource set : template.resources("AWS::SES::ConfigurationSet")) {
            findings.subject();
            findings.require(
                    set.id().equals(TRACKED)
                            || set.is(
                                    "DISABLED",
                                    "VdmOptions",
                                    "DashboardOptions",
                                    "EngagementMetrics"),
                    set.id() + " must have no engagement metrics: SES would track its mails");
        }
        for (Resource events : template.resources("AWS::SES::ConfigurationSetEventDestination")) {
            findings.subject();
            boolean tracks =
                    events.find("EventDestination", "MatchingEventTypes")
                            .filter(List.class::isInstance)
                            .map(types -> ((List<?>) types).stream().anyMatch(TRACKING::contains))
                            .orElse(true);
            findings.require(
                    !tracks || events.is(Resource.ref(TRACKED), "ConfigurationSetName"),
                    events.id() + " must not ask for opens or clicks: SES would track its mails");
        }
    }

    private static void heard(Template template, Findings findings) {
        for (Resource set : template.resources("AWS::SES::ConfigurationSet")) {
            findings.subject();
            boolean isHeard =
                    template.resources("AWS::Events::Rule").stream()
                            .flatMap(
                                    rule ->
                                            rule
                                                    .find(
                                                            "EventPattern",
                                                            "detail",
                                                            "mail",
                                                            "tags",
                                                            "ses:configuration-set")
                                                    .stream())
                            .anyMatch(
                                    sets ->
                                            sets instanceof List<?> list
                                                    && list.contains(Resource.ref(set.id())));
            findings.require(isHeard, "A bus rule must ask for the events of " + set.id());
        }
    }
}

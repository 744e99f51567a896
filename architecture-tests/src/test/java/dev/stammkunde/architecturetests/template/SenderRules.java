package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.rights.Policy;
import dev.stammkunde.architecturetests.rights.Request;
import dev.stammkunde.stacktemplate.Names;

import java.util.ArrayList;
import java.util.List;

/** Who may send mail, and in whose name. */
final class SenderRules {

    private static final List<String> VERBS =
            List.of(
                    "ses:SendBulkEmail",
                    "ses:SendBulkTemplatedEmail",
                    "ses:SendEmail",
                    "ses:SendRawEmail");

    /** Everything that SES asks a sender for a right on, and that is not this stack's. */
    private static final List<String> OF_OTHERS =
            List.of(
                    arn("identity/other.example"),
                    arn("identity/news@other.example"),
                    arn("configuration-set/other-mail"));

    private SenderRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("Mail is sent in the shop's name alone", SenderRules::senders));
    }

    private static void senders(Template template, Findings findings) {
        for (FunctionBlock function : template.functions()) {
            var rights = DeliveryRules.rights(template, function);
            for (String verb : VERBS) {
                for (String resource : OF_OTHERS) {
                    findings.require(
                            !rights.permits(Request.of("", verb, resource)),
                            function.id() + " must not be able to " + verb + " by " + resource);
                }
            }
            if (function.variables().contains("CONFIGURATION_SET")) {
                findings.subject();
                own(template, function, rights, findings);
            }
        }
    }

    /** A sender needs a right on the identity, on the configuration set and on the template. */
    private static void own(
            Template template, FunctionBlock function, Policy rights, Findings findings) {
        var resources = new ArrayList<>(List.of(Template.IDENTITY, arn("template/*")));
        template.resources("AWS::SES::ConfigurationSet")
                .forEach(set -> resources.add(template.arn(set.id())));
        for (String resource : resources) {
            findings.require(
                    rights.permits(Request.of("", "ses:SendBulkEmail", resource)),
                    function.id() + " must be able to send by " + resource);
        }
        var byDefault = template.inDefaultStack(function.statements());
        findings.require(
                byDefault.namesResources()
                        && !byDefault.permits(
                                Request.of("", "ses:SendBulkEmail", Template.IDENTITY)),
                function.id() + " must not send by any identity until one is named");
    }

    private static String arn(String resource) {
        return "arn:aws:ses:" + Names.REGION + ":" + Names.ACCOUNT + ":" + resource;
    }
}

package dev.stammkunde.architecturetests.template;

import dev.stammkunde.architecturetests.Findings;

import java.util.List;
import java.util.Map;

/** Who comes in: people with a second factor, and pages that the merchant names. */
final class AccessRules {

    private AccessRules() {}

    static List<TemplateRule> all() {
        return List.of(
                new TemplateRule("The team signs in with a second factor", AccessRules::factors),
                new TemplateRule("A browser signs in by a code", AccessRules::codes),
                new TemplateRule("Only named origins may call", AccessRules::origins));
    }

    private static void factors(Template template, Findings findings) {
        for (Resource pool : template.resources("AWS::Cognito::UserPool")) {
            findings.subject();
            findings.require(
                    pool.is("ON", "MfaConfiguration")
                            && pool.is(List.of("SOFTWARE_TOKEN_MFA"), "EnabledMfas"),
                    pool.id() + " must ask everybody for a one-time code of an app");
            findings.require(
                    pool.is(true, "AdminCreateUserConfig", "AllowAdminCreateUserOnly"),
                    pool.id() + " must let nobody sign up");
        }
    }

    /** A page keeps no secret, and what it is given for hours must be of use once. */
    private static void codes(Template template, Findings findings) {
        for (Resource client : template.resources("AWS::Cognito::UserPoolClient")) {
            findings.subject();
            findings.require(
                    client.is(false, "GenerateSecret")
                            && client.is(List.of("code"), "AllowedOAuthFlows"),
                    client.id() + " must get tokens for a code alone, and have no secret");
            findings.require(
                    client.is(true, "EnableTokenRevocation")
                            && client.is("ENABLED", "RefreshTokenRotation", "Feature")
                            && !client.list("ExplicitAuthFlows")
                                    .contains("ALLOW_REFRESH_TOKEN_AUTH"),
                    client.id() + " must replace a refresh token with each use");
        }
    }

    /** SAM takes the whole configuration for a function or none: parts of it would be lost. */
    private static void origins(Template template, Findings findings) {
        for (Resource api : template.resources("AWS::Serverless::HttpApi")) {
            findings.subject();
            var choice = api.find("CorsConfiguration", "Fn::If").orElse(List.of());
            findings.require(
                    choice instanceof List<?> list
                            && list.size() == 3
                            && list.get(1) instanceof Map<?, ?> cors
                            && String.valueOf(cors.get("AllowOrigins"))
                                    .contains("{Ref=CorsOrigins}")
                            && list.get(2).equals(Resource.ref("AWS::NoValue")),
                    api.id() + " must tell browsers of the origins in CorsOrigins, or nothing");
        }
    }
}

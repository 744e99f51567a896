package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.identity.Identities;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Answers what is below {@code /_local/sign-in} and {@code /_local/oidc}. */
final class SignInPages {

    private final Identities identities;

    SignInPages(Identities identities) {
        this.identities = identities;
    }

    PageAnswer form() {
        return new PageAnswer.Facts(new SignInReport(null));
    }

    PageAnswer signIn(Map<String, String> parameters) {
        var user = parameters.getOrDefault("user", "").strip();
        var groups =
                Arrays.stream(parameters.getOrDefault("groups", "").split(","))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty())
                        .toList();
        if (user.isEmpty()) {
            return PageAnswer.invalid("Give user, and groups if there are any.");
        }
        return identities
                .issue(user, groups)
                .<PageAnswer>map(token -> new PageAnswer.Facts(new SignInReport(token)))
                .orElseGet(
                        () ->
                                PageAnswer.invalid(
                                        "The template has no authorizer with JwtConfiguration."));
    }

    /** Answers discovery and the keys, which are JSON for browsers too. */
    PageAnswer oidc(List<String> path, String base) {
        return switch (String.join("/", path)) {
            case "oidc/.well-known/openid-configuration" ->
                    identities
                            .findAuthorizer()
                            .<PageAnswer>map(
                                    authorizer ->
                                            new PageAnswer.Facts(
                                                    new JsonReport(
                                                            discovery(authorizer.issuer(), base))))
                            .orElseGet(PageAnswer::notFound);
            case "oidc/jwks" -> new PageAnswer.Facts(new JsonReport(identities.publicKeys()));
            default -> PageAnswer.notFound();
        };
    }

    private static Map<String, Object> discovery(String issuer, String base) {
        return Map.of(
                "issuer",
                issuer,
                "jwks_uri",
                base + "/_local/oidc/jwks.json",
                "authorization_endpoint",
                base + "/_local/sign-in",
                "response_types_supported",
                List.of("token"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }
}

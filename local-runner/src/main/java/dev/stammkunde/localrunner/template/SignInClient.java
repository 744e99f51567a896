package dev.stammkunde.localrunner.template;

import dev.stammkunde.stacktemplate.TemplateException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A client of the user pool: a page in a browser that signs people in by codes.
 *
 * @param callbacks where codes may go, to the letter
 * @param logouts where whoever has signed out may go, to the letter
 * @param grace a refresh token is replaced with each use, and the one before is taken for this long
 *     still; null if each stays what it is
 */
public record SignInClient(
        String id,
        Set<String> callbacks,
        Set<String> logouts,
        Set<String> scopes,
        Lifetimes lifetimes,
        @Nullable Duration grace) {

    /** For how long tokens hold. */
    public record Lifetimes(Duration idToken, Duration accessToken, Duration refreshToken) {}

    private static final int MOST_GRACE_SECONDS = 60;

    public SignInClient {
        callbacks = Set.copyOf(callbacks);
        logouts = Set.copyOf(logouts);
        scopes = Set.copyOf(scopes);
    }

    /** Reads a client; empty if it does not sign in by the pool's own pages. */
    static Optional<SignInClient> find(String id, Values properties) {
        if (!properties.flag("AllowedOAuthFlowsUserPoolClient", false)) {
            return Optional.empty();
        }
        properties.expect("GenerateSecret", "false");
        if (!properties.texts("AllowedOAuthFlows").equals(List.of("code"))) {
            throw new TemplateException(
                    properties.place() + ".AllowedOAuthFlows is not honoured, only [code].");
        }
        return Optional.of(
                new SignInClient(
                        id,
                        Set.copyOf(properties.texts("CallbackURLs")),
                        Set.copyOf(properties.texts("LogoutURLs")),
                        Set.copyOf(properties.texts("AllowedOAuthScopes")),
                        new Lifetimes(
                                lifetime(properties, "IdToken", 1, "hours"),
                                lifetime(properties, "AccessToken", 1, "hours"),
                                lifetime(properties, "RefreshToken", 30, "days")),
                        grace(properties.at("RefreshTokenRotation"))));
    }

    private static Duration lifetime(Values properties, String token, int usual, String usualUnit) {
        var number = properties.between(token + "Validity", 1, Integer.MAX_VALUE, usual);
        var unit = properties.at("TokenValidityUnits").findText(token).orElse(usualUnit);
        return switch (unit) {
            case "seconds" -> Duration.ofSeconds(number);
            case "minutes" -> Duration.ofMinutes(number);
            case "hours" -> Duration.ofHours(number);
            case "days" -> Duration.ofDays(number);
            default ->
                    throw new TemplateException(
                            properties.place() + ".TokenValidityUnits." + token + " is no unit.");
        };
    }

    private static @Nullable Duration grace(Values rotation) {
        var isOn = rotation.findText("Feature").filter("ENABLED"::equals).isPresent();
        var seconds = rotation.between("RetryGracePeriodSeconds", 0, MOST_GRACE_SECONDS, 0);
        return isOn ? Duration.ofSeconds(seconds) : null;
    }
}

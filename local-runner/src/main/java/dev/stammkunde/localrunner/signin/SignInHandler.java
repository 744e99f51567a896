package dev.stammkunde.localrunner.signin;

import dev.stammkunde.localrunner.identity.Identities;
import dev.stammkunde.localrunner.identity.Person;
import dev.stammkunde.localrunner.pages.LoginPage;
import dev.stammkunde.localrunner.template.Stack;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Serves what Cognito serves at the domain of a user pool: {@code /oauth2/authorize}, {@code
 * /login}, {@code /oauth2/token}, {@code /oauth2/revoke} and {@code /logout}. It serves nothing if
 * the template has no client that signs in there.
 */
public final class SignInHandler extends Handler.Abstract {

    private final Optional<SignIns> all;

    /** Signs people in for the first client of the stack. */
    public SignInHandler(Stack stack, Identities identities, Clock clock) {
        all =
                stack.signInClients().stream()
                        .filter(_ -> identities.findAuthorizer().isPresent())
                        .findFirst()
                        .map(client -> new SignIns(client, identities, clock));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException {
        if (all.isEmpty()) {
            return false;
        }
        var signIns = all.get();
        var exchange = new Exchange(request, response, callback);
        switch (request.getMethod() + " " + Request.getPathInContext(request)) {
            case "GET /oauth2/authorize" -> authorize(signIns, exchange);
            case "GET /login" ->
                    findAsk(signIns, exchange).ifPresent(ask -> show(exchange, 200, ask, null));
            case "POST /login" -> signIn(signIns, exchange);
            case "POST /oauth2/token" -> {
                var answer = signIns.tokens(exchange.form());
                exchange.json(answer.status(), answer.json());
            }
            case "POST /oauth2/revoke" ->
                    signIns.findRefusedRevocation(exchange.form())
                            .ifPresentOrElse(
                                    refused -> exchange.json(refused.status(), refused.json()),
                                    () -> exchange.json(200, Map.of()));
            case "GET /logout" -> signOut(signIns, exchange);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Returns what the page asked for; if that makes no sense, it is answered. */
    private static Optional<AuthorizationAsk> findAsk(SignIns signIns, Exchange exchange) {
        return switch (AuthorizationAsk.read(signIns.client(), exchange.query())) {
            case AuthorizationAsk.Reading.Valid(AuthorizationAsk ask) -> Optional.of(ask);
            case AuthorizationAsk.Reading.Told(String problem) -> {
                exchange.refuse(400, problem);
                yield Optional.empty();
            }
            case AuthorizationAsk.Reading.SentBack(String address) -> {
                exchange.redirect(address);
                yield Optional.empty();
            }
        };
    }

    private static void authorize(SignIns signIns, Exchange exchange) {
        findAsk(signIns, exchange)
                .ifPresent(
                        ask ->
                                exchange.redirect(
                                        signIns.findSession(exchange.session())
                                                .map(of -> ask.answer(signIns.code(ask, of)))
                                                .orElse("/login?" + exchange.rawQuery())));
    }

    private static void show(
            Exchange exchange, int status, AuthorizationAsk ask, @Nullable String problem) {
        var back = URI.create(ask.redirectUri());
        exchange.page(
                status,
                LoginPage.policy(back.getScheme() + "://" + back.getAuthority()),
                LoginPage.html("/login?" + exchange.rawQuery(), problem));
    }

    private static void signIn(SignIns signIns, Exchange exchange) throws IOException {
        if (exchange.isForeign()) {
            exchange.refuse(403, "The request comes from another site.");
            return;
        }
        var ask = findAsk(signIns, exchange);
        if (ask.isEmpty()) {
            return;
        }
        var person = SignInForm.find(exchange.form());
        if (person.isEmpty()) {
            show(exchange, 422, ask.get(), SignInForm.PROBLEM);
            return;
        }
        exchange.redirect(ask.get().answer(code(signIns, exchange, ask.get(), person.get())));
    }

    private static String code(
            SignIns signIns, Exchange exchange, AuthorizationAsk ask, Person person) {
        signIns.close(exchange.session());
        var secret = signIns.open(person);
        exchange.keepSession(secret);
        return signIns.code(ask, signIns.findSession(secret).orElseThrow());
    }

    /** Ends the session of the browser. Refresh tokens stay, which the page revokes by itself. */
    private static void signOut(SignIns signIns, Exchange exchange) {
        var query = exchange.query();
        var address = query.getOrDefault("logout_uri", "");
        if (!signIns.client().id().equals(query.get("client_id"))
                || !signIns.client().logouts().contains(address)) {
            exchange.refuse(400, "logout_uri is none of the LogoutURLs of the client.");
            return;
        }
        signIns.close(exchange.session());
        exchange.keepSession("");
        exchange.redirect(address);
    }
}

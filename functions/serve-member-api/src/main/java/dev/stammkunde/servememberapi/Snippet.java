package dev.stammkunde.servememberapi;

import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.StaticText;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * Serves the component that shops embed, which is the same for all: at an address that always has
 * the newest and is asked again after minutes, and at one for each version that is kept for ever.
 *
 * <p>Each page may load it, as it holds nothing of anybody; a module of another origin would not
 * load without that being said.
 */
final class Snippet {

    private static final String FILE = "/snippet/stammkunde-member.js";
    private static final String BEHAVIOUR = "/snippet/stammkunde-behaviour.js";

    private static final Map<String, String> FOR_EACH_PAGE =
            Map.of(
                    "access-control-allow-origin", "*",
                    "cross-origin-resource-policy", "cross-origin");

    private final StaticText script;
    private final StaticText behaviour;

    private Snippet(StaticText script, StaticText behaviour) {
        this.script = script;
        this.behaviour = behaviour;
    }

    /** Reads the component, and the script that tells behaviour. */
    static Snippet load() {
        return new Snippet(script(FILE), script(BEHAVIOUR));
    }

    private static StaticText script(String name) {
        try (InputStream file = Snippet.class.getResourceAsStream(name)) {
            return new StaticText(
                    Objects.requireNonNull(file, name).readAllBytes(),
                    "text/javascript; charset=utf-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with the newest version. */
    HttpResponse newest(HttpRequest request) {
        return script.answer(request, "public, max-age=300", FOR_EACH_PAGE);
    }

    /** Answers with the newest version of what tells behaviour. */
    HttpResponse behaviour(HttpRequest request) {
        return behaviour.answer(request, "public, max-age=300", FOR_EACH_PAGE);
    }

    /** Answers with one version. Of those before only the newest is left, so it is had instead. */
    HttpResponse ofVersion(HttpRequest request) {
        return request.pathParameter("version").equals(script.version())
                ? script.answer(request, StaticText.FOR_EVER, FOR_EACH_PAGE)
                : HttpResponse.empty(302)
                        .withHeader("location", FILE)
                        .withHeader("access-control-allow-origin", "*")
                        .withHeader("cache-control", "public, max-age=300");
    }
}

package dev.stammkunde.serveconsole;

import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.Problem;
import dev.stammkunde.platform.http.StaticText;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.Map;

/**
 * Answers with the console's page and its files. All are the same for everybody: who may see or do
 * what, the API decides.
 */
final class ServeConsole implements HttpEdge.Answering {

    private static final String PREVIEW = "preview.html";
    private static final String ASSETS = "assets/";

    /** Asked for each time, and sent only when it has changed. */
    private static final String ASK_AGAIN = "no-cache";

    /** A mail may show pictures and its own styles, and nothing of it runs. */
    private static final Map<String, String> OF_PREVIEWS =
            Map.of(
                    "content-security-policy",
                    "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline';"
                            // The shop's own lie here, which is not https on one machine.
                            + " img-src 'self' https: data:; frame-ancestors 'self'",
                    "referrer-policy",
                    "no-referrer");

    private static final Map<String, String> OF_FILES =
            Map.of("cross-origin-resource-policy", "same-origin");

    private final ConsoleFiles files;
    private final ConsolePage page;

    ServeConsole(ConsoleFiles files, SignIn signIn) {
        this.files = files;
        this.page = ConsolePage.of(ConsoleFiles.text("index.html"), files.version(), signIn);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        String path = request.pathParameters().getOrDefault("file", "");
        if (path.isEmpty()) {
            return page.page().answer(request, ASK_AGAIN, page.headers());
        }
        if (path.equals("preview")) {
            return files.find(PREVIEW).orElseThrow().answer(request, ASK_AGAIN, OF_PREVIEWS);
        }
        if (!path.startsWith(ASSETS)) {
            return missing();
        }
        String[] parts = path.substring(ASSETS.length()).split("/", 2);
        if (parts.length < 2) {
            return missing();
        }
        // A page of an earlier release that is still open must not get a module of this one.
        return parts[0].equals(files.version())
                ? files.find(parts[1])
                        .map(file -> file.answer(request, StaticText.FOR_EVER, OF_FILES))
                        .orElseGet(ServeConsole::missing)
                : missing();
    }

    private static HttpResponse missing() {
        return HttpResponse.problem(
                Problem.of(
                        404,
                        "no-file",
                        "There is no such file",
                        "The console has another release by now. Load it again."));
    }
}

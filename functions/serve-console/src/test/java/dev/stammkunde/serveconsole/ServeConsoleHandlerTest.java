package dev.stammkunde.serveconsole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.http.StaticText;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a browser gets. */
final class ServeConsoleHandlerTest {

    private static final String SIGN_IN =
            "https://stammkunde-1.auth.eu-central-1.amazoncognito.com";
    private static final Path CONSOLE = RepositoryRoot.path().resolve("console");
    private static final Path DOCS = RepositoryRoot.path().resolve("docs");

    /** What a page may take on its way to the first view, over the wire. */
    private static final int MOST_BYTES = 150_000;

    private static final Pattern STATIC_IMPORT =
            Pattern.compile("(?:from|import)\\s*\"(\\.{1,2}/[^\"]+)\"");

    private final ConsoleFiles files = ConsoleFiles.load();
    private final ServeConsoleHandler handler =
            new ServeConsoleHandler(new SignIn(SIGN_IN, "client-1"));

    @Test
    void page_hasAPolicyThatLetsNothingRunThatIsNotOfTheConsole() throws IOException {
        JsonField answer = get("", "");

        assertThat(answer.at("statusCode").integer()).isEqualTo(200);
        assertThat(answer.at("headers").text("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'", "connect-src 'self' " + SIGN_IN)
                .doesNotContain("unsafe");
        assertThat(answer.text("body"))
                .contains("content=\"" + SIGN_IN + '"', "content=\"client-1\"", files.version())
                .doesNotContain("{assets}", "{sign-in}", "{client}", "<style", " style=")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void file_ofThisVersion_isKeptForEver() throws IOException {
        JsonField answer = get("assets/" + files.version() + "/core/api.js", "");

        assertThat(answer.at("statusCode").integer()).isEqualTo(200);
        assertThat(answer.at("headers").text("cache-control")).contains("immutable");
        assertThat(answer.at("headers").text("content-type")).startsWith("text/javascript");
        assertThat(answer.text("body")).isEqualTo(Files.readString(CONSOLE.resolve("core/api.js")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaign", "finance-settings", "programme", "reward", "survey"})
    void schema_ofADocument_isThatOfTheDocs(String document) throws IOException {
        String name = document + ".schema.json";

        JsonField answer = get("assets/" + files.version() + "/schemas/" + name, "");

        assertThat(answer.at("headers").text("content-type")).isEqualTo("application/json");
        assertThat(answer.text("body")).isEqualTo(Files.readString(DOCS.resolve(name)));
    }

    @Test
    void schemas_areThoseOfAllDocumentsThatPeopleWrite() throws IOException {
        try (Stream<Path> found = Files.list(DOCS)) {
            List<String> written =
                    found.map(file -> "schemas/" + file.getFileName())
                            .filter(name -> name.endsWith(".schema.json"))
                            .filter(name -> !name.equals("schemas/month-report.schema.json"))
                            .toList();

            assertThat(files.byPath().keySet().stream().filter(path -> path.startsWith("schemas/")))
                    .containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets/000000000000/core/api.js",
                "assets/{version}/core/none.js",
                "assets/{version}/../index.html",
                "assets/{version}/",
                "assets/{version}",
                "assets/",
                "index.html",
                "files.txt"
            })
    void file_thatIsNone_isMissingAndNeverKept(String path) throws IOException {
        JsonField answer = get(path.replace("{version}", files.version()), "");

        assertThat(answer.at("statusCode").integer()).isEqualTo(404);
        assertThat(answer.at("headers").text("cache-control")).isEqualTo("no-store");
    }

    @Test
    void preview_runsNothingAndIsInNobodyElsesFrame() throws IOException {
        JsonField answer = get("preview", "");

        assertThat(answer.at("headers").text("content-security-policy"))
                .startsWith("sandbox allow-same-origin; default-src 'none'")
                .contains("frame-ancestors 'self'")
                .doesNotContain("allow-scripts", "script-src");
    }

    @Test
    void page_thatTheBrowserHas_isNotSentAgain() throws IOException {
        String tag = get("", "").at("headers").text("etag");

        JsonField again = get("", "\"if-none-match\": \"" + tag.replace("\"", "\\\"") + "\",");

        assertThat(again.at("statusCode").integer()).isEqualTo(304);
        assertThat(again.text("body")).isEmpty();
    }

    @Test
    void files_areAllThatLieInTheFolder() throws IOException {
        try (Stream<Path> found = Files.walk(CONSOLE)) {
            List<String> names =
                    found.filter(Files::isRegularFile)
                            .map(file -> CONSOLE.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !List.of("index.html", "files.txt").contains(name))
                            .sorted()
                            .toList();

            assertThat(Files.readAllLines(CONSOLE.resolve("files.txt"))).isEqualTo(names);
        }
    }

    @Test
    void files_importOnlyWhatIsThere() {
        Pattern imports = Pattern.compile("(?:from|import\\()\\s*\"(\\.{1,2}/[^\"]+)\"");
        files.byPath().keySet().stream()
                .filter(path -> path.endsWith(".js") && !path.startsWith("lib/"))
                .forEach(
                        path ->
                                imports.matcher(ConsoleFiles.text(path))
                                        .results()
                                        .map(match -> resolved(path, match.group(1)))
                                        .forEach(
                                                target ->
                                                        assertThat(files.byPath())
                                                                .as(path)
                                                                .containsKey(target)));
    }

    @Test
    void page_withTheFrameAndAllThatItImports_isLight() {
        Set<String> frame = new TreeSet<>(List.of("app.css", "lib/pico.css", "icon.svg"));
        files.byPath().keySet().stream()
                .filter(path -> path.startsWith("lib/"))
                .forEach(frame::add);
        addWithImports("main.js", frame);
        for (String page : pages()) {
            Set<String> needed = new TreeSet<>(frame);
            addWithImports(page, needed);
            // The largest of the schemas that a page's form is made of.
            int schema =
                    needed.contains("ui/document-editor.js")
                            ? files.byPath().entrySet().stream()
                                    .filter(file -> file.getKey().startsWith("schemas/"))
                                    .mapToInt(file -> file.getValue().compressedBytes())
                                    .max()
                                    .orElseThrow()
                            : 0;

            assertThat(
                            needed.stream()
                                            .map(files.byPath()::get)
                                            .mapToInt(StaticText::compressedBytes)
                                            .sum()
                                    + schema)
                    .as(page)
                    .isLessThan(MOST_BYTES);
        }
    }

    private static List<String> pages() {
        List<String> pages =
                Pattern.compile("import\\(\"\\.\\./(pages/[^\"]+)\"\\)")
                        .matcher(ConsoleFiles.text("core/pages.js"))
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        assertThat(pages).hasSizeGreaterThan(5);
        return pages;
    }

    /** Adds a module and those that it imports at once; what it imports later is not added. */
    private static void addWithImports(String path, Set<String> all) {
        if (all.add(path)) {
            STATIC_IMPORT
                    .matcher(ConsoleFiles.text(path))
                    .results()
                    .forEach(match -> addWithImports(resolved(path, match.group(1)), all));
        }
    }

    private static String resolved(String path, String relative) {
        return Path.of(path).resolveSibling(relative).normalize().toString().replace('\\', '/');
    }

    private JsonField get(String file, String headers) throws IOException {
        String event =
                """
                {"routeKey": "GET /console/{file+}", "rawPath": "/console/%1$s", "headers": {%2$s "accept": "*/*"},
                 "pathParameters": {"file": "%1$s"},
                 "requestContext": {"requestId": "r", "timeEpoch": 0, "http": {"method": "GET"}}}
                """
                        .formatted(file, headers);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                answer,
                FixedContext.unhurried());
        return Json.parse(answer.toString(StandardCharsets.UTF_8));
    }
}

package dev.stammkunde.platform.rehearsal;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.settings.Settings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a function rehearses, as {@code rehearsal/<function>.json} of its jar says: which files of
 * {@code events/<function>} it is called with, what each response contains, and all calls to AWS,
 * with what they are answered.
 *
 * <p>{@code ${NAME}} in it stands for a setting, such as the name of a table; in an event for what
 * the script fills in.
 */
public final class RehearsalScript {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z_]+)}");

    private final String function;
    private final List<Sample> samples;
    private final List<ScriptedAnswer> answers;

    private record Sample(String event, String answered) {}

    private RehearsalScript(String function, List<Sample> samples, List<ScriptedAnswer> answers) {
        this.function = function;
        this.samples = samples;
        this.answers = answers;
    }

    /**
     * Reads the script of a function.
     *
     * @param handler a class of its jar
     * @throws IOException if the jar lacks the script or one of its events
     */
    public static RehearsalScript of(String function, Class<?> handler, Settings settings)
            throws IOException {
        String text = resource(handler, "/rehearsal/" + function + ".json");
        JsonField script = Json.parse(filled(text, settings::text));
        List<Sample> samples = new ArrayList<>();
        for (JsonField sample : script.elements("events")) {
            String event = resource(handler, "/events/" + function + '/' + sample.text("file"));
            JsonField fill = sample.at("fill");
            samples.add(new Sample(filled(event, fill::text), sample.text("answered")));
        }
        List<ScriptedAnswer> answers = new ArrayList<>();
        for (JsonField call : script.elements("calls")) {
            answers.add(
                    new ScriptedAnswer(
                            call.text("call"),
                            call.elementsIfAny("about").stream().map(JsonField::text).toList(),
                            call.find("answer").map(RehearsalScript::answer).orElse("{}"),
                            call.findBool("once").orElse(false)));
        }
        return new RehearsalScript(function, samples, answers);
    }

    /** Of a service that speaks XML the answer is a text. */
    private static String answer(JsonField answer) {
        return answer.kind() == JsonField.Kind.TEXT ? answer.text() : JsonText.of(answer);
    }

    /** Returns a rehearsal in which AWS answers as the script says. */
    public Rehearsal rehearsal() {
        return new Rehearsal(answers);
    }

    /**
     * Calls a handler with each event.
     *
     * @throws IllegalStateException if it answers otherwise than the script says
     */
    public void play(RequestStreamHandler handler) throws IOException {
        for (Sample sample : samples) {
            ByteArrayOutputStream response = new ByteArrayOutputStream();
            handler.handleRequest(
                    new ByteArrayInputStream(sample.event().getBytes(StandardCharsets.UTF_8)),
                    response,
                    RehearsalContext.of(function));
            if (!response.toString(StandardCharsets.UTF_8).contains(sample.answered())) {
                throw new IllegalStateException("a sample event is answered otherwise");
            }
        }
    }

    private interface Values {
        String of(String name);
    }

    private static String filled(String text, Values values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.of(place.group(1))));
    }

    private static String resource(Class<?> handler, String path) throws IOException {
        try (InputStream in = handler.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

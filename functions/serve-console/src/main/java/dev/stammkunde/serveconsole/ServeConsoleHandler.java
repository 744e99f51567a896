package dev.stammkunde.serveconsole;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests for the console's page and files, of anybody. */
public final class ServeConsoleHandler implements RequestStreamHandler {

    private static final String NAME = "serve-console";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ServeConsoleHandler() {
        this(signIn(Settings.ofProcess()));
        Priming.beforeSnapshot(NAME, ServeConsoleHandler::new);
    }

    ServeConsoleHandler(SignIn signIn) {
        edge = new HttpEdge(new ServeConsole(ConsoleFiles.load(), signIn), LOG);
    }

    private static SignIn signIn(Settings settings) {
        return new SignIn(settings.text("SIGN_IN_URL"), settings.text("SIGN_IN_CLIENT"));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}

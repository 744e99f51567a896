package dev.stammkunde.sendbirthdaymails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.campaigns.runs.CampaignRunner;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Trigger: runs of birthday campaigns by their schedules, through {@code SendBirthdayMailsQueue}.
 */
public final class SendBirthdayMailsHandler implements RequestStreamHandler {

    private static final String NAME = "send-birthday-mails";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final CampaignRunner runner;

    /** For Lambda. */
    public SendBirthdayMailsHandler() {
        this(SendBirthdayMailsPorts.of(Settings.ofProcess()));
        Priming.beforeSnapshot(NAME, SendBirthdayMailsHandler::new);
    }

    SendBirthdayMailsHandler(SendBirthdayMailsPorts ports) {
        SendBirthdayMails work = ports.useCase();
        runner = new CampaignRunner(work, ports.runner(), LOG, Metrics.of(NAME));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        runner.handle(event, response, context);
    }
}

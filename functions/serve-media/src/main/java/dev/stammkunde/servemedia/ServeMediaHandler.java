package dev.stammkunde.servemedia;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.media.PictureFiles;
import dev.stammkunde.media.store.S3PictureFiles;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of mail programs and their proxies for pictures, of anybody. */
public final class ServeMediaHandler implements RequestStreamHandler {

    private static final String NAME = "serve-media";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ServeMediaHandler() {
        this(
                new S3PictureFiles(
                        AwsClients.build(S3Client.builder()),
                        Settings.ofProcess().text("MEDIA_BUCKET")));
        Priming.beforeSnapshot(NAME, ServeMediaHandler::new);
    }

    ServeMediaHandler(PictureFiles files) {
        edge = new HttpEdge(new ServeMedia(files), LOG);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}

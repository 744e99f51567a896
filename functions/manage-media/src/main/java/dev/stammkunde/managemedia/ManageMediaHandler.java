package dev.stammkunde.managemedia;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.media.store.DynamoDbPictures;
import dev.stammkunde.media.store.S3PictureFiles;
import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.aws.Priming;
import dev.stammkunde.platform.documents.AuditTable;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.settings.Settings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Trigger: requests of a shop's team to the admin API, past the JWT authorizer. */
public final class ManageMediaHandler implements RequestStreamHandler {

    private static final String NAME = "manage-media";
    private static final OutcomeLog LOG = OutcomeLog.of(NAME);

    private final HttpEdge edge;

    /** For Lambda. */
    public ManageMediaHandler() {
        this(ports(Settings.ofProcess()));
        Priming.beforeSnapshot(NAME, ManageMediaHandler::new);
    }

    ManageMediaHandler(ManageMediaPorts ports) {
        edge = new HttpEdge(new ManageMedia(ports, Metrics.of(NAME)), LOG);
    }

    private static ManageMediaPorts ports(Settings settings) {
        return new ManageMediaPorts(
                new DynamoDbPictures(
                        AwsClients.build(DynamoDbClient.builder()),
                        settings.text("CAMPAIGNS_TABLE"),
                        new AuditTable(settings.text("SHOPS_TABLE"))),
                new S3PictureFiles(
                        AwsClients.build(S3Client.builder()), settings.text("MEDIA_BUCKET")),
                settings.text("PUBLIC_URL"));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        edge.serve(event, response, context);
    }
}

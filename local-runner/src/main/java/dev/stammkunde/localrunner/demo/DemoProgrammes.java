package dev.stammkunde.localrunner.demo;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.json.ChangeProgramme;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.store.DynamoDbProgrammeVersions;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Publishes the rules of points for the demo shops, as {@code publish-programme} would: the shipped
 * ones, but that points are lost after a year, so that the first of the demo's year soon are.
 */
public final class DemoProgrammes {

    private static final List<String> SHOPS = List.of("demo-shop", "demo-shopify");

    private DemoProgrammes() {}

    /**
     * Publishes them before the first order. Where they are published already, nothing changes.
     *
     * @return what is wrong, for people
     */
    public static List<String> load(URI base, Instant now) throws InterruptedException {
        try (var client = DemoTables.client(base)) {
            var table = DemoTables.name("ShopsTable");
            var versions = new DynamoDbProgrammeVersions(client, table);
            var change = new ChangeProgramme(new DynamoDbProgrammes(client, table), versions);
            var text = DemoCampaigns.resource("programme.json");
            var programme = read(text);
            for (String shop : SHOPS) {
                var document =
                        new ProgrammeDocument(
                                shop, programme.version(), programme.validFrom(), text);
                change.publishAnyhow(
                        document,
                        versions.revision(shop),
                        Acting.operator("demo", now, "demo:" + document.version()));
            }
            return List.of();
        } catch (ResourceNotFoundException _) {
            // The template has no programmes.
            return List.of();
        } catch (IOException e) {
            return List.of("The programmes of the demo cannot be published: " + e.getMessage());
        }
    }

    private static Programme read(String text) {
        return switch (ProgrammeJson.read(text)) {
            case Reading.Valid<Programme>(Programme programme) -> programme;
            case Reading.Invalid<Programme>(var problems) ->
                    throw new IllegalStateException("The demo's programme: " + problems);
        };
    }
}

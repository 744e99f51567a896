package dev.stammkunde.localrunner.demo;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.ProgrammeDocument;
import dev.stammkunde.points.store.DynamoDbProgrammes;

import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
            var programmes = new DynamoDbProgrammes(client, DemoTables.name("ShopsTable"));
            var text = DemoCampaigns.resource("programme.json");
            var programme = read(text);
            for (String shop : SHOPS) {
                var document =
                        new ProgrammeDocument(
                                shop, programme.version(), programme.validFrom(), text);
                programmes.publish(
                        document,
                        DocumentType.audited(
                                Acting.operator("demo", now, "demo:" + document.version()),
                                shop,
                                new Deed("publish", ProgrammeJson.KIND, document.version()),
                                Optional.empty(),
                                text));
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

package dev.stammkunde.localrunner.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.template.StackReader;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.file.Path;

final class DocumentedRoutesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();

    @Test
    void operations_ofEveryDocument_areReachedByARoute() throws Exception {
        var routes =
                StackReader.read(ROOT.resolve("template.yaml"), URI.create("http://localhost"))
                        .routes();
        var documented = DocumentedRoutes.of(routes);
        var operations = DocumentedRoutes.operations(ROOT);

        assertThat(operations).hasSizeGreaterThan(350);
        assertThat(operations).allMatch(operation -> documented.find(operation).isPresent());
        assertThat(documented.all(ROOT)).hasSizeGreaterThanOrEqualTo(operations.size());
        assertThat(
                        documented
                                .find("GET /admin/shops/{shopId}/ladders/{ladderId}/versions")
                                .orElseThrow()
                                .functionId())
                .isEqualTo("ManageLoyaltyFunction");
        assertThat(
                        documented
                                .find("POST /admin/shops/{shopId}/campaigns/{campaignId}/pause")
                                .orElseThrow()
                                .functionId())
                .isEqualTo("ManageCampaignsFunction");
    }
}

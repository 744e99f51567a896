package dev.stammkunde.localrunner.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.template.Stack;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Inputs are the same for the same seed, and leave no way to be wrong out. */
final class FuzzedInputsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("stammkunde.root", "..")).toAbsolutePath();
    private static final Instant NOW = Instant.parse("2026-05-03T08:00:02Z");
    private static final int ENOUGH = 1_200;

    private final List<Sample> samples = Samples.all(ROOT);
    private final FuzzedRequest.Access access =
            new FuzzedRequest.Access(
                    Map.of("shopId", List.of("demo-shop"), "token", List.of("abc.def")),
                    Map.of("Key", List.of(new Envelope.Header("Authorization", "Bearer key"))));
    private final List<Stack.Route> routes =
            List.of(
                    route("POST", "/shops/{shopId}/opt-ins", Optional.of("Key")),
                    route("POST", "/mail/preferences/{token}", Optional.empty()));

    private static Stack.Route route(String method, String path, Optional<String> authorizer) {
        return new Stack.Route("Function", method, path, authorizer, List.of());
    }

    private FuzzedWebhook webhook(long seed, int number) {
        return FuzzedWebhook.of(samples, seed, number, NOW);
    }

    @Test
    void samples_ofAllPlatforms_areFound() {
        assertThat(samples.stream().map(sample -> sample.shop().platform()).distinct())
                .containsExactlyInAnyOrder("shopify", "woocommerce", "shopware", "standard");
        assertThat(samples).hasSizeGreaterThan(45);
    }

    @Test
    void webhook_sameSeedAndNumber_isTheSame() {
        for (int number = 0; number < 100; number++) {
            var one = webhook(7, number);
            var other = webhook(7, number);

            assertThat(one.body()).isEqualTo(other.body());
            assertThat(one.envelope()).isEqualTo(other.envelope());
            assertThat(one.mutations()).isEqualTo(other.mutations());
        }
    }

    @Test
    void webhook_otherSeed_isAnother() {
        var bodies =
                IntStream.range(0, 100)
                        .mapToObj(seed -> Arrays.hashCode(webhook(seed, 3).body()))
                        .distinct();

        assertThat(bodies).hasSizeGreaterThan(90);
    }

    @Test
    void webhooks_enough_haveEachMutation() {
        var seen =
                IntStream.range(0, ENOUGH)
                        .mapToObj(number -> webhook(1, number))
                        .flatMap(webhook -> webhook.mutations().stream())
                        .map(mutation -> mutation.replaceFirst(" at .*", ""))
                        .collect(Collectors.toSet());

        assertThat(seen)
                .containsAll(names(JsonMutation.values(), BodyMutation.values()))
                .containsAll(names(EnvelopeMutation.values()));
    }

    @Test
    void requests_enough_haveEachMutation() throws Exception {
        var known = KnownRequests.read(ROOT);
        var seen =
                IntStream.range(0, ENOUGH)
                        .mapToObj(n -> FuzzedRequest.of(routes, known, access, 1, n))
                        .flatMap(request -> request.mutations().stream())
                        .map(mutation -> mutation.replaceFirst(" at .*", ""))
                        .collect(Collectors.toSet());

        assertThat(seen)
                .containsAll(names(JsonMutation.values(), FormMutation.values()))
                .containsAll(names(RequestMutation.values()));
    }

    @Test
    void request_sameSeedAndNumber_isTheSame() throws Exception {
        var known = KnownRequests.read(ROOT);
        for (int number = 0; number < 100; number++) {
            var one = FuzzedRequest.of(routes, known, access, 7, number);
            var other = FuzzedRequest.of(routes, known, access, 7, number);

            assertThat(one.body()).isEqualTo(other.body());
            assertThat(one.toString()).isEqualTo(other.toString());
        }
    }

    @Test
    void known_everyRouteThatTakesJson_hasABodyOfItsOwn() throws Exception {
        assertThat(KnownRequests.read(ROOT).bodies().keySet())
                .contains(
                        "POST /shops/{shopId}/opt-ins",
                        "PUT /admin/shops/{shopId}/mail-settings",
                        "POST /admin/shops/{shopId}/campaigns/{campaignId}/audience",
                        "POST /admin/shops/{shopId}/coupon-pools/{pool}/codes",
                        "POST /mail/preferences/{token}");
        assertThat(KnownRequests.read(ROOT).queryNames()).contains("asOf", "cursor", "limit");
    }

    @Test
    void mutation_ofOnePlace_leavesAllElseAsItIs() {
        var doc = Doc.read("{\"a\":{\"id\":1},\"b\":[1.5,\"x\"],\"c\":null}");

        assertThat(doc.write()).isEqualTo("{\"a\":{\"id\":1},\"b\":[1.5,\"x\"],\"c\":null}");
        assertThat(
                        doc.edited(doc.places().get(3), List::of)
                                .edited(doc.places().get(3), field -> List.of(field, field))
                                .write())
                .isEqualTo("{\"a\":{\"id\":1},\"b\":[1.5,1.5,\"x\"],\"c\":null}");
        assertThat(doc.places().stream().map(Place::label))
                .containsExactly("a", "a.id", "b", "b[0]", "b[1]", "c");
    }

    @Test
    void fresh_sample_hasOrdersAndCustomersOfItsOwn() {
        var standard = Samples.named(ROOT, "standard", "order-paid").fresh(17, Marks.MARK).doc();

        assertThat(standard.write())
                .contains("\"A-5512000017\"", "\"c-901000017\"", "\"qvmark17@example.org\"")
                .doesNotContain("Lena");
    }

    private static Set<String> names(Enum<?>[]... mutations) {
        return Stream.of(mutations)
                .flatMap(Arrays::stream)
                .map(Enum::toString)
                .collect(Collectors.toSet());
    }
}

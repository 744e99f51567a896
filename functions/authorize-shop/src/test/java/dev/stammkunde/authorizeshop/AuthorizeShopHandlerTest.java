package dev.stammkunde.authorizeshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.shop.access.FindApiKey;
import dev.stammkunde.shop.store.DynamoDbApiKeys;
import dev.stammkunde.testkit.DynamoDbLocalExtension;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Set;

final class AuthorizeShopHandlerTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private static final String DENIED = "{\"isAuthorized\":false}";
    private static final String KEY = "q7Zk-0123456789_abcdefghijklmnopqrstuvwxyz~.+/AB==";
    private static final Instant NOW = Instant.parse("2026-03-05T10:15:30Z");
    private static final FindApiKey UNASKED =
            hash -> {
                throw new IllegalStateException("nothing to look up");
            };

    private DynamoDbApiKeys keys;
    private AuthorizeShopHandler handler;

    @BeforeEach
    void openTable() {
        keys = new DynamoDbApiKeys(DYNAMO_DB.client(), DYNAMO_DB.table("ApiKeysTable"));
        handler = new AuthorizeShopHandler(keys);
    }

    @Test
    void validKey_isAuthorized_forItsShops() throws IOException {
        keys.save(
                ApiKeyHash.of(KEY),
                new ApiKey(Set.of("teehaus", "kaffeerad"), "Kasse", null, null));

        assertThat(ask(handler, "Bearer " + KEY))
                .isEqualTo("{\"isAuthorized\":true,\"context\":{\"shops\":\"kaffeerad,teehaus\"}}");
    }

    @Test
    void sampleEvent_ofLocalKey_isAuthorized() throws IOException {
        keys.save(
                ApiKeyHash.of("local-api-key"),
                new ApiKey(Set.of("demo-shopify"), "local", null, null));

        assertThat(send(handler, sample("local-key")))
                .isEqualTo("{\"isAuthorized\":true,\"context\":{\"shops\":\"demo-shopify\"}}");
        assertThat(send(handler, sample("unknown-key"))).isEqualTo(DENIED);
        assertThat(send(handler, sample("malformed-header"))).isEqualTo(DENIED);
    }

    @Test
    void answer_isTheSameForEveryPath() throws IOException {
        keys.save(ApiKeyHash.of(KEY), new ApiKey(Set.of("kaffeerad"), "", null, null));
        String ownShop = event("Bearer " + KEY, "kaffeerad");
        String otherShop = event("Bearer " + KEY, "teehaus");

        assertThat(send(handler, ownShop)).isEqualTo(send(handler, otherShop));
    }

    @Test
    void scheme_ofAnyCase_isBearer() throws IOException {
        keys.save(ApiKeyHash.of(KEY), new ApiKey(Set.of("kaffeerad"), "", null, null));

        assertThat(ask(handler, "bearer " + KEY)).contains("true");
        assertThat(ask(handler, "BEARER   " + KEY)).contains("true");
    }

    @Test
    void expiredKey_isDenied_fromThatInstantOn() throws IOException {
        keys.save(ApiKeyHash.of(KEY), new ApiKey(Set.of("kaffeerad"), "", NOW, null));
        keys.save(
                ApiKeyHash.of("still-good"),
                new ApiKey(Set.of("kaffeerad"), "", NOW.plusMillis(1), null));

        assertThat(ask(handler, "Bearer " + KEY)).isEqualTo(DENIED);
        assertThat(ask(handler, "Bearer still-good")).contains("true");
    }

    @Test
    void revokedKey_isDenied() throws IOException {
        keys.save(
                ApiKeyHash.of(KEY), new ApiKey(Set.of("kaffeerad"), "", null, NOW.minusSeconds(1)));

        assertThat(ask(handler, "Bearer " + KEY)).isEqualTo(DENIED);
    }

    @Test
    void hashOfAKey_isNoKey() throws IOException {
        keys.save(ApiKeyHash.of(KEY), new ApiKey(Set.of("kaffeerad"), "", null, null));

        assertThat(ask(handler, "Bearer " + ApiKeyHash.of(KEY).hex())).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer\tkey",
                " Bearer key",
                "Bearer key ",
                "Basic a2V5",
                "key",
                "Bearer key,Bearer other",
                "Bearer key, other",
                "Bearer a b",
                "Bearer schlüssel",
                "Bearer =",
                "Bearer key===",
                "Bearer \u0000",
                "Bearer key\nBearer other"
            })
    void malformedHeader_isDenied_withoutARead(String header) throws IOException {
        assertThat(ask(new AuthorizeShopHandler(UNASKED), header)).isEqualTo(DENIED);
    }

    @Test
    void keyOfMoreThan200Characters_isDenied_withoutARead() throws IOException {
        assertThat(ask(new AuthorizeShopHandler(UNASKED), "Bearer " + "k".repeat(201)))
                .isEqualTo(DENIED);
    }

    @Test
    void requestWithoutHeader_isDenied() throws IOException {
        String event = "{\"headers\":{\"accept\":\"*/*\"},\"requestContext\":{\"timeEpoch\":0}}";

        assertThat(send(new AuthorizeShopHandler(UNASKED), event)).isEqualTo(DENIED);
    }

    @Test
    void eventWithoutTime_isAFault() {
        String event = "{\"headers\":{\"authorization\":\"Bearer k\"},\"requestContext\":{}}";

        assertThatThrownBy(() -> send(handler, event)).isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void faultOfTheStore_isNoDenial() {
        assertThatThrownBy(() -> ask(new AuthorizeShopHandler(UNASKED), "Bearer " + KEY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(KEY);
    }

    @Test
    void log_neverHoldsTheKey() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            ask(handler, "Bearer " + KEY);
        } finally {
            System.setOut(console);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain(KEY);
    }

    private static String ask(AuthorizeShopHandler handler, String authorization)
            throws IOException {
        return send(handler, event(authorization, "kaffeerad"));
    }

    private static String event(String authorization, String shopId) {
        String header =
                authorization.replace("\t", "\\t").replace("\n", "\\n").replace("\0", "\\u0000");
        return """
               {"version":"2.0","type":"REQUEST","identitySource":["%s"],
                "rawPath":"/shops/%s/customers/7001/points",
                "headers":{"Authorization":"%s"},
                "pathParameters":{"shopId":"%s","customerId":"7001"},
                "requestContext":{"timeEpoch":%d}}
               """
                .formatted(header, shopId, header, shopId, NOW.toEpochMilli());
    }

    static String sample(String name) throws IOException {
        return Files.readString(
                RepositoryRoot.path().resolve("events/authorize-shop/" + name + ".json"));
    }

    static String send(AuthorizeShopHandler handler, String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                response,
                context());
        return response.toString(StandardCharsets.UTF_8);
    }

    /** Only the id is asked of it. */
    private static Context context() {
        return (Context)
                Proxy.newProxyInstance(
                        AuthorizeShopHandlerTest.class.getClassLoader(),
                        new Class<?>[] {Context.class},
                        (proxy, method, arguments) -> "request-1");
    }
}

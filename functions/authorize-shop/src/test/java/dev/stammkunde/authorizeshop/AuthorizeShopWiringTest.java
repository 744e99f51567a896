package dev.stammkunde.authorizeshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.shop.store.DynamoDbApiKeys;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** The handler as Lambda makes it: by its own constructor, from the environment. */
final class AuthorizeShopWiringTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perClass();

    private final Map<String, String> settings =
            Map.of(
                    "aws.endpointUrl", DYNAMO_DB.endpoint().toString(),
                    "aws.region", "eu-central-1",
                    "aws.accessKeyId", "test",
                    "aws.secretAccessKey", "test",
                    "API_KEYS_TABLE", DYNAMO_DB.table("ApiKeysTable"));

    @BeforeEach
    void setProperties() {
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void clearProperties() {
        settings.keySet().forEach(System::clearProperty);
    }

    @Test
    void storedKey_isAuthorized() throws IOException {
        new DynamoDbApiKeys(DYNAMO_DB.client(), DYNAMO_DB.table("ApiKeysTable"))
                .save(
                        ApiKeyHash.of("local-api-key"),
                        new ApiKey(Set.of("demo-shop"), "local", null, null));

        assertThat(
                        AuthorizeShopHandlerTest.send(
                                new AuthorizeShopHandler(),
                                AuthorizeShopHandlerTest.sample("local-key")))
                .isEqualTo("{\"isAuthorized\":true,\"context\":{\"shops\":\"demo-shop\"}}");
    }
}

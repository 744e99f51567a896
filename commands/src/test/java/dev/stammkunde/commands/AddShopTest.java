package dev.stammkunde.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.access.ApiKey;
import dev.stammkunde.shop.access.ApiKeyHash;
import dev.stammkunde.shop.access.ShopApiKey;
import dev.stammkunde.shop.store.DynamoDbApiKeys;
import dev.stammkunde.shop.store.DynamoDbShopApiKeys;
import dev.stammkunde.testkit.DynamoDbLocalExtension;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

class AddShopTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMO_DB = DynamoDbLocalExtension.perTest();

    private final PlayedSecrets secrets = new PlayedSecrets();

    @Test
    void add_newShop_makesSecretAndKeyThatOpensIt() {
        String out = add();

        WebhookSecrets document =
                WebhookSecrets.parse(secrets.find("prod/shops/kaffeerad").orElseThrow());
        String secret = document.secrets().getFirst();
        String key = out.replaceFirst("(?s).*API key \\(shown this once\\): (\\S+).*", "$1");
        assertThat(document).isEqualTo(new WebhookSecrets("standard", List.of(secret), "EUR"));
        assertThat(out).contains(secret).contains("/webhooks/standard/kaffeerad");
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length()))).hasSize(32);
        assertThat(keys().find(ApiKeyHash.of(key)).map(ApiKey::shops))
                .contains(Set.of("kaffeerad"));
        assertThat(
                        new DynamoDbShopApiKeys(
                                        DYNAMO_DB.client(),
                                        DYNAMO_DB.table("ApiKeysTable"),
                                        DYNAMO_DB.table("ShopsTable"))
                                .ofShop("kaffeerad"))
                .extracting(ShopApiKey::ending)
                .containsExactly(key.substring(key.length() - 4));
    }

    @Test
    void add_again_changesAndShowsNothing() {
        add();
        Map<String, String> before = Map.copyOf(secrets.documents);

        String again = add();

        assertThat(secrets.documents).isEqualTo(before);
        assertThat(again).contains("exists and was left alone").contains("the shop has one");
        assertThat(again).doesNotContain("whsec_").doesNotContain("shown this once");
    }

    @Test
    void rotate_twoSteps_keepsBothInBetween() {
        add();
        String old = secretsOf().getFirst();

        rotate();
        List<String> both = secretsOf();
        rotate("--finish");

        assertThat(both).hasSize(2).element(1).isEqualTo(old);
        assertThat(secretsOf()).containsExactly(both.getFirst());
    }

    @Test
    void rotate_whileRotating_isRefused() {
        add();
        rotate();

        assertThatThrownBy(this::rotate)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("--finish");
    }

    @Test
    void rotate_unknownShop_isRefused() {
        assertThatThrownBy(this::rotate)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("add-shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--shop a#b --platform standard",
                "--shop a --platform magento",
                "--shop a --platform standard --currency euro"
            })
    void add_wrongUsage_isExitCodeTwo(String arguments) {
        String all = "add-shop --stack prod --api-keys-table t --shops-table t " + arguments;

        assertThat(CommandRun.of(all.split(" ")).exitCode()).isEqualTo(2);
    }

    private String add() {
        AddShopCommand command = new AddShopCommand();
        StringWriter out =
                parse(
                        command,
                        "--api-keys-table",
                        "t",
                        "--shops-table",
                        "t",
                        "--platform",
                        "standard");
        command.add(
                new AddShop(
                        secrets,
                        DYNAMO_DB.client(),
                        DYNAMO_DB.table("ApiKeysTable"),
                        DYNAMO_DB.table("ShopsTable")),
                Platform.STANDARD);
        return out.toString();
    }

    private void rotate(String... more) {
        RotateSecretCommand command = new RotateSecretCommand();
        parse(command, more);
        command.rotate(secrets);
    }

    private static StringWriter parse(Object command, String... more) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(out, true));
        String[] arguments = new String[more.length + 4];
        System.arraycopy(
                new String[] {"--stack", "prod", "--shop", "kaffeerad"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        line.parseArgs(arguments);
        return out;
    }

    private List<String> secretsOf() {
        return WebhookSecrets.parse(secrets.find("prod/shops/kaffeerad").orElseThrow()).secrets();
    }

    private static DynamoDbApiKeys keys() {
        return new DynamoDbApiKeys(DYNAMO_DB.client(), DYNAMO_DB.table("ApiKeysTable"));
    }
}

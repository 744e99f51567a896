package dev.stammkunde.commands;

import dev.stammkunde.shop.Platform;

import org.joda.money.CurrencyUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Adds a shop, and shows once what nobody can look up later. */
@Command(
        name = "add-shop",
        mixinStandardHelpOptions = true,
        description =
                "Creates a shop's webhook secret and API key. What is there already is left alone.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the shop is set up", "2:wrong usage, or a fault"})
final class AddShopCommand implements Callable<Integer> {

    @Mixin AwsOptions aws = new AwsOptions();
    @Mixin NewSecret newSecret = new NewSecret();

    @Option(names = "--stack", required = true, description = "Name of the CloudFormation stack.")
    String stack = "";

    @Option(
            names = "--api-keys-table",
            required = true,
            description = "Name of the table; the stack's output ApiKeysTable.")
    String apiKeysTable = "";

    @Option(
            names = "--shops-table",
            required = true,
            description = "Name of the table that lists the shop's keys; the output ShopsTable.")
    String shopsTable = "";

    @Mixin OperatorOption operator = new OperatorOption();

    @Option(names = "--shop", required = true, description = "Id of the new shop.")
    String shop = "";

    @Option(
            names = "--platform",
            required = true,
            description = "shopify, woocommerce, shopware, or standard for any other.")
    String platform = "";

    @Option(
            names = "--currency",
            defaultValue = "EUR",
            description = "The shop's currency (default: ${DEFAULT-VALUE}).")
    String currency = "EUR";

    @Spec CommandSpec spec = CommandSpec.create();

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        ShopIds.require(spec, shop);
        requireCurrency();
        try (DynamoDbClient dynamoDb = aws.client(DynamoDbClient.builder());
                SecretsManagerClient secrets = aws.client(SecretsManagerClient.builder())) {
            add(
                    new AddShop(
                            new SecretsManagerShopSecrets(secrets),
                            dynamoDb,
                            apiKeysTable,
                            shopsTable),
                    requirePlatform());
        }
        return 0;
    }

    void add(AddShop addShop, Platform shopPlatform) {
        PrintWriter out = spec.commandLine().getOut();
        String name = WebhookSecrets.name(stack, shop);
        String[] made = new String[1];
        boolean created =
                addShop.createSecret(
                        name,
                        () -> {
                            made[0] = newSecret.secret(shopPlatform);
                            return new WebhookSecrets(
                                    shopPlatform.pathSegment(), List.of(made[0]), currency);
                        });
        if (!created) {
            out.println("Webhook secret: " + name + " exists and was left alone.");
        } else if (newSecret.isMadeHere()) {
            out.println("Webhook secret (enter it in the shop): " + made[0]);
        } else {
            out.println("Webhook secret: stored as " + name + ".");
        }
        out.println("Webhook path: /webhooks/" + shopPlatform.pathSegment() + "/" + shop);
        Optional<String> key =
                addShop.createApiKey(shop, operator.acting(clock.instant(), "add-shop:" + shop));
        out.println(
                key.map(text -> "API key (shown this once): " + text)
                        .orElse("API key: the shop has one, which was left alone."));
        out.flush();
    }

    private Platform requirePlatform() {
        return Arrays.stream(Platform.values())
                .filter(one -> one.pathSegment().equals(platform))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "--platform must be shopify, woocommerce, shopware or"
                                                + " standard"));
    }

    private void requireCurrency() {
        boolean known =
                CurrencyUnit.registeredCurrencies().stream()
                        .anyMatch(unit -> unit.getCode().equals(currency));
        if (!known) {
            throw new ParameterException(
                    spec.commandLine(), "--currency must be an ISO 4217 code, such as EUR");
        }
    }
}

package dev.stammkunde.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Replaces a shop's webhook secret in two steps, between which both are good. */
@Command(
        name = "rotate-secret",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a second webhook secret to a shop; webhooks may then be signed with either.",
            "Once the shop signs with the new one, --finish drops the old one."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage, or a fault"})
final class RotateSecretCommand implements Callable<Integer> {

    @Mixin AwsOptions aws = new AwsOptions();
    @Mixin NewSecret newSecret = new NewSecret();

    @Option(names = "--stack", required = true, description = "Name of the CloudFormation stack.")
    String stack = "";

    @Option(names = "--shop", required = true, description = "Id of the shop.")
    String shop = "";

    @Option(names = "--finish", description = "Drop the old secret.")
    boolean finish;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ShopIds.require(spec, shop);
        try (SecretsManagerClient client = aws.client(SecretsManagerClient.builder())) {
            rotate(new SecretsManagerShopSecrets(client));
        }
        return 0;
    }

    void rotate(ShopSecrets secrets) {
        PrintWriter out = spec.commandLine().getOut();
        String name = WebhookSecrets.name(stack, shop);
        WebhookSecrets before =
                secrets.find(name)
                        .map(WebhookSecrets::parse)
                        .orElseThrow(
                                () ->
                                        new CommandFailedException(
                                                name + " is not there; add-shop makes it."));
        if (finish) {
            secrets.replace(name, before.newestOnly().toJson());
            out.println("Only the newest secret is good now.");
            return;
        }
        String secret = newSecret.secret(before.shopPlatform());
        secrets.replace(name, before.with(secret).toJson());
        out.println(
                newSecret.isMadeHere()
                        ? "New webhook secret (enter it in the shop): " + secret
                        : "The new secret is good beside the old one.");
        out.println("Functions notice within five minutes. Then: rotate-secret --finish");
        out.flush();
    }
}

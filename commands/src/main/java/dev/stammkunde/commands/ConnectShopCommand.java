package dev.stammkunde.commands;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.rewards.shops.ShopAccessDocument;
import dev.stammkunde.rewards.shops.WebhookPlace;
import dev.stammkunde.shop.ShopComparison;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Connects a shop: credentials, rights, webhooks, and a delivery that is seen to arrive. */
@Command(
        name = "connect-shop",
        mixinStandardHelpOptions = true,
        description = {
            "Keeps a shop's credentials, says which rights they lack, creates the webhooks that are"
                    + " needed, puts right those that are off or go elsewhere, and waits for a test"
                    + " delivery. Run again, it changes only what is not right.",
            "See docs/connecting-a-shop.md."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the shop is connected",
            "1:it is not yet; what is missing is printed",
            "2:wrong usage, or a fault"
        })
final class ConnectShopCommand implements Callable<Integer> {

    /** Shops answer within a second; some hosts need several. Nobody waits behind this call. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private static final int LONGEST_WAIT_SECONDS = 3_600;

    @Mixin ConnectPlace place = new ConnectPlace();
    @Mixin AccessInput input = new AccessInput();
    @Mixin NewSecret newSecret = new NewSecret();

    @Option(names = "--shop", required = true, description = "Id of the shop.")
    String shop = "";

    @Option(
            names = "--currency",
            defaultValue = "EUR",
            description = "A new shop's currency (default: ${DEFAULT-VALUE}).")
    String currency = "EUR";

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to wait for a delivery (default: ${DEFAULT-VALUE}).")
    int waitSeconds = 120;

    @Option(
            names = "--renew",
            description =
                    "Write address and secret into WooCommerce's webhooks anew, also where they"
                            + " work: after rotate-secret.")
    boolean renew;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ShopIds.require(spec, shop);
        if (waitSeconds < 1 || waitSeconds > LONGEST_WAIT_SECONDS) {
            throw new ParameterException(spec.commandLine(), "--wait must be 1 to 3600 seconds");
        }
        if (input.isStandardInput() && newSecret.isStandardInput()) {
            throw new ParameterException(
                    spec.commandLine(), "Only one of two files can be standard input");
        }
        try (ConnectPlace.Opened opened = place.open()) {
            return connect(opened);
        }
    }

    private int connect(ConnectPlace.Opened opened) {
        ShopSecrets webhookSecrets = new SecretsManagerShopSecrets(opened.secrets());
        ShopSecrets accessSecrets =
                new SecretsManagerShopSecrets(
                        opened.secrets(), "How Stammkunde reaches a shop's admin interface.");
        String accessName = opened.stack() + "/shop-access/" + shop;
        ShopAccessDocument access = input.read(accessSecrets.find(accessName));
        MakeCalls calls = OutboundCalls.to(OpenHosts.of(opened.played()), LONGEST_CALL);
        ConnectReport report = new ConnectReport(spec.commandLine().getOut());
        Progress progress = new Progress(spec.commandLine().getErr(), System::nanoTime);
        ConnectShop connect =
                new ConnectShop(
                        new ConnectShop.Needs(webhookSecrets, accessSecrets, calls, opened.clock()),
                        access,
                        report,
                        progress);
        if (!connect.checkRights(shop)) {
            return report.conclude(shop);
        }
        WebhookSecretStep.Result signature =
                new WebhookSecretStep(webhookSecrets, report)
                        .take(
                                WebhookSecrets.name(opened.stack(), shop),
                                access,
                                currency,
                                () -> newSecret.secret(access.platform()));
        connect.keepAccess(accessName);
        // From now on its orders are compared, even if none of its webhooks ever arrives.
        opened.comparisons().begin(ShopComparison.beginning(shop, opened.clock().instant()));
        WebhookPlace webhooks = new WebhookPlace(shop, opened.api(), signature.secret());
        if (!connect.knock(webhooks)) {
            return report.conclude(shop);
        }
        if (!connect.putWebhooksRight(webhooks, renew || signature.isNew())) {
            return report.conclude(shop);
        }
        new AwaitedDelivery(
                        opened.rhythms(),
                        opened.clock(),
                        ConnectShopCommand::sleep,
                        report,
                        progress)
                .await(
                        connect.shops().setUpAt(opened.clock().instant()),
                        webhooks,
                        access.platform(),
                        Duration.ofSeconds(waitSeconds));
        return report.conclude(shop);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("Interrupted.");
        }
    }
}

package dev.stammkunde.commands;

import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.shops.ShopAccessDocument;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Credentials for a shop's admin interface, from a file, from standard input or typed in. Never an
 * argument: those stay in the shell's history and are seen by everybody on the machine.
 */
final class AccessInput {

    private static final String PLATFORM = "platform";

    @Option(
            names = "--access-file",
            paramLabel = "FILE",
            description = {
                "File with the shop's credentials as JSON, - for standard input; see"
                        + " docs/connecting-a-shop.md.",
                "Without it, those that are kept are used; if none are, they are asked for."
            })
    @Nullable Path file;

    /** Whether standard input holds them. */
    boolean isStandardInput() {
        return file != null && file.toString().equals("-");
    }

    /**
     * Reads what is given, or else what is kept, or else asks for it.
     *
     * @throws CommandFailedException if there are none, or they are of another shape
     */
    ShopAccessDocument read(Optional<String> kept) {
        if (file != null) {
            return parsed(text(file), "The credentials");
        }
        if (kept.isPresent()) {
            return parsed(kept.get(), "The credentials that are kept");
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new CommandFailedException(
                    "No credentials are kept for this shop. Name a file with --access-file (- is"
                            + " standard input), or run this in a terminal to be asked.");
        }
        return parsed(typed(console), "What you typed");
    }

    private static ShopAccessDocument parsed(String text, String what) {
        try {
            return ShopAccessDocument.read(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(what + " cannot be used: " + e.getMessage());
        }
    }

    private static String text(Path file) {
        try {
            return file.toString().equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typed(Console console) {
        String platform = line(console, "Platform (shopify, woocommerce, shopware): ");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(PLATFORM, platform);
        fields.put("address", line(console, "Address of the shop (https://…): "));
        List<String> secrets =
                switch (platform) {
                    case "woocommerce" -> List.of("consumerKey", "consumerSecret");
                    case "shopify", "shopware" -> List.of("clientId", "clientSecret");
                    default ->
                            throw new CommandFailedException(
                                    "Only Shopify, WooCommerce and Shopware have an admin"
                                            + " interface that is known here.");
                };
        secrets.forEach(name -> fields.put(name, hidden(console, name)));
        String channels =
                platform.equals("shopware")
                        ? line(console, "Ids of the sales channels, with commas between: ")
                        : "";
        return JsonText.object(
                json -> {
                    fields.forEach(json::text);
                    if (!channels.isEmpty()) {
                        json.texts("salesChannels", List.of(channels.split("\\s*,\\s*")));
                    }
                });
    }

    private static String line(Console console, String prompt) {
        return Optional.ofNullable(console.readLine("%s", prompt)).orElse("").strip();
    }

    private static String hidden(Console console, String name) {
        char[] typed = console.readPassword("%s", name + " (not shown): ");
        return typed == null ? "" : new String(typed).strip();
    }
}

package dev.stammkunde.commands;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import java.util.regex.Pattern;

/** What shops may be called: part of URLs, keys of tables and names of secrets. */
final class ShopIds {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");

    private ShopIds() {}

    static void require(CommandSpec spec, String shopId) {
        if (!ID.matcher(shopId).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--shop must be 1 to 63 letters, digits, dashes and underscores, and begin with"
                            + " a letter or a digit");
        }
    }
}

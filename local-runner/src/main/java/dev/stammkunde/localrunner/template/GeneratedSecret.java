package dev.stammkunde.localrunner.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.stacktemplate.TemplateException;

import java.io.IOException;
import java.math.BigInteger;

/**
 * Makes a secret as the template asks for it. Its letters and digits are always the same for the
 * same name, so that what was signed with it holds after a restart.
 */
final class GeneratedSecret {

    private static final int DEFAULT_LENGTH = 32;

    private GeneratedSecret() {}

    static Stack.Secret read(String name, Values properties) {
        var given = properties.findText("SecretString");
        if (given.isPresent()) {
            return new Stack.Secret(name, given.get());
        }
        var generation = properties.at("GenerateSecretString");
        var value = characters(name, generation.number("PasswordLength", DEFAULT_LENGTH));
        var key = generation.findText("GenerateStringKey");
        if (key.isEmpty()) {
            return new Stack.Secret(name, value);
        }
        try {
            var template = (ObjectNode) Json.read(generation.text("SecretStringTemplate"));
            return new Stack.Secret(name, Json.write(template.put(key.get(), value)));
        } catch (IOException | ClassCastException _) {
            throw new TemplateException(
                    generation.place() + ".SecretStringTemplate is no JSON object.");
        }
    }

    private static String characters(String name, int length) {
        var result = new StringBuilder();
        for (int part = 0; result.length() < length; part++) {
            result.append(
                    new BigInteger(1, Sha256.bytes(part + name)).toString(Character.MAX_RADIX));
        }
        return result.substring(0, length);
    }
}

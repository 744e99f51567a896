package dev.stammkunde.commands.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who writes, as the shop's mail settings say.
 *
 * @param address of the sender; of a whole domain, any of it
 * @param replyTo where answers go
 */
public record Sender(String address, String replyTo) {

    /** Returns the domain of the sender's address. */
    public String domain() {
        return domainOf(address);
    }

    static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns a domain and those above it that somebody can own, nearest first. */
    static List<String> upwards(String domain) {
        List<String> all = new ArrayList<>();
        String rest = domain;
        while (rest.indexOf('.') > 0) {
            all.add(rest);
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return all;
    }
}

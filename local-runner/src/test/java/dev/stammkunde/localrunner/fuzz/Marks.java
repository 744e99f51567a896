package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.fuzz.Doc.Literal;
import dev.stammkunde.localrunner.shops.LocalShops;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand in for whatever is personal, so that they are found where nothing may be. */
public final class Marks {

    /** Part of each name, address and note of a fuzzed customer. */
    public static final String MARK = "qvmark";

    /** Names of fields that are personal on some platform or in our own documents. */
    private static final Set<String> PERSONAL =
            Set.of(
                    "email",
                    "contact_email",
                    "username",
                    "phone",
                    "phonenumber",
                    "first_name",
                    "firstname",
                    "givenname",
                    "last_name",
                    "lastname",
                    "familyname",
                    "default_address",
                    "address1",
                    "address_1",
                    "address2",
                    "street",
                    "city",
                    "company",
                    "note",
                    "customer_note",
                    "browser_ip",
                    "customer_ip_address",
                    "customer_user_agent",
                    "useragent",
                    "consenttext");

    private Marks() {}

    /** Returns the document of somebody whose name and addresses are marked by the word. */
    static Doc marked(Doc doc, String word) {
        return doc.mapped((name, literal) -> marked(name, literal, word));
    }

    private static Literal marked(String name, Literal literal, String word) {
        if (!PERSONAL.contains(name.toLowerCase(Locale.ROOT)) || !literal.isText()) {
            return literal;
        }
        var content = literal.content();
        return content.startsWith("http")
                ? literal
                : literal.withContent(content.contains("@") ? word + "@example.org" : named(word));
    }

    /** Returns the word as a name: mail leaves names out that look like a telephone number. */
    public static String named(String word) {
        return word.chars()
                .map(c -> Character.isDigit(c) ? 'a' + (c - '0') : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Returns what no line of a log may hold, in lower case. */
    public static List<String> forbidden() {
        var secret = LocalShops.WEBHOOK_SECRET;
        return List.of(
                MARK,
                secret,
                LocalShops.API_KEY,
                Base64.getEncoder()
                        .encodeToString(secret.getBytes(StandardCharsets.UTF_8))
                        .toLowerCase(Locale.ROOT));
    }
}

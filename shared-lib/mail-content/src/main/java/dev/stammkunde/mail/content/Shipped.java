package dev.stammkunde.mail.content;

import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.ServiceKind;
import dev.stammkunde.shop.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The templates that come with the product, in {@code templates/<wording>}. A file has the subject
 * in its first line, the preheader in its second, and the body behind an empty one.
 */
public final class Shipped {

    private static final List<String> CAMPAIGNS =
            List.of(
                    "birthday",
                    "win-back-1",
                    "win-back-2",
                    "win-back-3",
                    "occasion",
                    "christmas",
                    "easter",
                    "mothers-day",
                    "black-friday",
                    "advent",
                    "shop-anniversary",
                    "first-purchase-anniversary",
                    "graduation",
                    "move",
                    "wedding",
                    "child-birthday",
                    "pet-birthday",
                    "newsletter",
                    "welcome",
                    "thanks",
                    "guide",
                    "points-lapse",
                    "tier-reached",
                    "tier-ends",
                    "tier-fell",
                    "left-basket",
                    "picked-for-you");

    /** Asks what a survey asks; no campaign can use it, which has nothing to ask. */
    public static final String SURVEY = "survey";

    private Shipped() {}

    /** Returns the names of the templates that campaigns can use. */
    public static List<String> campaignTemplates() {
        return CAMPAIGNS;
    }

    /** Whether campaigns can use a template: those of service mail would lack what law asks for. */
    static boolean isOfCampaigns(String template) {
        return ServiceKind.findByTemplate(template).isEmpty();
    }

    static boolean exists(String template) {
        return CAMPAIGNS.contains(template)
                || template.equals(SURVEY)
                || ServiceKind.findByTemplate(template).isPresent();
    }

    /** The folder of a language's texts: German has two, by how customers are addressed. */
    static String wording(Language language, Address address) {
        return switch (language) {
            case EN -> "en";
            case DE ->
                    switch (address) {
                        case DU -> "de-du";
                        case SIE -> "de-sie";
                    };
        };
    }

    /** One shipped mail. */
    record Parts(String subject, String preheader, String body) {}

    static Parts parts(String wording, String template) {
        String[] lines = text(wording + '/' + template + ".mjml").split("\n", 4);
        if (lines.length != 4 || !lines[2].isBlank()) {
            throw new IllegalStateException(template + " has no subject, preheader and body");
        }
        return new Parts(lines[0], lines[1], lines[3]);
    }

    static String text(String file) {
        try (InputStream in = Shipped.class.getResourceAsStream("templates/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no shipped file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

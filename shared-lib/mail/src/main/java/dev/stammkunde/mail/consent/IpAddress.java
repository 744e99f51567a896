package dev.stammkunde.mail.consent;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** Tells what can be the address of a computer; nothing is looked up. */
public final class IpAddress {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET);

    /** Without a zone, which means something only on the machine that wrote it. */
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-fA-F.:]{2,45}");

    private IpAddress() {}

    /** Whether a text is an IPv4 or IPv6 address as it is usually written. */
    public static boolean isOne(String text) {
        return V4.matcher(text).matches() || isV6(text);
    }

    private static boolean isV6(String text) {
        if (!V6.matcher(text).matches()) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(text).getAddress().length > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

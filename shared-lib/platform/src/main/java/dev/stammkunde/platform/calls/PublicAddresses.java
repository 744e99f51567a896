package dev.stammkunde.platform.calls;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * The addresses of the public internet, by the special-purpose registries of IANA (RFC 6890 and
 * those that extend it).
 */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127; // carriers' own
            case 169 -> second != 254; // link-local: the metadata of machines
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2));
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Of IPv6 only 2000::/3 is given out, and in it some blocks lead elsewhere. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        if (first >>> 13 != 1) {
            return false;
        }
        boolean isSpecial = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        boolean isIpv4InDisguise = first == 0x2002;
        return !isSpecial && !isIpv4InDisguise;
    }
}

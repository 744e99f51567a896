package dev.stammkunde.commands.sender;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;

import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** DNS by the JDK's own resolver, which asks the servers that this machine asks. */
public final class JndiDns implements DnsRecords {

    private static final String MILLIS = "3000";

    /** DNS did not answer, which says nothing of the name. */
    public static final class NoAnswerException extends RuntimeException {
        NoAnswerException(String name, NamingException cause) {
            super("DNS does not answer for " + name + ": " + cause.getMessage(), cause);
        }
    }

    @Override
    public List<String> texts(String name) {
        return records(name, "TXT").stream().map(JndiDns::joined).toList();
    }

    @Override
    public List<String> mailServers(String domain) {
        return records(domain, "MX");
    }

    @SuppressWarnings(
            "BanJNDI") // Its DNS provider gives texts; only others make objects of answers.
    private static List<String> records(String name, String type) {
        // The class that JNDI asks for.
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", MILLIS);
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            DirContext dns = new InitialDirContext(settings);
            try {
                return values(dns.getAttributes(name, new String[] {type}).get(type));
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException _) {
            return List.of();
        } catch (NamingException e) {
            throw new NoAnswerException(name, e);
        }
    }

    private static List<String> values(@Nullable Attribute attribute) throws NamingException {
        List<String> values = new ArrayList<>();
        if (attribute != null) {
            NamingEnumeration<?> all = attribute.getAll();
            while (all.hasMore()) {
                values.add(String.valueOf(all.next()));
            }
        }
        return values;
    }

    /**
     * Puts together the strings of a text, of which each has 255 characters at most. The JDK quotes
     * those that have a space, and puts a space between two.
     */
    static String joined(String strings) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < strings.length(); i++) {
            char c = strings.charAt(i);
            if (c == '\\' && i + 1 < strings.length()) {
                i++;
                text.append(strings.charAt(i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ' ') {
                text.append(c);
            }
        }
        return text.toString();
    }
}

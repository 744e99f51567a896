package dev.stammkunde.commands.sender;

import java.util.List;

/** What DNS tells of a name. Empty where there is no such name, or nothing of the kind. */
public interface DnsRecords {

    /** Returns the texts of a name, each whole. */
    List<String> texts(String name);

    /** Returns the mail servers of a domain. */
    List<String> mailServers(String domain);
}

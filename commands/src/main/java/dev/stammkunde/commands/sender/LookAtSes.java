package dev.stammkunde.commands.sender;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What SES tells of an account and its senders. */
public interface LookAtSes {

    /** Returns what the account may do in this region. */
    Account account();

    /** Finds an identity: an address or a domain. */
    Optional<Identity> findIdentity(String name);

    /** Finds a configuration set. */
    Optional<SendingSet> findSet(String name);

    /**
     * An account in a region.
     *
     * @param production whether it may write to everybody; else it is in the sandbox
     * @param review of the request to leave the sandbox, such as {@code PENDING}; blank without one
     * @param enforcement {@code HEALTHY}, {@code PROBATION} or {@code SHUTDOWN}
     * @param perDay recipients in 24 hours; -1 for no limit
     * @param suppresses for which reasons addresses get onto the account's own list
     * @param engagement whether its Virtual Deliverability Manager records opens and clicks
     */
    record Account(
            boolean production,
            String review,
            boolean sending,
            String enforcement,
            double perDay,
            double perSecond,
            Set<String> suppresses,
            boolean engagement) {}

    /**
     * Who may be written as the sender.
     *
     * @param name an address or a domain
     * @param status such as {@code SUCCESS} or {@code PENDING}
     */
    record Identity(
            String name,
            boolean isDomain,
            boolean verified,
            String status,
            Dkim dkim,
            MailFrom mailFrom) {}

    /**
     * How SES signs.
     *
     * @param tokens whose CNAME records SES looks for
     * @param zone under which these lead on, such as {@code dkim.amazonses.com}
     * @param keyLength such as {@code RSA_2048_BIT}; blank for a key of one's own
     */
    record Dkim(
            boolean signing, String status, List<String> tokens, String zone, String keyLength) {}

    /**
     * Where bounces go.
     *
     * @param domain blank where it is SES's own
     */
    record MailFrom(String domain, String status) {}

    /**
     * A configuration set.
     *
     * @param suppresses for which reasons; empty where the account's hold
     * @param engagementOff whether opens and clicks are never recorded, whatever the account says
     * @param published the kinds of events that go to EventBridge
     * @param others the kinds of events that go elsewhere too
     */
    record SendingSet(
            String name,
            boolean sending,
            Optional<Set<String>> suppresses,
            boolean engagementOff,
            Set<String> published,
            Set<String> others) {}
}

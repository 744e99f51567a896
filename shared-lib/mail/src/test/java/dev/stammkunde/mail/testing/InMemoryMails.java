package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.FindCampaignMails;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.mail.FindDrawnCustomers;
import dev.stammkunde.mail.FindMailHistory;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailChange.MailboxChange;
import dev.stammkunde.mail.MailChange.StandingChange;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.MailResults;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.Mailboxes;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.ResendRecords;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** All ports of mails in memory, each call atomic. */
public final class InMemoryMails
        implements MailRecords,
                ResendRecords,
                FindMailHistory,
                FindCampaignMails,
                FindDrawnCustomers,
                CountCampaignMails,
                Standings,
                Suppressions,
                Mailboxes,
                ReadSituations,
                FindChosenLanguages {

    private static final int PAGE = 100;

    private final Map<MailKey, Versioned<MailRecord>> records = new HashMap<>();
    private final KeptMails kept = new KeptMails(records);
    private final Map<CustomerId, Versioned<Standing>> standings = new HashMap<>();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final Map<EmailKey, Versioned<Suppression>> suppressions = new HashMap<>();
    private final Map<EmailKey, Versioned<MailboxMails>> mailboxes = new HashMap<>();
    private final ReadSituations situations;

    /** Keeps nothing yet; nobody has points. */
    public InMemoryMails(FindCustomer customers) {
        this(customers, PointsAccount::empty);
    }

    /** Keeps nothing yet. */
    public InMemoryMails(FindCustomer customers, Function<AccountId, PointsAccount> accounts) {
        this.situations = new InMemorySituations(this, customers, accounts);
    }

    @Override
    public synchronized Map<CustomerId, Language> chosenLanguages(List<CustomerId> customers) {
        Map<CustomerId, Language> chosen = new HashMap<>();
        for (CustomerId customer : customers) {
            Language language = standing(customer).value().wishes().language();
            if (language != null) {
                chosen.put(customer, language);
            }
        }
        return chosen;
    }

    @Override
    public synchronized Optional<Versioned<MailRecord>> find(MailKey key) {
        return Optional.ofNullable(records.get(key));
    }

    @Override
    public synchronized List<SaveResult> save(List<MailChange> changes) {
        // DynamoDB refuses it; DynamoDB Local calls it a conflict.
        List<EmailKey> changed =
                changes.stream()
                        .flatMap(change -> Stream.ofNullable(change.mailbox()))
                        .flatMap(change -> Stream.ofNullable(change.next().mailbox()))
                        .toList();
        if (new HashSet<>(changed).size() < changed.size()) {
            throw new IllegalArgumentException("no transaction changes an item twice");
        }
        return changes.stream().map(this::save).toList();
    }

    private SaveResult save(MailChange change) {
        MailKey key = change.next().key();
        StandingChange standing = change.standing();
        MailboxChange mailbox = change.mailbox();
        boolean current =
                versionOf(records.get(key)) == change.expected().version()
                        && (standing == null
                                || versionOf(standings.get(key.customer()))
                                        == standing.expected().version())
                        && (mailbox == null || isCurrent(mailbox.expected(), mailbox.next()));
        if (!current) {
            return SaveResult.CONFLICT;
        }
        records.put(key, new Versioned<>(change.next(), change.expected().version() + 1));
        if (standing != null) {
            standings.put(
                    key.customer(),
                    new Versioned<>(standing.next(), standing.expected().version() + 1));
        }
        return mailbox == null ? SaveResult.SAVED : save(mailbox.expected(), mailbox.next());
    }

    private boolean isCurrent(Versioned<MailboxMails> expected, MailboxMails next) {
        return versionOf(mailboxes.get(Objects.requireNonNull(next.mailbox())))
                == expected.version();
    }

    @Override
    public synchronized Versioned<MailboxMails> mailbox(EmailKey mailbox) {
        return mailboxes.getOrDefault(mailbox, new Versioned<>(MailboxMails.of(mailbox), 0));
    }

    @Override
    public synchronized SaveResult save(Versioned<MailboxMails> expected, MailboxMails next) {
        if (!isCurrent(expected, next)) {
            return SaveResult.CONFLICT;
        }
        mailboxes.put(
                Objects.requireNonNull(next.mailbox()),
                new Versioned<>(next, expected.version() + 1));
        return SaveResult.SAVED;
    }

    @Override
    public synchronized List<MailRecord> ofCustomer(CustomerId customer) {
        return kept.ofCustomer(customer);
    }

    @Override
    public synchronized Page newestFirst(CustomerId reader, Optional<Place> after, int limit) {
        return kept.newestFirst(reader, after, limit);
    }

    @Override
    public synchronized List<Versioned<MailRecord>> due(int shard, Instant until, int limit) {
        return kept.due(shard, until, limit);
    }

    @Override
    public void findPaused(CampaignId campaign, Consumer<List<Versioned<MailRecord>>> each) {
        List<Versioned<MailRecord>> paused;
        synchronized (this) {
            paused = kept.paused(campaign);
        }
        for (int from = 0; from < paused.size(); from += PAGE) {
            each.accept(paused.subList(from, Math.min(paused.size(), from + PAGE)));
        }
    }

    @Override
    public synchronized void find(
            CampaignId campaign, Instant from, Instant until, Consumer<Drawn> each) {
        kept.drawn(campaign, from, until).forEach(each);
    }

    @Override
    public synchronized Map<Instant, MailResults> results(
            CampaignId campaign, Instant first, Instant last) {
        return kept.results(campaign, first, last);
    }

    @Override
    public int shardCount() {
        return KeptMails.SHARDS;
    }

    @Override
    public synchronized Versioned<Standing> standing(CustomerId customer) {
        return standings.getOrDefault(customer, new Versioned<>(Standing.empty(), 0));
    }

    @Override
    public synchronized SaveResult save(
            CustomerId customer, Versioned<Standing> expected, Standing next) {
        if (versionOf(standings.get(customer)) != expected.version()) {
            return SaveResult.CONFLICT;
        }
        standings.put(customer, new Versioned<>(next, expected.version() + 1));
        return SaveResult.SAVED;
    }

    @Override
    public synchronized Versioned<Suppression> suppression(EmailKey address) {
        return suppressions.getOrDefault(address, new Versioned<>(Suppression.none(), 0));
    }

    @Override
    public synchronized SaveResult lift(
            EmailKey address, Versioned<Suppression> expected, Suppression next, AuditEntry entry) {
        if (audit.holds(entry)) {
            return SaveResult.CONFLICT;
        }
        SaveResult saved = save(address, expected, next);
        if (saved == SaveResult.SAVED) {
            audit.add(entry);
        }
        return saved;
    }

    @Override
    public synchronized SaveResult resend(
            Versioned<MailRecord> original,
            MailRecord repeated,
            MailRecord copy,
            AuditEntry entry) {
        if (versionOf(records.get(repeated.key())) != original.version()
                || records.containsKey(copy.key())
                || audit.holds(entry)) {
            return SaveResult.CONFLICT;
        }
        records.put(repeated.key(), new Versioned<>(repeated, original.version() + 1));
        records.put(copy.key(), new Versioned<>(copy, 1));
        audit.add(entry);
        return SaveResult.SAVED;
    }

    /** Returns who lifted what, and sent what again. */
    public InMemoryAudit audit() {
        return audit;
    }

    @Override
    public synchronized SaveResult save(
            EmailKey address, Versioned<Suppression> expected, Suppression next) {
        if (versionOf(suppressions.get(address)) != expected.version()) {
            return SaveResult.CONFLICT;
        }
        suppressions.put(address, new Versioned<>(next, expected.version() + 1));
        return SaveResult.SAVED;
    }

    @Override
    public synchronized List<Situation> read(List<MailOrder> orders) {
        return situations.read(orders);
    }

    private static long versionOf(@Nullable Versioned<?> stored) {
        return stored == null ? 0 : stored.version();
    }
}

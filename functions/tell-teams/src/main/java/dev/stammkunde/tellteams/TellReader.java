package dev.stammkunde.tellteams;

import dev.stammkunde.cases.WorkingTime;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.consent.TeamMail;
import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.notices.AlertMark;
import dev.stammkunde.notices.DigestDue;
import dev.stammkunde.notices.NoticeMark;
import dev.stammkunde.notices.NoticeWishes;
import dev.stammkunde.notices.Reader;
import dev.stammkunde.notices.WhoWants.Wanted;
import dev.stammkunde.notices.content.AlertText;
import dev.stammkunde.notices.content.Alerts;
import dev.stammkunde.notices.content.DigestText;
import dev.stammkunde.notices.content.Notice;
import dev.stammkunde.notices.content.Today;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.tellteams.TellTeams.Told;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells one person what is due now.
 *
 * <p>What is told is claimed on the person's mark first, then their right is asked for, then mails
 * are ordered under keys that are made of the day or of what is told, and then the mark says that
 * they were. Whoever stops in between orders the same mails again, and each goes out once.
 *
 * <p>Who has no right any more is asked for nothing again until the next day or the next thing.
 */
final class TellReader {

    private final TellTeamsPorts ports;
    private final Reader reader;
    private final NoticeWishes wishes;
    private final Alerts alerts;
    private final Instant now;

    TellReader(TellTeamsPorts ports, Wanted wanted, Alerts alerts, Instant now) {
        this.ports = ports;
        this.reader = wanted.reader();
        this.wishes = wanted.wishes();
        this.alerts = alerts;
        this.now = now;
    }

    /** What is due. */
    private record Due(
            @Nullable LocalDate digest, Map<AlertKind, SortedMap<String, Notice>> alerts) {

        boolean isEmpty() {
            return digest == null && alerts.isEmpty();
        }
    }

    Told tell() {
        NoticeMark before = ports.marks().get(reader);
        Map<AlertKind, SortedMap<String, Notice>> raised = new TreeMap<>();
        NoticeMark mark = claim(before, raised);
        Due due = new Due(findDigest(mark).orElse(null), raised);
        if (!mark.equals(before)) {
            mark = ports.marks().save(mark);
        }
        if (due.isEmpty()) {
            return new Told(0, 0);
        }
        Set<AdminGroup> groups = Set.of();
        Optional<TeamMember> member = ports.people().find(reader.person());
        if (member.isPresent()) {
            groups = member.get().groups().in(reader.shopId());
        }
        List<MailOrder> orders = new ArrayList<>();
        if (!groups.isEmpty()) {
            TeamMail.To to =
                    new TeamMail.To(
                            reader.shopId(),
                            member.orElseThrow().address(),
                            wishes.language().code());
            orders.addAll(orders(due, mark, to, groups));
        }
        if (!orders.isEmpty()) {
            ports.mails().order(orders);
        }
        NoticeMark unused = ports.marks().save(after(mark, due));
        return new Told(orders.size(), groups.isEmpty() ? 1 : 0);
    }

    /** Claims what is raised and was not told. */
    private NoticeMark claim(
            NoticeMark before, Map<AlertKind, SortedMap<String, Notice>> raisedNow) {
        NoticeMark mark = before;
        for (AlertKind kind : new TreeSet<>(wishes.alerts())) {
            AlertMark old = mark.alert(kind, now);
            AlertMark next = old;
            if (!old.isQuiet(now)) {
                SortedMap<String, Notice> raised = alerts.raised(kind, old, reader.person());
                next = old.claim(raised.keySet(), alerts.until());
                if (next.isPending()) {
                    SortedMap<String, Notice> told = new TreeMap<>(raised);
                    told.keySet().retainAll(next.pending());
                    raisedNow.put(kind, told);
                }
            }
            mark = mark.with(kind, next);
        }
        return mark;
    }

    private Optional<LocalDate> findDigest(NoticeMark mark) {
        WorkingTime work = new WorkingTime(ports.hours().apply(reader.shopId()), ports.freeDays());
        return DigestDue.findDay(wishes, alerts.zone(), work::isWorkingDay, mark.digestOn(), now);
    }

    private List<MailOrder> orders(
            Due due, NoticeMark mark, TeamMail.To to, Set<AdminGroup> groups) {
        List<MailOrder> orders = new ArrayList<>();
        due.alerts()
                .forEach(
                        (kind, notices) -> {
                            if (NoticeRights.mayKnow(kind, groups) && !notices.isEmpty()) {
                                orders.add(
                                        TeamMail.order(
                                                to,
                                                AlertText.of(
                                                        kind,
                                                        notices.values(),
                                                        wishes.language(),
                                                        alerts.zone(),
                                                        now),
                                                key(kind, mark.alert(kind, now).pending()),
                                                now));
                            }
                        });
        LocalDate day = due.digest();
        if (day != null) {
            findDigest(groups)
                    .map(matter -> TeamMail.order(to, matter, day.toString(), now))
                    .ifPresent(orders::add);
        }
        return orders;
    }

    private Optional<ServiceMatter.TeamDigest> findDigest(Set<AdminGroup> groups) {
        Today today = alerts.today(new Today.Viewer(reader.person(), groups));
        return DigestText.find(today, wishes.language(), wishes.digestWhenQuiet());
    }

    /** Names what is told for ever: itself, or all of it together. */
    private static String key(AlertKind kind, Set<String> keys) {
        List<String> sorted = keys.stream().sorted().toList();
        String name = sorted.size() == 1 ? sorted.getFirst() : Sha256.of(String.join(" ", sorted));
        return kind.name() + '/' + name;
    }

    private NoticeMark after(NoticeMark mark, Due due) {
        NoticeMark after = mark;
        for (AlertKind kind : due.alerts().keySet()) {
            after = after.with(kind, after.alert(kind, now).told(now));
        }
        return due.digest() == null ? after : after.digested(due.digest());
    }
}

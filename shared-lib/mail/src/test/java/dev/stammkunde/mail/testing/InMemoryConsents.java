package dev.stammkunde.mail.testing;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.FindConfirmations;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.OptInRequests;
import dev.stammkunde.platform.items.KeyText;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests and evidence in memory. */
public final class InMemoryConsents implements OptInRequests, EvidenceStore, FindConfirmations {

    private record EvidenceKey(CustomerId customer, String id) {}

    private record RequestKey(String shopId, String id) {}

    private final Map<RequestKey, OptInRequest> requests = new HashMap<>();
    private final Map<EmailKey, OptInRequest> lastOfAddress = new HashMap<>();
    private final Map<EvidenceKey, Evidence> evidence = new HashMap<>();
    private final Map<Evidence, Instant> keptUntil = new HashMap<>();

    @Override
    public synchronized OptInRequest keep(OptInRequest request) {
        RequestKey key = new RequestKey(request.customer().shopId(), request.id());
        OptInRequest same = requests.get(key);
        if (same != null) {
            return same;
        }
        OptInRequest last = lastOfAddress.get(request.addressKey());
        if (last != null && isLimitFor(last, request)) {
            Optional<OptInRequest> underWay = findRequest(key.shopId(), last.id());
            if (underWay.isPresent()) {
                return underWay.get();
            }
        }
        requests.put(key, request);
        lastOfAddress.put(request.addressKey(), request);
        return request;
    }

    private static boolean isLimitFor(OptInRequest last, OptInRequest next) {
        Duration since = Duration.between(last.requested().at(), next.requested().at());
        return !since.isNegative() && since.compareTo(ONE_MAIL_PER) < 0;
    }

    @Override
    public synchronized Optional<OptInRequest> findRequest(String shopId, String id) {
        return Optional.ofNullable(requests.get(new RequestKey(shopId, id)));
    }

    @Override
    public synchronized boolean keep(Evidence one) {
        if (evidence.putIfAbsent(new EvidenceKey(one.customer(), one.id()), one) != null) {
            return false;
        }
        if (one instanceof Evidence.OptedIn optedIn) {
            requests.remove(new RequestKey(optedIn.customer().shopId(), optedIn.id()));
        }
        one.findKeptUntil().ifPresent(until -> keptUntil.put(one, until));
        return true;
    }

    @Override
    public synchronized Optional<Evidence> findEvidence(CustomerId customer, String id) {
        return Optional.ofNullable(evidence.get(new EvidenceKey(customer, id)));
    }

    @Override
    public synchronized List<Evidence> evidenceOf(CustomerId customer) {
        return evidence.values().stream()
                .filter(one -> one.customer().equals(customer))
                .sorted(Comparator.comparing(Evidence::at).thenComparing(Evidence::id))
                .toList();
    }

    @Override
    public synchronized ConfirmationPage confirmedOn(String shopId, LocalDate day, String after) {
        List<OptedIn> rest =
                evidence.values().stream()
                        .filter(OptedIn.class::isInstance)
                        .map(OptedIn.class::cast)
                        .filter(OptedIn::isSigningUp)
                        .filter(it -> it.customer().shopId().equals(shopId))
                        .filter(it -> LocalDate.ofInstant(it.at(), ZoneOffset.UTC).equals(day))
                        .sorted(Comparator.comparing(InMemoryConsents::place))
                        .filter(it -> place(it).compareTo(after) > 0)
                        .toList();
        List<OptedIn> page = rest.stream().limit(PAGE_SIZE).toList();
        return new ConfirmationPage(page, page.size() < rest.size() ? place(page.getLast()) : null);
    }

    private static String place(OptedIn optedIn) {
        return KeyText.sortable(optedIn.at()) + '#' + optedIn.id();
    }

    /** Nothing in memory lives until then, but it is noted. */
    @Override
    public synchronized void expire(CustomerId customer, Instant withdrawnAt) {
        evidenceOf(customer).stream()
                .filter(one -> !one.at().isAfter(withdrawnAt))
                .filter(one -> !one.outlivesObjections())
                .forEach(one -> keptUntil.putIfAbsent(one, Evidence.keptUntil(withdrawnAt)));
    }

    /** Finds until when a proof is kept; nothing while that is not known. */
    public synchronized Optional<Instant> findKeptUntil(Evidence one) {
        return Optional.ofNullable(keptUntil.get(one));
    }

    @Override
    public void expire(CustomerId customer, Evidence.Matter matter, Instant withdrawnAt) {}

    @Override
    public synchronized void erase(CustomerId customer, Instant erasedAt) {
        evidence.replaceAll(
                (key, one) ->
                        key.customer().equals(customer) && !one.at().isAfter(erasedAt)
                                ? one.erased()
                                : one);
    }
}

package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.json.UnusableDocumentException;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.points.PartnerNews.AgreementEnd;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.partners.PartnerAgreement;
import dev.stammkunde.programmes.partners.PartnerTerm;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells a partner when its agreement ends, as soon as somebody says so. */
record AgreementEnds(AgreementPorts ports) {

    /** Looks at the newest version, and tells what it changed of the end. */
    void tell(DocumentId id, Instant now) {
        findUsable(() -> ports.settling().agreements().find(id))
                .flatMap(agreement -> findNews(agreement, now))
                .ifPresent(ports.news()::tell);
    }

    /** Nobody knows what to tell of a version that this release cannot read. */
    private static Optional<Scheme<PartnerAgreement>> findUsable(
            Supplier<Optional<Scheme<PartnerAgreement>>> find) {
        try {
            return find.get();
        } catch (UnusableDocumentException _) {
            return Optional.empty();
        }
    }

    private Optional<PartnerNews> findNews(Scheme<PartnerAgreement> agreement, Instant now) {
        PartnerTerm term = agreement.draft().term();
        return findEnd(agreement)
                .map(
                        end ->
                                new PartnerNews.AgreementEnds(
                                        agreement.id(),
                                        now,
                                        agreement.version(),
                                        end,
                                        term.until(),
                                        term.runOffUntil()));
    }

    private Optional<AgreementEnd> findEnd(Scheme<PartnerAgreement> agreement) {
        if (agreement.state() == DocumentState.ARCHIVED) {
            return Optional.of(AgreementEnd.ENDED);
        }
        PartnerTerm term = agreement.draft().term();
        Optional<PartnerTerm> before = findBefore(agreement);
        if (term.until() == null) {
            return before.filter(earlier -> earlier.until() != null).map(_ -> AgreementEnd.GOES_ON);
        }
        return before.filter(term::endsWith).isPresent()
                ? Optional.empty()
                : Optional.of(AgreementEnd.ENDS);
    }

    private Optional<PartnerTerm> findBefore(Scheme<PartnerAgreement> agreement) {
        return agreement.version() == 1
                ? Optional.empty()
                : findUsable(
                                () ->
                                        ports.settling()
                                                .agreements()
                                                .findVersion(
                                                        agreement.id(), agreement.version() - 1))
                        .map(earlier -> earlier.draft().term());
    }
}
